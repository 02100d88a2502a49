import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { newId, systemClock, systemRandom } from '@clst/sdk/protocol'
import { writeAudit } from './audit/audit-rows.js'
import { assertRestored } from './backup/restore.js'
import { MIGRATIONS } from './database/migrations/index.js'
import type { SqlDatabase } from './database/sql-database.js'
import { openSqliteDatabase } from './database/sqlite/sqlite-database.js'
import { FolderPackStore } from './packs/folder/folder-pack-store.js'
import { makeSharingServices, type SharingServices } from './sharing/index.js'

/** The folder of a studio, opened. */
export interface OpenedStudio {
  readonly studioId: string
  readonly sharing: SharingServices
  readonly packFolder: string
  /** For who has the folder alone: removes what uploads of an earlier process did not finish. */
  removeUnfinished(): Promise<void>
  close(): Promise<void>
}

/**
 * Makes the folder and what belongs into it where it is missing. Others on the machine may not look into it. Throws
 * `invalid-argument` where a restore was cut off.
 */
export async function openStudio(
  folder: string,
  report: NonNullable<SharingServices['report']> = () => {},
): Promise<OpenedStudio> {
  await assertRestored(folder)
  const packFolder = join(folder, 'packs')
  await mkdir(packFolder, { recursive: true, mode: 0o700 })
  const databasePath = join(folder, 'studio.sqlite')
  // Made here so that nobody else can read it from its first byte on; SQLite gives its other files the same mode.
  await (await open(databasePath, 'a', 0o600)).close()
  const database = await openSqliteDatabase(databasePath, MIGRATIONS)
  const packs = new FolderPackStore(packFolder)
  const sharing = makeSharingServices({
    database,
    packs,
    clock: systemClock,
    random: systemRandom,
    report,
    async audit(transaction, { accountId, action, projectId, subject, details }) {
      const sql = 'SELECT name FROM account WHERE id = ?'
      const account = accountId === null ? undefined : await transaction.get<{ name: string }>(sql, accountId)
      const actor =
        account === undefined || accountId === null ? undefined : { id: accountId, name: account.name }
      await writeAudit(transaction, { at: systemClock.now(), action, actor, projectId, subject, details })
    },
  })
  return {
    studioId: await studioIdOf(database),
    sharing,
    packFolder,
    removeUnfinished: () => packs.removeUnfinished(),
    close: () => database.close(),
  }
}

async function studioIdOf(database: SqlDatabase): Promise<string> {
  return database.transaction(async (transaction) => {
    const known = await transaction.get<{ id: string }>('SELECT id FROM studio')
    if (known !== undefined) return known.id
    const id = newId(systemClock, systemRandom)
    await transaction.run('INSERT INTO studio (id, created_at) VALUES (?, ?)', id, systemClock.now())
    return id
  })
}
