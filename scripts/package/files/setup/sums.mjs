import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * What SHA256SUMS lists, in the words of `sha256sum`: path relative to the folder → sum in hexadecimal digits.
 *
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export function readSums(folder) {
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(?!\/|\.\.\/|.*\/\.\.\/)(.+)$/.exec(line) ?? []
      if (!sum || !path) throw new Error(`SHA256SUMS has a line that it should not have: ${line}`)
      return [path, sum]
    }),
  )
}

/**
 * @param {string} path
 * @returns {Promise<string>}
 */
export async function sumOf(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
