/** What the fields of one kind of entity name of others. */
import type { EntityKind, WireFields } from '@clst/sdk/protocol'

export interface Reference {
  field: string
  kind: EntityKind
  id: string
}

const NAMED: Partial<Record<EntityKind, Readonly<Record<string, EntityKind>>>> = {
  collection: { parentId: 'collection', typeId: 'type' },
  collection_assignee: { collectionId: 'collection', personId: 'person' },
  asset: { collectionId: 'collection', statusId: 'status', typeId: 'type', assigneeId: 'person' },
  asset_value: { assetId: 'asset' },
  asset_tag: { assetId: 'asset', tagId: 'tag' },
  checkpoint: { assetId: 'asset', statusId: 'status' },
  checkpoint_label: { labelId: 'label', assetId: 'asset', checkpointId: 'checkpoint' },
  checkpoint_dependency: {
    checkpointId: 'checkpoint',
    targetAssetId: 'asset',
    targetCheckpointId: 'checkpoint',
    typeId: 'type',
  },
  dependency: {
    sourceAssetId: 'asset',
    sourceCollectionId: 'collection',
    targetAssetId: 'asset',
    targetCollectionId: 'collection',
    typeId: 'type',
    pinCheckpointId: 'checkpoint',
    pinLabelId: 'label',
  },
}

export function referencesOf(kind: EntityKind, fields: WireFields): Reference[] {
  const references: Reference[] = []
  for (const [field, named] of Object.entries(NAMED[kind] ?? {})) {
    const id = fields[field]
    if (typeof id === 'string') references.push({ field, kind: named, id })
  }
  return references
}

/** Earlier versions that a checkpoint builds on. They may be gone; only one that was not applied is waited for. */
export function buildsOn(kind: EntityKind, fields: WireFields): string[] {
  if (kind !== 'checkpoint') return []
  return [fields.afterId, fields.baseId].filter((id) => typeof id === 'string')
}

/** Which fields of which kinds name entities of a kind. */
export function namersOf(named: EntityKind): { kind: EntityKind; field: string }[] {
  return Object.entries(NAMED).flatMap(([kind, fields]) =>
    Object.entries(fields)
      .filter(([, each]) => each === named)
      .map(([field]) => ({ kind: kind as EntityKind, field })),
  )
}
