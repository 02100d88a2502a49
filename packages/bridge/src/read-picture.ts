import { readFileSync, statSync } from 'node:fs'

/** No picture that can serve as a preview is larger, and a wrong name must not fill the memory. */
const MAX_PICTURE_BYTES = 256 * 1024 * 1024

/** The bytes of a picture file. Errors: what the system reports, `preview-too-large`. */
export function readPicture(path: string): Uint8Array {
  const { size } = statSync(path)
  if (size > MAX_PICTURE_BYTES) {
    throw Object.assign(new Error(`The picture ${path} is too large for a preview.`), {
      name: 'ClstError',
      code: 'preview-too-large',
      retryable: false,
      details: { path, sizeBytes: size, maxBytes: MAX_PICTURE_BYTES },
    })
  }
  return readFileSync(path)
}
