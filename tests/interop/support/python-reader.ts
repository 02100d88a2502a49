import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HistoryItem } from '@clst/sdk'
import type { Finished } from '../../helpers/clst.js'
import { runPython } from '../../helpers/python.js'

/** Where the modules of the reader are. */
const interop = join(dirname(fileURLToPath(import.meta.url)), '..')
const reference = join(interop, '../../docs/reference')

/** The page that the reader follows. */
export const page = readFileSync(join(reference, 'project-format.md'), 'utf8')

/** What `clst_reader.py --rebuild` prints. */
export interface Report {
  project: { id: string; name: string; schema: number }
  checkpoints: (HistoryItem & { preview: unknown })[]
  /** How many there were of each kind. */
  checked: Record<string, number>
  problems: string[]
}

/** Checks everything in a project file and rebuilds every version below `output`, under its content hash. */
export function runReader(file: string, output: string): Finished {
  const schema = join(reference, 'project-schema.sql')
  return runPython(interop, ['clst_reader.py', file, '--rebuild', output, '--schema', schema])
}

/** Runs a program that imports modules of the reader. */
export function runWithReader(program: string): Finished {
  return runPython(interop, ['-c', program])
}
