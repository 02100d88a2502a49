/** What must hold in a project folder after a process was killed in it, whatever it was doing. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type HistoryItem, openProject, type Project, verifyProjectFile } from '@clst/sdk'
import { temporaryFolder } from '@clst/sdk/testing'
import { expect } from 'vitest'
import type { Journal } from './operation.js'

export const PROJECT_FILE = 'test.clst'

/** Working files by project path. */
export type Files = Record<string, Uint8Array>

/** Names that a killed process may leave: unfinished files and what SQLite needs to put the project in order again. */
const TEMPORARY = /(^|\/)\.clst-(new|clock)-[0-9a-f]{12}(-journal|-wal|-shm)?$|^test\.clst-(journal|wal|shm)$/
/** Of those, only unfinished files may be left when the project was written to and closed. */
const UNFINISHED = /(^|\/)\.clst-(new|clock)-[0-9a-f]{12}$/

/** A copy of a prepared project folder. */
export function copyOf(template: string): string {
  const folder = temporaryFolder('clst-crash-')
  cpSync(template, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

/** Project paths of all files below a folder. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return files
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort()
}

export function readFile(folder: string, path: string): Uint8Array | undefined {
  const absolute = join(folder, path)
  return existsSync(absolute) ? new Uint8Array(readFileSync(absolute)) : undefined
}

export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0
}

/**
 * Every file in the folder is the project, a working file, or one that a killed process leaves: of those fewer after
 * the project was opened and closed, and fewer still after something was written to it.
 */
export function expectKnownNames(
  folder: string,
  workingFiles: readonly string[],
  since: 'killed' | 'opened' | 'written',
): void {
  const strange = listFiles(folder).filter((path) => {
    if (path === PROJECT_FILE || workingFiles.includes(path) || UNFINISHED.test(path)) return false
    if (since === 'killed') return !TEMPORARY.test(path)
    return since === 'written' || !isVoidJournal(folder, path)
  })
  expect(strange, 'files that nobody knows').toEqual([])
}

/**
 * A rollback journal that was begun but never put to use: its first byte is zero, or it has none, and every SQLite
 * takes it for what it is (https://sqlite.org/fileformat2.html#the_rollback_journal). The next write removes it.
 */
function isVoidJournal(folder: string, path: string): boolean {
  return path === `${PROJECT_FILE}-journal` && (readFile(folder, path)?.[0] ?? 0) === 0
}

export async function expectSound(project: Project | string): Promise<void> {
  const result = typeof project === 'string' ? await verifyProjectFile(project) : await project.verify()
  expect(result.problems).toEqual([])
  expect(result.ok).toBe(true)
}

export function reopen(folder: string, journal: Journal): Promise<Project> {
  return openProject(join(folder, PROJECT_FILE), { person: { name: 'Ada' }, journal })
}

/** Ordinary versions of an asset, oldest first. */
export async function versionsOf(project: Project, path: string): Promise<HistoryItem[]> {
  const { checkpoints } = await project.history(path, { includeSafety: false })
  return checkpoints.reverse()
}

/** The bytes of a version, as the project gives them. */
export async function exportBytes(project: Project, path: string, to: string): Promise<Uint8Array> {
  const folder = temporaryFolder('clst-export-')
  try {
    const output = join(folder, 'version')
    await project.exportVersion(path, { to, output })
    return new Uint8Array(readFileSync(output))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
