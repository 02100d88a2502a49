import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ClstError } from '@clst/sdk/errors'
import Database from 'better-sqlite3'

/**
 * Makes sure that one server works with a folder at a time, also over a crash: the lock is one of SQLite's, which the system
 * takes back when the process ends. Throws `in-use`.
 */
export async function takeFolder(folder: string): Promise<{ release(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = new Database(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
    throw new ClstError('in-use', `Another clst-server works with the folder ${folder}.`)
  }
  return { release: async () => void lock.close() }
}
