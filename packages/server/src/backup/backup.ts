/** A copy of a studio from which all of it can be made again: the database as it was at one moment, and all packs. */
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failpoint } from '@clst/sdk/protocol'
import { copyDatabase, packsNamedBy } from '../database/sqlite/copy-database.js'
import { StudioFailure } from '../failure.js'
import { type Copied, copyPacks } from './copy-packs.js'
import { makeFolder, markFinished, markUnfinished, namesIn } from './unfinished.js'

export const DATABASE = 'studio.sqlite'
export const FACTS = 'backup.json'

const UNFINISHED = 'backup.unfinished'

/** A folder without it is no backup. */
export interface BackupFacts {
  format: 1
  createdAt: string
}

/**
 * Also while the server works: the database is copied first, so that every pack that it names is there when the packs are.
 * `incremental` adds to an earlier backup what is new; packs never change. One that was cut off goes on when it is made
 * again, either way. Throws `file-exists`, `storage-full`, `permission-denied`, `io-error`.
 */
export async function backUp(folder: string, target: string, incremental: boolean): Promise<Copied> {
  await takeTarget(target, incremental)
  const temporary = join(target, `${DATABASE}.tmp`)
  const createdAt = new Date().toISOString()
  await copyAside(join(folder, DATABASE), temporary)
  failpoint('studio:database-copied')
  const packs = await copyPacks(join(folder, 'packs'), join(target, 'packs'), packsNamedBy(temporary))
  failpoint('studio:packs-copied')
  await putInPlace(temporary, join(target, DATABASE))
  const facts: BackupFacts = { format: 1, createdAt }
  await writeFile(join(target, `${FACTS}.tmp`), `${JSON.stringify(facts)}\n`, { flush: true })
  await rename(join(target, `${FACTS}.tmp`), join(target, FACTS))
  failpoint('studio:backup-named')
  await markFinished(target, UNFINISHED)
  return packs
}

async function takeTarget(target: string, incremental: boolean): Promise<void> {
  const present = await namesIn(target)
  if (present.includes(UNFINISHED)) return
  if (present.length > 0 && !incremental) {
    throw new StudioFailure(
      'file-exists',
      `${target} is not empty. Add to an earlier backup with --incremental.`,
    )
  }
  if (present.includes(FACTS)) return
  if (present.length > 0)
    throw new StudioFailure('file-exists', `${target} is not empty, and no backup of a studio.`)
  await makeFolder(target)
  await markUnfinished(target, UNFINISHED)
}

/** Others on the machine may not look into it. What an earlier try left is removed, and what a failed one leaves. */
export async function copyAside(database: string, temporary: string): Promise<void> {
  const clear = async () => {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(temporary + end, { force: true })
  }
  await clear()
  try {
    await (await open(temporary, 'a', 0o600)).close()
    await copyDatabase(database, temporary)
  } catch (error) {
    await clear()
    throw error
  }
}

export async function putInPlace(temporary: string, path: string): Promise<void> {
  const file = await open(temporary, 'r+')
  await file.sync()
  await file.close()
  await rename(temporary, path)
}
