import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { ZipTime } from './zip-time.mjs'

/** The oldest time that a zip can hold: nothing in the file says when it was made. */
const MADE_AT = new ZipTime('1980-01-01T00:00:00Z')

/**
 * Packs files. The same files give the same bytes: in one order, with one time and one mode.
 *
 * @param {ReadonlyMap<string, string | Uint8Array>} files content by path with `/`
 * @param {string} target
 */
export async function writeZipOf(files, target) {
  const zip = new ZipFile()
  for (const [path, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const options = { mtime: MADE_AT, mode: 0o100644, forceDosTimestamp: true, compressionLevel: 9 }
    zip.addBuffer(Buffer.from(content), path, options)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(target))
}
