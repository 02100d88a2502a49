/** Filters: how values become words, the same in all panels. */
import { isEmpty, stepInto } from './lookup.js'

const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB']
const DAY = 86_400

/** Now, and where. */
export interface Moment {
  /** Since 1970. */
  readonly seconds: number
  /** East of Greenwich; null for what this computer says. */
  readonly utcOffsetMinutes: number | null
}

type Filter = (value: unknown, words: readonly string[], moment: Moment) => unknown

/** How a value is written into a sentence; nothing for what is missing. */
export function asText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(asText).join(', ')
  return typeof value === 'object' ? '' : String(value)
}

/** Seconds since 1970 of `2026-03-02T16:20:00.000Z`. */
export function parseTime(text: unknown): number | undefined {
  const found = typeof text === 'string' ? /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(text) : null
  if (found === null) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second)
  // No day of any calendar is carried over into the next month.
  const isMoment = new Date(milliseconds).toISOString().startsWith(found[0])
  return isMoment ? milliseconds / 1000 : undefined
}

/** The clock on the wall, as a date whose UTC parts are those of the place. */
function localOf(seconds: number, { utcOffsetMinutes }: Moment): Date {
  const offset = utcOffsetMinutes ?? -new Date(seconds * 1000).getTimezoneOffset()
  return new Date((seconds + offset * 60) * 1000)
}

export function formatMinute(seconds: number, moment: Moment): string {
  return localOf(seconds, moment).toISOString().slice(0, 16).replace('T', ' ')
}

/** How long ago, as people say it. A moment in the future (another computer's clock) is shown exactly. */
export function formatAgo(seconds: number, moment: Moment): string {
  const age = moment.seconds - seconds
  if (age < -60) return formatMinute(seconds, moment)
  if (age < 60) return 'just now'
  if (age < 3600) return `${Math.floor(age / 60)} min ago`
  if (age < DAY) return ago(Math.floor(age / 3600), 'hour')
  const dayOf = (at: number) => Math.floor(localOf(at, moment).getTime() / 1000 / DAY)
  const days = dayOf(moment.seconds) - dayOf(seconds)
  if (days <= 1) return 'yesterday'
  if (days < 14) return ago(days, 'day')
  if (days < 60) return ago(Math.floor(days / 7), 'week')
  if (days < 730) return ago(Math.floor(days / 30.44), 'month')
  return ago(Math.floor(days / 365.25), 'year')
}

/** Bytes in powers of 1000, never more than three digits before the unit. */
export function formatSize(count: number): string {
  if (count < 1000) return `${Math.trunc(count)} B`
  let value = count
  let unit = -1
  do {
    value /= 1000
    unit += 1
  } while (Math.floor(value + 0.5) >= 1000 && unit < UNITS.length - 1)
  const digits = value < 9.95 || (unit >= 2 && value < 99.95) ? 1 : 0
  return `${round(value, digits)} ${UNITS[unit]}`
}

/** Halves go up, as people round, whatever the language does. */
function round(value: number, digits: number): string {
  const factor = 10 ** digits
  const whole = Math.floor(value * factor + 0.5)
  return digits === 0 ? String(whole) : `${Math.floor(whole / factor)}.${whole % factor}`
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

function ofTime(write: (seconds: number, moment: Moment) => string): Filter {
  return (value, _words, moment) => {
    const seconds = parseTime(value)
    return seconds === undefined ? undefined : write(seconds, moment)
  }
}

function ofNumber(write: (value: number) => string): Filter {
  return (value) => (typeof value === 'number' ? write(value) : undefined)
}

function ofPath(pick: (folder: string, name: string) => string): Filter {
  return (value) => {
    if (typeof value !== 'string') return undefined
    const path = value.replace(/\\/g, '/').replace(/\/+$/, '')
    const end = path.lastIndexOf('/')
    return pick(value.slice(0, Math.max(0, end)), path.slice(end + 1))
  }
}

/** `count` is the number; `count:file:files` is it with its noun. */
function count(value: unknown, words: readonly string[]): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') return undefined
  const found = lengthOf(value)
  if (words.length < 2) return found
  const digits = asText(typeof found === 'number' ? Math.trunc(found) : found)
  return `${digits.replace(/\B(?=(\d{3})+$)/g, ',')} ${found === 1 ? words[0] : words[1]}`
}

function lengthOf(value: unknown): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return Array.from(value).length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : value
}

function select(isWanted: boolean): Filter {
  return (value, [name = '', ...wanted]) => {
    if (!Array.isArray(value)) return undefined
    return value.filter((each) => has(stepInto(each, name), wanted) === isWanted)
  }
}

function has(value: unknown, wanted: readonly string[]): boolean {
  return wanted.length > 0 ? wanted.includes(asText(value)) : !isEmpty(value)
}

function pluck(value: unknown, [name = '']: readonly string[]): unknown {
  if (!Array.isArray(value)) return undefined
  return value.map((each) => stepInto(each, name)).filter((each) => each !== undefined && each !== null)
}

/** `hero, wet` → both words. */
function splitWords(value: unknown): unknown {
  if (typeof value !== 'string') return undefined
  return value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** `v012` of a version, `s3` of a safety copy. */
function versionName(value: unknown): unknown {
  const number = stepInto(value, 'number')
  if (typeof number !== 'number') return undefined
  return stepInto(value, 'isSafety') === true ? `s${number}` : version(number)
}

function version(number: number): string {
  return `v${String(Math.trunc(number)).padStart(3, '0')}`
}

/** `ratio:doneBytes:totalBytes` of an object: how far it is, 0 to 1. */
function ratio(value: unknown, [doneName = '', totalName = '']: readonly string[]): unknown {
  const [done, total] = [stepInto(value, doneName), stepInto(value, totalName)]
  if (typeof done !== 'number' || typeof total !== 'number' || total === 0) return undefined
  return Math.min(1, done / total)
}

/** By name. Each gets the value, the words after its name, and now. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  ago: ofTime(formatAgo),
  date: ofTime(formatMinute),
  version: ofNumber(version),
  safety: ofNumber((number) => `s${Math.trunc(number)}`),
  size: ofNumber(formatSize),
  percent: ofNumber((factor) => `${Math.trunc(factor * 100)} %`),
  name: ofPath((_folder, name) => name),
  folder: ofPath((folder) => folder),
  count,
  only: select(true),
  without: select(false),
  pluck,
  words: splitWords,
  first: (value, [count = '0']) => (Array.isArray(value) ? value.slice(0, Number(count)) : undefined),
  versionName,
  ratio,
  join: (value) => (Array.isArray(value) ? asText(value) : undefined),
  // An empty text becomes null, which is sent: it takes a value away.
  orNull: (value) => (value === undefined || value === '' ? null : value),
}
