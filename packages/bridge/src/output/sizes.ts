const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'] as const

/**
 * Bytes for people, in powers of 1000 as disks and file managers count: `812 B`, `4.1 MB`, `118 MB`, `14.2 GB`.
 * Never more than three digits before the unit.
 */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} B`
  let value = bytes
  let unit = -1
  do {
    value /= 1000
    unit += 1
    // Counted after rounding, so that 999,960 bytes are 1.0 MB and not 1000 kB.
  } while (Math.round(value) >= 1000 && unit < UNITS.length - 1)
  const digits = value < 9.95 || (unit >= 2 && value < 99.95) ? 1 : 0
  return `${value.toFixed(digits)} ${UNITS[unit]}`
}

/** `1,234,567`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A count with its noun: `1 file`, `12 files`. */
export function formatCountOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** The part of `whole` that was not needed, as a whole percentage; 100 only when nothing at all was needed. */
export function savedPercent(whole: number, used: number): number {
  if (whole <= 0 || used >= whole) return 0
  if (used <= 0) return 100
  return Math.min(99, Math.round((1 - used / whole) * 100))
}
