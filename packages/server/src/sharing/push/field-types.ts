/**
 * What the fields of each kind hold, so that no mistake of one program reaches the project files of others. `text` and
 * `number` are never null. A field that is not listed is of a later version, and kept as it is.
 */
import type { EntityKind, WireFields, WireValue } from '@clst/sdk/protocol'

type FieldType = 'text' | 'text?' | 'number' | 'number?' | 'hash?'

const TRASH = { trashedAt: 'number?', trashedBy: 'text?' } as const
const TERM = { id: 'text', name: 'text', color: 'text?', icon: 'text?', position: 'number?' } as const

const TYPES: Readonly<Record<EntityKind, Readonly<Record<string, FieldType>>>> = {
  project: {
    name: 'text',
    icon: 'text?',
    description: 'text?',
    previewHash: 'hash?',
    safetyKeepDays: 'number',
    takeOnFirstCheckpoint: 'number',
  },
  setting: { key: 'text', value: 'text' },
  person: { id: 'text', name: 'text', email: 'text?', previewHash: 'hash?', createdAt: 'number' },
  role: { id: 'text', name: 'text', permissions: 'text', position: 'number?' },
  status: {
    ...TERM,
    color: 'text',
    shortName: 'text',
    position: 'number',
    permission: 'text?',
    isDefault: 'number',
  },
  type: { ...TERM, kind: 'text', description: 'text?' },
  tag: TERM,
  label: { ...TERM, createdAt: 'number' },
  ignore_rule: { id: 'text', pattern: 'text', position: 'number' },
  template: {
    id: 'text',
    name: 'text',
    extension: 'text',
    manifestId: 'hash?',
    contentHash: 'hash?',
    sizeBytes: 'number?',
    previewHash: 'hash?',
    createdAt: 'number',
    ...TRASH,
  },
  scaffold: { id: 'text', name: 'text', definition: 'text' },
  collection: {
    id: 'text',
    parentId: 'text?',
    name: 'text',
    typeId: 'text?',
    description: 'text?',
    previewHash: 'hash?',
    isShared: 'number',
    createdAt: 'number',
    createdBy: 'text?',
    ...TRASH,
  },
  collection_assignee: { collectionId: 'text', personId: 'text', assignedBy: 'text?', assignedAt: 'number' },
  asset: {
    id: 'text',
    collectionId: 'text',
    name: 'text',
    extension: 'text',
    kind: 'text',
    pointer: 'text?',
    statusId: 'text?',
    typeId: 'text?',
    isTask: 'number',
    description: 'text?',
    coverHash: 'hash?',
    assigneeId: 'text?',
    assignedBy: 'text?',
    createdAt: 'number',
    createdBy: 'text?',
    ...TRASH,
  },
  asset_value: { assetId: 'text', key: 'text', value: 'text' },
  asset_tag: { assetId: 'text', tagId: 'text' },
  checkpoint: {
    id: 'text',
    assetId: 'text',
    number: 'number',
    manifestId: 'hash?',
    contentHash: 'hash?',
    sizeBytes: 'number',
    baseId: 'text?',
    afterId: 'text?',
    groupId: 'text?',
    comment: 'text',
    authorId: 'text',
    createdAt: 'number',
    statusId: 'text?',
    previewHash: 'hash?',
    hostProgram: 'text?',
    hostVersion: 'text?',
    fileModifiedUs: 'number?',
    ...TRASH,
  },
  checkpoint_label: {
    labelId: 'text',
    assetId: 'text',
    checkpointId: 'text',
    setAt: 'number',
    setBy: 'text?',
  },
  checkpoint_dependency: {
    checkpointId: 'text',
    targetAssetId: 'text',
    targetCheckpointId: 'text?',
    typeId: 'text?',
  },
  dependency: {
    id: 'text',
    sourceAssetId: 'text?',
    sourceCollectionId: 'text?',
    targetAssetId: 'text?',
    targetCollectionId: 'text?',
    typeId: 'text?',
    pinCheckpointId: 'text?',
    pinLabelId: 'text?',
    createdAt: 'number',
    createdBy: 'text?',
  },
}

const HASH = /^[0-9a-f]{64}$/

/** The first field that does not hold what it should, or undefined. */
export function findMistypedField(kind: EntityKind, fields: WireFields): string | undefined {
  const types = TYPES[kind]
  return Object.entries(fields).find(
    ([name, value]) => Object.hasOwn(types, name) && !isOfType(types[name] as FieldType, value),
  )?.[0]
}

function isOfType(type: FieldType, value: WireValue): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string'
    case 'text?':
      return value === null || typeof value === 'string'
    case 'number':
      return Number.isSafeInteger(value)
    case 'number?':
      return value === null || Number.isSafeInteger(value)
    case 'hash?':
      return value === null || (typeof value === 'string' && HASH.test(value))
  }
}
