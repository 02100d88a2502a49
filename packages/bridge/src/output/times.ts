const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, as people say it. A moment in the future (another computer's clock) is shown exactly. */
export function formatAgo(iso: string, now: number): string {
  const time = Date.parse(iso)
  const age = now - time
  if (age < -MINUTE) return formatMinute(time)
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`
  if (age < DAY) return plural(Math.floor(age / HOUR), 'hour')
  const days = calendarDays(time, now)
  if (days <= 1) return 'yesterday'
  if (days < 14) return plural(days, 'day')
  if (days < 60) return plural(Math.floor(days / 7), 'week')
  if (days < 730) return plural(Math.floor(days / 30.44), 'month')
  return plural(Math.floor(days / 365.25), 'year')
}

/** Local time with its distance from UTC: `2025-11-21 03:12:45 +01:00`. */
export function formatExact(iso: string): string {
  const time = Date.parse(iso)
  const date = new Date(time)
  const offset = -date.getTimezoneOffset()
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`
  return `${formatMinute(time)}:${two(date.getSeconds())} ${zone}`
}

/** Remaining time: `4 s`, `2 min 5 s`, `1 h 12 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}

/** Spelled out here because the first use of `Intl` formatting costs more than the rest of a short command. */
function formatMinute(time: number): string {
  const date = new Date(time)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

function calendarDays(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY)
}

function startOfDay(time: number): number {
  const date = new Date(time)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}
