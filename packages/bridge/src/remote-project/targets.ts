/** The address of a request: names and values as they go into it. */
import { assertLocalPath, assertPlainText } from '../service/projects/local-path.js'
import { NotTaken } from './not-taken.js'

export function fillIn(pattern: string, names: Readonly<Record<string, unknown>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => encode(names[name]))
}

/** Several values of one name are repeated. */
export function toQuery(fields: object): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each: unknown) => [name, each] as const),
  )
  const given = pairs.filter(([, value]) => value !== undefined)
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`
}

/** Half a character, which a name on the disk can have, has no form in an address. */
function encode(value: unknown): string {
  try {
    return encodeURIComponent(String(value))
  } catch {
    throw new NotTaken('The text cannot be sent.')
  }
}

/** A project path as a request names it. One that the bridge takes for a device of another system is not sent. */
export function sent(path: string): string {
  takable(() => assertPlainText(path, '/path'))
  return path === '' ? '.' : path
}

/** Absent where there are none: the whole project is meant. */
export function allSent(paths: readonly string[]): { paths?: string[] } {
  return paths.length === 0 ? {} : { paths: paths.map(sent) }
}

/** An absolute path of a file outside of the project. */
export function sentElsewhere(path: string): string {
  takable(() => assertLocalPath(path, '/path'))
  return path
}

function takable(check: () => void): void {
  try {
    check()
  } catch (error) {
    throw new NotTaken('The bridge takes no such path.', { cause: error })
  }
}
