import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumOf } from './files/setup/sums.mjs'

/**
 * Every file of a folder, relative to it with `/`, in one order everywhere.
 *
 * @param {string} folder
 */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

/**
 * Writes SHA256SUMS of all files of a folder, as `sha256sum -c` reads it.
 *
 * @param {string} folder
 */
export async function writeSums(folder) {
  const lines = []
  for (const path of listFiles(folder)) {
    if (path !== 'SHA256SUMS') lines.push(`${await sumOf(join(folder, path))}  ${path}\n`)
  }
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''))
}
