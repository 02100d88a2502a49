import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isThere } from './layout.mjs'

/**
 * Points a link at something else in one step: at any time it is the old one or the new one. (`mv` and `ln -sf` cannot
 * do that with a link to a folder on every system.)
 *
 * @param {string} link
 * @param {string} target
 */
export function pointLink(link, target) {
  const temporary = join(dirname(link), `.${basename(link)}-${process.pid}`)
  rmSync(temporary, { force: true })
  symlinkSync(target, temporary)
  renameSync(temporary, link)
}

/**
 * Makes the folders that are missing, and notes which, so that uninstalling leaves none of them behind.
 *
 * @param {import('./layout.mjs').Layout} layout
 */
export function makeFolders({ command, versions, notes }) {
  const made = readNotes(notes)
  for (const folder of [dirname(command), versions]) {
    for (let path = folder; !isThere(path) && !made.includes(path); path = dirname(path)) made.push(path)
    mkdirSync(folder, { recursive: true })
  }
  writeFileSync(notes, `${JSON.stringify(made)}\n`)
}

/**
 * Removes the folders that `makeFolders` has made, the innermost first, where nothing of others is in them by now.
 *
 * @param {readonly string[]} made
 */
export function removeMadeFolders(made) {
  for (const folder of [...made].sort((a, b) => b.length - a.length)) {
    try {
      rmdirSync(folder)
    } catch {
      // Not empty, or gone already.
    }
  }
}

/**
 * @param {string} notes
 * @returns {string[]}
 */
export function readNotes(notes) {
  try {
    return JSON.parse(readFileSync(notes, 'utf8'))
  } catch {
    return []
  }
}
