import type { WireFields } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { ENTITY_COLUMNS, type Entity, findEntity, putEntity, toEntity } from '../entities/entity-rows.js'
import { writeEntity } from '../entities/write-entity.js'
import { findProject } from '../projects/project-rows.js'
import type { SharingServices } from '../services.js'

type Row = Parameters<typeof toEntity>[0]

/**
 * Gives everything that one person of a project was assigned to another one, or to nobody. What lies in the trash too.
 * Answers how many files and collections that were.
 */
export async function reassign(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  { from, to, by }: { from: string; to: string | null; by: string | null },
): Promise<number> {
  const assets = await transaction.all<{ id: string }>(
    `SELECT id FROM entity WHERE project_id = ? AND kind = 'asset' AND assignee_id = ? AND is_deleted = 0 ORDER BY id`,
    projectId,
    from,
  )
  for (const { id } of assets) {
    const fields = { assigneeId: to, assignedBy: to === null ? null : by }
    await writeEntity(transaction, services, projectId, { kind: 'asset', id, fields, by })
  }
  const collections = await transaction.all<Row>(
    `SELECT ${ENTITY_COLUMNS} FROM entity
      WHERE project_id = ? AND target_id = ? AND kind = 'collection_assignee' AND is_deleted = 0 ORDER BY id`,
    projectId,
    from,
  )
  for (const row of collections) {
    const given = toEntity(row)
    await remove(transaction, services, projectId, given, by)
    if (to !== null) await give(transaction, services, projectId, given.fields, to, by)
  }
  return assets.length + collections.length
}

async function give(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  before: WireFields | null,
  to: string,
  by: string | null,
): Promise<void> {
  const id = `${String(before?.collectionId)}/${to}`
  if ((await findEntity(transaction, projectId, 'collection_assignee', id))?.fields != null) return
  const fields = { ...before, personId: to, assignedBy: by, assignedAt: services.clock.now() }
  await writeEntity(transaction, services, projectId, { kind: 'collection_assignee', id, fields, by })
}

async function remove(
  transaction: SqlTransaction,
  { clock }: SharingServices,
  projectId: string,
  entity: Entity,
  by: string | null,
): Promise<void> {
  const revision = (await findProject(transaction, projectId)).revision + 1
  const stamped = { ...entity, fields: null, revision, changedBy: by, changedAt: clock.now() }
  await putEntity(transaction, projectId, stamped)
  await transaction.run('UPDATE shared_project SET revision = ? WHERE id = ?', revision, projectId)
}
