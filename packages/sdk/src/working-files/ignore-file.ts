import type { Context } from '../context.js'
import { type ClstError, isClstError } from '../errors.js'
import { toAbsolute } from '../paths.js'
import type { Notice } from '../types.js'
import { type IgnoreLine, readIgnoreLines } from './ignore-lines.js'

/** Rules are written by hand; a file that is larger is something else under this name. */
const MAX_FILE_BYTES = 128 * 1024

/**
 * The rules in a `.clstignore`; none when there is no such file. What keeps it, or a line of it, from being used is
 * added to `notices`: files that it would hide are then shown rather than hidden.
 */
export function readIgnoreFile(
  context: Pick<Context, 'fs' | 'root'>,
  path: string,
  notices: Notice[],
): IgnoreLine[] {
  const note = (message: string, code: Notice['code'] = 'ignore-rule-invalid') =>
    notices.push({ code, path, message })
  try {
    const absolute = toAbsolute(context.root, path)
    const stat = context.fs.stat(absolute)
    if (stat?.kind !== 'file') return []
    if (stat.sizeBytes > MAX_FILE_BYTES) {
      note('It is larger than 128 KiB, so none of its rules are used.')
      return []
    }
    const { lines, problems } = readIgnoreLines(readText(context, absolute, stat.sizeBytes), path)
    for (const { line, problem } of problems) note(`Line ${line} ${problem}, so it is not used.`)
    return lines
  } catch (error) {
    if (!isClstError(error)) throw error
    if (error.code !== 'file-not-found') note(error.message, noticeCode(error))
    return []
  }
}

/** A byte order mark is left out; bytes that are no UTF-8 become replacement characters, which no name has. */
function readText({ fs }: Pick<Context, 'fs'>, path: string, sizeBytes: number): string {
  const file = fs.openForReading(path)
  try {
    const bytes = new Uint8Array(sizeBytes)
    let end = 0
    while (end < bytes.length) {
      const read = file.read(bytes.subarray(end), end)
      if (read === 0) break
      end += read
    }
    return new TextDecoder().decode(bytes.subarray(0, end))
  } finally {
    file.close()
  }
}

function noticeCode({ code }: ClstError): Notice['code'] {
  switch (code) {
    case 'permission-denied':
    case 'working-file-busy':
    case 'not-a-regular-file':
      return code
    default:
      return 'io-error'
  }
}
