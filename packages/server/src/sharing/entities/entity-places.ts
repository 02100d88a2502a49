/** Where an entity stands: what it hangs on, what it names, and where its name is taken. */
import { type EntityKind, joinName, nameKey, type WireFields, type WireValue } from '@clst/sdk/protocol'

/** Where the name of a live entity is taken; undefined for kinds without names and for what is in the trash. */
export function placeOf(
  kind: EntityKind,
  fields: WireFields,
): { scope: string; nameKey: string } | undefined {
  if (fields.trashedAt != null) return undefined
  const name = fields.name
  if (typeof name !== 'string') return undefined
  switch (kind) {
    case 'collection':
      return { scope: text(fields.parentId), nameKey: nameKey(name) }
    case 'asset':
      return { scope: text(fields.collectionId), nameKey: nameKey(joinName(name, text(fields.extension))) }
    case 'template':
      return { scope: '', nameKey: nameKey(joinName(name, text(fields.extension))) }
    case 'type':
      return { scope: text(fields.kind), nameKey: nameKey(name) }
    case 'role':
    case 'status':
    case 'tag':
    case 'label':
    case 'scaffold':
      return { scope: '', nameKey: nameKey(name) }
    default:
      return undefined
  }
}

/** The field by which an entity hangs on another one, and goes with it. */
const PARENTS: Partial<Record<EntityKind, readonly string[]>> = {
  collection: ['parentId'],
  collection_assignee: ['collectionId'],
  asset: ['collectionId'],
  asset_value: ['assetId'],
  asset_tag: ['assetId'],
  checkpoint: ['assetId'],
  checkpoint_label: ['assetId'],
  checkpoint_dependency: ['checkpointId'],
  dependency: ['sourceAssetId', 'sourceCollectionId'],
}

/** The field by which it names another one, without which it means nothing. */
const TARGETS: Partial<Record<EntityKind, readonly string[]>> = {
  collection_assignee: ['personId'],
  asset_tag: ['tagId'],
  checkpoint_label: ['labelId'],
  checkpoint_dependency: ['targetAssetId'],
  dependency: ['targetAssetId', 'targetCollectionId'],
}

export function parentOf(kind: EntityKind, fields: WireFields | null): string | null {
  return linkOf(PARENTS[kind], fields)
}

export function targetOf(kind: EntityKind, fields: WireFields | null): string | null {
  return linkOf(TARGETS[kind], fields)
}

function linkOf(names: readonly string[] | undefined, fields: WireFields | null): string | null {
  for (const name of names ?? []) {
    const value = fields?.[name]
    if (typeof value === 'string') return value
  }
  return null
}

function text(value: WireValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
