/** Moments and spans of time as people write them, in the time zone of this computer. */
import { UsageError } from './usage-error.js'

const UNITS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  min: 60_000,
  hour: 3_600_000,
}
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const AGO = /^(a|an|\d+) (second|minute|min|hour|day|week|month|year)s? ago$/
const ISO = /^\d{4}-\d{2}-\d{2}([t ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?( ?(z|[+-]\d{2}:?\d{2}))?)?$/
const DAY_AND_TIME = /^(?:(today|yesterday|[a-z]+day) ?)?(\d{1,2}:\d{2}(?::\d{2})?)?$/

const HINT = 'Write it as "2026-03-01 18:00", "yesterday 18:00", "friday" or "2 hours ago".'

/**
 * Milliseconds since 1970. A day without a time means its end, as does the name of a day of the week, which is the last
 * one before today; `today` without a time is now. Throws `UsageError` for what is no moment, and for one to come.
 */
export function parseMoment(text: string, now: number): number {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const moment = words === 'now' ? now : (parseIso(words) ?? parseAgo(words, now) ?? parseDay(words, now))
  if (moment === undefined) throw new UsageError(`"${text}" is not a moment. ${HINT}`)
  if (moment > endOfDay(now)) throw new UsageError(`"${text}" is still to come. ${HINT}`)
  return moment
}

function parseIso(words: string): number | undefined {
  if (!ISO.test(words)) return undefined
  const [date = '', rest] = [words.slice(0, 10), words.slice(11)]
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const start = new Date(year, month - 1, day)
  // 2026-02-31 would become a day in March.
  if (start.getMonth() !== month - 1 || start.getDate() !== day) return undefined
  if (rest === '') return endOfDay(start.getTime())
  const zone = /(z|[+-]\d{2}:?\d{2})$/.exec(rest)?.[1]
  const time = zone === undefined ? rest : rest.slice(0, -zone.length).trim()
  if (zone === undefined) return atTime(start, time)
  const offset = zone === 'z' ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2')
  const moment = Date.parse(`${date}T${time}${offset}`)
  return Number.isNaN(moment) ? undefined : moment
}

function parseAgo(words: string, now: number): number | undefined {
  const match = AGO.exec(words)
  if (match === null) return undefined
  const [, number = '', unit = ''] = match
  const count = number === 'a' || number === 'an' ? 1 : Number(number)
  const milliseconds = UNITS[unit]
  if (milliseconds !== undefined) return now - count * milliseconds
  const date = new Date(now)
  // The calendar decides, so that a day in which the clocks change is a day all the same.
  if (unit === 'day' || unit === 'week') date.setDate(date.getDate() - count * (unit === 'week' ? 7 : 1))
  if (unit === 'month') date.setMonth(date.getMonth() - count)
  if (unit === 'year') date.setFullYear(date.getFullYear() - count)
  return date.getTime()
}

function parseDay(words: string, now: number): number | undefined {
  const match = DAY_AND_TIME.exec(words)
  if (match === null || words === '') return undefined
  const [, name, time] = match
  const day = new Date(now)
  if (name === 'yesterday') day.setDate(day.getDate() - 1)
  else if (name !== undefined && name !== 'today') {
    const weekday = WEEKDAYS.indexOf(name)
    if (weekday < 0) return undefined
    day.setDate(day.getDate() - (((day.getDay() - weekday + 6) % 7) + 1))
  }
  if (time !== undefined) return atTime(day, time)
  return name === 'today' ? now : endOfDay(day.getTime())
}

function atTime(day: Date, time: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined
  const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()]
  return new Date(year, month, date, hours, minutes, 0, Math.round(seconds * 1000)).getTime()
}

function endOfDay(time: number): number {
  const day = new Date(time)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999).getTime()
}

const SPAN = /^(\d+) ?(m|min|minutes?|h|hours?|d|days?|w|weeks?)$/
const SPAN_UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** `30d`, `12 hours`, `2w` in milliseconds. Throws `UsageError`. */
export function parseSpan(text: string): number {
  const match = SPAN.exec(text.trim().toLowerCase())
  const unit = SPAN_UNITS[match?.[2]?.slice(0, 1) ?? '']
  if (match !== null && unit !== undefined) return Number(match[1]) * unit
  throw new UsageError(`"${text}" is not a span of time. Write it as 30d, 12h or 2w.`)
}
