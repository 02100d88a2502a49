import { createWriteStream, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { listFiles } from './write-sums.mjs'
import { ZipTime } from './zip-time.mjs'

/**
 * Packs a folder. The same files give the same bytes: in one order, with one time, without the people of this computer.
 *
 * @param {string} folder becomes the one folder at the top
 * @param {string} target
 * @param {{ format: 'tar.gz' | 'zip', modifiedAt: Date }} how
 */
export async function writeArchive(folder, target, { format, modifiedAt }) {
  const paths = listFiles(folder).map((path) => `${basename(folder)}/${path}`)
  await (format === 'zip' ? writeZip : writeTar)(dirname(folder), paths, target, modifiedAt)
}

/**
 * @param {string} base
 * @param {string[]} paths
 * @param {string} target
 * @param {Date} mtime
 */
async function writeTar(base, paths, target, mtime) {
  const { create } = await import('tar')
  await create({ cwd: base, file: target, gzip: { level: 9 }, portable: true, mtime }, paths)
}

/**
 * @param {string} base
 * @param {string[]} paths
 * @param {string} target
 * @param {Date} mtime
 */
async function writeZip(base, paths, target, mtime) {
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  for (const path of paths) {
    const mode = statSync(join(base, path)).mode & 0o111 ? 0o100755 : 0o100644
    zip.addFile(join(base, path), path, { mtime: new ZipTime(mtime), mode })
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(target))
}
