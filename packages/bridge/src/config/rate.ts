/** How fast bytes may go to and from a studio, as people write it. */

/** What a rate may look like, as the end of a sentence. */
export const RATE_WORDS = 'bytes per second from 10K, such as 500K or 2M, or none'

/** Slower, a single pack would take longer than a studio waits for one request. */
const LEAST = 10_000

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9 }

/** Bytes per second; null for `none`; undefined for what is no rate. K, M and G are powers of 1000, as in all sizes. */
export function parseRate(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed.toLowerCase() === 'none') return null
  const match = /^(\d{1,12}(?:\.\d{1,6})?) ?([KMG]?)B?$/i.exec(trimmed)
  if (match === null) return undefined
  const [, digits = '', unit = ''] = match
  const rate = Math.floor(Number(digits) * (UNITS[unit.toUpperCase()] ?? 1))
  return rate >= LEAST ? rate : undefined
}
