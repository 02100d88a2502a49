import type { Clock, Permission, RandomSource } from '@clst/sdk/protocol'
import type { SqlDatabase, SqlTransaction } from '../database/sql-database.js'
import type { PackStore } from '../packs/pack-store.js'
import { ProjectGraphs } from './visibility/project-graphs.js'

/** What the server keeps of something that has to be accounted for. */
export interface AuditEntry {
  projectId: string
  accountId: string | null
  personId: string | null
  /** `value-overwritten`, `asset-taken`, `purged`, … */
  action: string
  /** What it was done to: `asset 0190…`. */
  subject: string
  details: Readonly<Record<string, unknown>>
}

/** Writes an entry in the transaction that does what it tells of. */
export type WriteAudit = (transaction: SqlTransaction, entry: AuditEntry) => Promise<void>

/** What everything here works with; one for the whole process. */
export interface SharingServices {
  database: SqlDatabase
  packs: PackStore
  clock: Clock
  random: RandomSource
  audit: WriteAudit
  /** Mistakes of the server itself, for its log. */
  report?: (error: unknown, about: Readonly<Record<string, string>>) => void
  graphs: ProjectGraphs
}

export function makeSharingServices(ports: Omit<SharingServices, 'graphs'>): SharingServices {
  return { ...ports, graphs: new ProjectGraphs(ports.database) }
}

/** Who asks, as a member of one project. */
export interface Caller {
  accountId: string
  personId: string
  permissions: ReadonlySet<Permission>
  /** Whether the role is the fixed one that may do everything. */
  isAdmin: boolean
}

/** One caller in one project. */
export interface Access {
  services: SharingServices
  projectId: string
  caller: Caller
}
