/** A project on a real database and a real folder, for tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StudioLink, systemRandom } from '@clst/sdk/protocol'
import { MIGRATIONS } from '../../database/migrations/index.js'
import type { SqlDatabase } from '../../database/sql-database.js'
import { openSqliteDatabase } from '../../database/sqlite/sqlite-database.js'
import { FolderPackStore } from '../../packs/folder/folder-pack-store.js'
import {
  type AuditEntry,
  addMember,
  type Caller,
  createSharedProject,
  findCaller,
  makeSharingServices,
  openSharedProject,
  type SharingServices,
} from '../index.js'

export const PROJECT = '00000000-0000-7000-8000-000000000001'

export interface TestStudio {
  folder: string
  database: SqlDatabase
  services: SharingServices
  audited: AuditEntry[]
  /** What the server reported of its own mistakes: none, in any test. */
  reported: unknown[]
  /** The project as somebody reaches it; becomes a member with this role when they are none. */
  as(name: string, role?: string): Promise<StudioLink & { caller: Caller }>
  setNow(now: number): void
  close(): Promise<void>
}

/** Ada made the project and is its admin. */
export async function openTestStudio(): Promise<TestStudio> {
  const folder = await mkdtemp(join(tmpdir(), 'clst-studio-'))
  const database = await openSqliteDatabase(join(folder, 'studio.sqlite'), MIGRATIONS)
  const audited: AuditEntry[] = []
  const reported: unknown[] = []
  let now = 1_000_000
  const services = makeSharingServices({
    database,
    packs: new FolderPackStore(join(folder, 'packs')),
    clock: { now: () => now++ },
    random: systemRandom,
    audit: async (_, entry) => void audited.push(entry),
    report: (error) => reported.push(error),
  })
  await createSharedProject(services, {
    id: PROJECT,
    name: 'Show',
    creator: { accountId: 'account-ada', name: 'Ada' },
  })
  return {
    folder,
    database,
    services,
    audited,
    reported,
    as: async (name, role = 'Artist') => {
      const accountId = `account-${name.toLowerCase()}`
      if ((await findCaller(database, PROJECT, accountId)) === undefined) {
        await database.transaction((transaction) =>
          addMember(transaction, services, PROJECT, { accountId, name, role }),
        )
      }
      const caller = (await findCaller(database, PROJECT, accountId)) as Caller
      return { ...openSharedProject(services, PROJECT, caller), caller }
    },
    setNow: (value) => {
      now = value
    },
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
