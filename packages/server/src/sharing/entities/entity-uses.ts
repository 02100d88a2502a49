import { type EntityKind, isHash, type WireFields, type WireValue } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'

const WITH_PICTURE: ReadonlySet<EntityKind> = new Set([
  'project',
  'person',
  'template',
  'collection',
  'asset',
  'checkpoint',
])
const WITH_CONTENTS: ReadonlySet<EntityKind> = new Set(['template', 'checkpoint'])

/** Notes which contents and which picture an entity names, for who may see them and for what may be pruned. */
export async function putUses(
  transaction: SqlTransaction,
  projectId: string,
  { kind, id, fields }: { kind: EntityKind; id: string; fields: WireFields | null },
): Promise<void> {
  const assetId =
    kind === 'asset' ? id : kind === 'checkpoint' && fields !== null ? String(fields.assetId) : null
  if (WITH_PICTURE.has(kind)) {
    await transaction.run(
      'DELETE FROM preview_use WHERE project_id = ? AND kind = ? AND entity_id = ?',
      projectId,
      kind,
      id,
    )
    const hash = fields?.previewHash ?? fields?.coverHash
    if (isHash(hash)) {
      const sql =
        'INSERT INTO preview_use (project_id, hash, kind, entity_id, asset_id) VALUES (?, ?, ?, ?, ?)'
      await transaction.run(sql, projectId, hash, kind, id, assetId)
    }
  }
  if (!WITH_CONTENTS.has(kind)) return
  await transaction.run(
    'DELETE FROM manifest_use WHERE project_id = ? AND kind = ? AND entity_id = ?',
    projectId,
    kind,
    id,
  )
  for (const manifestId of manifestsOf(fields)) {
    const sql =
      'INSERT INTO manifest_use (project_id, manifest_id, kind, entity_id, asset_id) VALUES (?, ?, ?, ?, ?)'
    await transaction.run(sql, projectId, manifestId, kind, id, assetId)
  }
}

/** Wire ids of the manifests that a checkpoint or a template names, each once. */
export function manifestsOf(fields: WireFields | null): string[] {
  if (fields === null) return []
  const ids = new Set<string>()
  if (isHash(fields.manifestId)) ids.add(fields.manifestId)
  if (Array.isArray(fields.members)) {
    for (const member of fields.members) {
      const id = isRecord(member) ? member.manifestId : undefined
      if (isHash(id)) ids.add(id)
    }
  }
  return [...ids]
}

function isRecord(value: WireValue): value is { [key: string]: WireValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
