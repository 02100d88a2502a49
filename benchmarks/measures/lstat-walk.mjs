/** The least that a status can do: `node lstat-walk.mjs DIR` looks at every file below DIR once and prints their number. */
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} folder @returns {number} */
function walk(folder) {
  let files = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files += walk(path)
    else {
      lstatSync(path)
      files += 1
    }
  }
  return files
}

console.log(walk(process.argv[2] ?? '.'))
