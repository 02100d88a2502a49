/**
 * Runs before anything else is loaded: when the command line names a large file, the thread that will hash it starts
 * while the command itself is still being read in. A guess; a wrong one costs a few milliseconds.
 */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { prestartThread } from '@clst/sdk/prestart'

const READS_FILES = new Set(['checkpoint', 'revert'])
const LARGE_BYTES = 1 << 20

const argv = process.argv.slice(2)
const directory = argv[argv.indexOf('-C') + 1]
const folder = argv.includes('-C') && directory !== undefined ? resolve(directory) : process.cwd()

if (argv.some((word) => READS_FILES.has(word)) && argv.some(isLargeFile)) prestartThread()

function isLargeFile(word: string): boolean {
  try {
    const stat = word.startsWith('-') ? undefined : statSync(resolve(folder, word), { throwIfNoEntry: false })
    return stat?.isFile() === true && stat.size > LARGE_BYTES
  } catch {
    // A sentence is not a path: too long, or in a folder that may not be read.
    return false
  }
}
