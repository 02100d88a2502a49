import { isClstError } from '../errors.js'
import type { VerifyProblem } from '../types.js'

/** What reading a damaged file can end with. Everything else, such as `cancelled` or `store-busy`, is passed on. */
const DAMAGE: ReadonlySet<string> = new Set([
  'store-corrupt',
  'io-error',
  'chunk-missing',
  'chunk-damaged',
  'content-damaged',
  'codec-unknown',
  'internal',
])

/** A part of the file that cannot be read ends the check of what depends on it; the rest is checked all the same. */
export async function surviving<T>(
  problems: VerifyProblem[],
  work: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (isClstError(error) && !DAMAGE.has(error.code)) throw error
    problems.push({ code: 'file-damaged', detail: detailOf(error) })
    return undefined
  }
}

function detailOf(error: unknown): string {
  if (isClstError(error) && error.code !== 'internal') return error.message
  // A record that is none: text in the place of a number, say.
  return `a part of the file cannot be understood (${error instanceof Error ? error.message : String(error)})`
}
