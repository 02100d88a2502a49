import type { Context } from '../context.js'
import { ClstError } from '../errors.js'

/** The text of a document (absolute path). Throws `file-not-found`, `not-a-regular-file`, `definition-invalid` when it is too large. */
export function readDocumentText(fs: Context['fs'], path: string, maxBytes: number): string {
  const stat = fs.stat(path)
  const details = { path }
  if (stat === undefined) throw new ClstError('file-not-found', `There is no file "${path}".`, { details })
  if (stat.kind !== 'file')
    throw new ClstError('not-a-regular-file', `"${path}" is not an ordinary file.`, { details })
  if (stat.sizeBytes > maxBytes) {
    const message = `"${path}" has ${stat.sizeBytes} bytes; a document has at most ${maxBytes}.`
    throw new ClstError('definition-invalid', message, { details: { path, problems: ['size'] } })
  }
  const file = fs.openForReading(path)
  try {
    const bytes = new Uint8Array(stat.sizeBytes)
    const length = file.read(bytes, 0)
    return new TextDecoder().decode(bytes.subarray(0, length))
  } finally {
    file.close()
  }
}
