import { readFileSync, statSync } from 'node:fs'
import { ClstError } from '@clst/sdk'

/** No picture that can serve as a preview is larger, and a wrong name must not fill the memory. */
const MAX_PICTURE_BYTES = 256 * 1024 * 1024

/** The bytes of a picture file. Throws `preview-too-large`, `file-not-found`, and what the system reports. */
export function readPicture(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isFile() !== true) {
    throw new ClstError('file-not-found', `There is no picture "${path}".`, { details: { path } })
  }
  if (stat.size > MAX_PICTURE_BYTES) {
    const message = `The picture "${path}" is too large for a preview.`
    throw new ClstError('preview-too-large', message, { details: { path } })
  }
  return readFileSync(path)
}
