/** A copy of a studio from which all of it can be made again: the database as it was at one moment, and all packs. */
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDatabase, copyDatabase, packsNamedBy } from '../database/sqlite/copy-database.js'
import { StudioFailure } from '../failure.js'
import { FolderPackStore } from '../packs/folder/folder-pack-store.js'
import type { PackStore } from '../packs/pack-store.js'

export interface Copied {
  /** Packs that were copied, and those that were there already. */
  copied: number
  present: number
  copiedBytes: number
  /** Names of packs that are not what they should be; they are not copied. */
  damaged: string[]
  /** Names of packs that the database names and that are not there. */
  missing: string[]
}

const DATABASE = 'studio.sqlite'
const FACTS = 'backup.json'

/** Written last: a folder without it is no backup. */
export interface BackupFacts {
  format: 1
  createdAt: string
}

/**
 * Also while the server works: the database is copied first, so that every pack that it names is there when the packs are.
 * `incremental` adds to an earlier backup what is new; packs never change. Throws `file-exists`, `content-damaged`.
 */
export async function backUp(folder: string, target: string, incremental: boolean): Promise<Copied> {
  const present: string[] = await readdir(target).catch(() => [])
  if (present.length > 0 && !incremental) {
    throw new StudioFailure(
      'file-exists',
      `${target} is not empty. Add to an earlier backup with --incremental.`,
    )
  }
  if (present.length > 0 && !present.includes(FACTS)) {
    throw new StudioFailure('file-exists', `${target} is not empty, and no backup of a studio.`)
  }
  await mkdir(target, { recursive: true, mode: 0o700 })
  const temporary = join(target, `${DATABASE}.tmp`)
  await rm(temporary, { force: true })
  await (await open(temporary, 'a', 0o600)).close()
  const createdAt = new Date().toISOString()
  await copyDatabase(join(folder, DATABASE), temporary)
  const packs = await copyPacks(join(folder, 'packs'), join(target, 'packs'), packsNamedBy(temporary))
  await putInPlace(temporary, join(target, DATABASE))
  const facts: BackupFacts = { format: 1, createdAt }
  await writeFile(join(target, `${FACTS}.tmp`), `${JSON.stringify(facts)}\n`, { flush: true })
  await rename(join(target, `${FACTS}.tmp`), join(target, FACTS))
  return packs
}

/** Into a folder that is empty or not there. The database comes last: without it there is no studio in the folder. */
export async function copyBack(backup: string, folder: string): Promise<Copied & BackupFacts> {
  const facts = await readFacts(backup)
  const there: string[] = await readdir(folder).catch(() => [])
  if (there.length > 0)
    throw new StudioFailure('file-exists', `${folder} is not empty. Restore into a new folder.`)
  const wrong = checkDatabase(join(backup, DATABASE))
  if (wrong.length > 0)
    throw new StudioFailure('content-damaged', `The database of the backup is damaged: ${wrong[0]}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const named = packsNamedBy(join(backup, DATABASE))
  const packs = await copyPacks(join(backup, 'packs'), join(folder, 'packs'), named)
  const temporary = join(folder, `${DATABASE}.tmp`)
  await (await open(temporary, 'a', 0o600)).close()
  await copyDatabase(join(backup, DATABASE), temporary)
  await putInPlace(temporary, join(folder, DATABASE))
  return { ...packs, ...facts }
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

async function copyPacks(from: string, to: string, named: readonly string[]): Promise<Copied> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const [source, target] = [new FolderPackStore(from), new FolderPackStore(to)]
  const sizes = await sizesOf(target)
  const done: Copied = { copied: 0, present: 0, copiedBytes: 0, damaged: [], missing: [] }
  for await (const { hash, sizeBytes } of source.list()) {
    if (sizes.get(hash) === sizeBytes) {
      done.present++
      continue
    }
    const bytes = await source.get(hash)
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      done.damaged.push(hash)
      continue
    }
    await target.put(hash, bytes)
    done.copied++
    done.copiedBytes += bytes.length
  }
  const there = await sizesOf(target)
  done.missing = named.filter((hash) => !there.has(hash) && !done.damaged.includes(hash))
  return done
}

async function sizesOf(store: PackStore): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for await (const { hash, sizeBytes } of store.list()) sizes.set(hash, sizeBytes)
  return sizes
}

async function putInPlace(temporary: string, path: string): Promise<void> {
  const file = await open(temporary, 'r+')
  await file.sync()
  await file.close()
  await rename(temporary, path)
}
