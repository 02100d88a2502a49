import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/run.mjs'
import { blankLine, DemoStopped, demoFolder, say } from './transcript.mjs'

const states = join(root, 'scripts/demo-files')

/** The project file of the demonstration. */
export const projectFile = join(demoFolder, 'Lighthouse.clst')

/** @returns {'nothing' | 'project' | 'something-else'} */
export function whatIsThere() {
  if (existsSync(projectFile)) return 'project'
  if (!existsSync(demoFolder)) return 'nothing'
  // A first visit that was stopped early leaves its own files, which can be written again.
  const own = readdirSync(join(states, 'v1'))
  return readdirSync(demoFolder).every((name) => own.includes(name)) ? 'nothing' : 'something-else'
}

/**
 * Copies one of the prepared states over the working files, as programs that save would.
 *
 * @param {1 | 2 | 3} number
 */
export function putState(number) {
  mkdirSync(demoFolder, { recursive: true })
  cpSync(join(states, `v${number}`), demoFolder, { recursive: true })
}

/** Shows the text file as it is on disk. */
export function showNotes() {
  console.log('notes.txt is now:')
  for (const line of readFileSync(join(demoFolder, 'notes.txt'), 'utf8').trimEnd().split('\n'))
    console.log(`  | ${line}`)
  blankLine()
}

/**
 * Compares a working file with the prepared state it should be again.
 *
 * @param {string} path
 * @param {1 | 2 | 3} number
 */
export function showThatStateIsBack(path, number) {
  const saved = sha256(join(states, `v${number}`, path))
  if (sha256(join(demoFolder, path)) !== saved) throw new DemoStopped(`${path} is not what was saved.`, 1)
  say(`Byte for byte what was saved as v00${number}: SHA-256 ${saved.slice(0, 16)}… of both.`)
}

/** @param {string} path */
function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
