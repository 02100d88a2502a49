import type { EntityKind, WireFields } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { findProject } from '../projects/project-rows.js'
import { isSame } from '../push/push-session.js'
import type { SharingServices } from '../services.js'
import { findEntity, putEntity } from './entity-rows.js'

/** What the server changes by itself, with a revision of its own; nothing when it is so already. */
export async function writeEntity(
  transaction: SqlTransaction,
  { clock }: SharingServices,
  projectId: string,
  { kind, id, fields, by = null }: { kind: EntityKind; id: string; fields: WireFields; by?: string | null },
): Promise<void> {
  const before = await findEntity(transaction, projectId, kind, id)
  const names = Object.keys(fields)
  if (before?.fields != null && names.every((name) => isSame(before.fields?.[name], fields[name]))) return
  const revision = (await findProject(transaction, projectId)).revision + 1
  const at = clock.now()
  const fieldRevisions = { ...before?.fieldRevisions }
  for (const name of names) {
    if (!isSame(before?.fields?.[name], fields[name])) fieldRevisions[name] = { revision, by, at }
  }
  const present = { ...before?.fields, ...fields }
  const entity = { kind, id, revision, fields: present, fieldRevisions, counter: before?.counter ?? 0 }
  await putEntity(transaction, projectId, { ...entity, changedBy: by, changedAt: at })
  await transaction.run('UPDATE shared_project SET revision = ? WHERE id = ?', revision, projectId)
}
