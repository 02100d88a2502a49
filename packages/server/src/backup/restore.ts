/** A studio is made again from a backup. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failpoint } from '@clst/sdk/protocol'
import { checkDatabase, packsNamedBy } from '../database/sqlite/copy-database.js'
import { StudioFailure } from '../failure.js'
import { type BackupFacts, copyAside, DATABASE, FACTS, putInPlace } from './backup.js'
import { type Copied, copyPacks } from './copy-packs.js'
import { makeFolder, markFinished, markUnfinished, namesIn } from './unfinished.js'

const UNFINISHED = 'restore.unfinished'

/**
 * Into a folder that is empty or not there, or in which a restore was cut off. `begin` gets the path of the database before
 * it is in its place: no server ever sees one that its clients would take for the studio as it was. Throws `file-exists`,
 * `file-not-found`, `content-damaged`, `storage-full`.
 */
export async function restore(
  backup: string,
  folder: string,
  begin: (database: string, facts: BackupFacts) => Promise<void>,
): Promise<Copied & BackupFacts> {
  const facts = await readFacts(backup)
  const there = await namesIn(folder)
  if (there.length > 0 && !there.includes(UNFINISHED))
    throw new StudioFailure('file-exists', `${folder} is not empty. Restore into a new folder.`)
  const wrong = checkDatabase(join(backup, DATABASE))
  if (wrong.length > 0)
    throw new StudioFailure('content-damaged', `The database of the backup is damaged: ${wrong[0]}`)
  await makeFolder(folder)
  await markUnfinished(folder, UNFINISHED)
  const named = packsNamedBy(join(backup, DATABASE))
  const packs = await copyPacks(join(backup, 'packs'), join(folder, 'packs'), named)
  failpoint('studio:packs-copied')
  const temporary = join(folder, `${DATABASE}.tmp`)
  await copyAside(join(backup, DATABASE), temporary)
  await begin(temporary, facts)
  failpoint('studio:recovery-begun')
  await putInPlace(temporary, join(folder, DATABASE))
  failpoint('studio:restored')
  await markFinished(folder, UNFINISHED)
  return { ...packs, ...facts }
}

/** Throws `invalid-argument` for a folder into which a studio was restored in part. */
export async function assertRestored(folder: string): Promise<void> {
  if (!(await namesIn(folder)).includes(UNFINISHED)) return
  const message = `A restore into ${folder} was cut off. Run it again: clst-server restore BACKUP --data ${folder}`
  throw new StudioFailure('invalid-argument', message)
}

async function readFacts(backup: string): Promise<BackupFacts> {
  try {
    return JSON.parse(await readFile(join(backup, FACTS), 'utf8'))
  } catch {
    throw new StudioFailure(
      'file-not-found',
      `${backup} is no backup of a studio, or one that was not finished.`,
    )
  }
}
