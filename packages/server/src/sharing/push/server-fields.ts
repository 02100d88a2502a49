/** Fields that the server keeps itself. */
import type { EntityKind, WireFields, WireValue } from '@clst/sdk/protocol'

/** Never taken from a change. */
const KEPT: Partial<Record<EntityKind, readonly string[]>> = {
  project: [
    'id',
    'createdAt',
    'rootId',
    'isArchived',
    'studioUrl',
    'studioProjectId',
    'epoch',
    'revision',
    'syncedAt',
  ],
  person: ['roleId', 'studioPersonId', 'isDisabled'],
  asset: ['headId', 'isAssignmentConfirmed'],
  checkpoint: ['receivedAt', 'isNumberConfirmed', 'safetyNumber', 'storedBytes'],
}

/** The field that says who did it. */
const DOERS: Partial<Record<EntityKind, string>> = {
  collection: 'createdBy',
  collection_assignee: 'assignedBy',
  asset: 'createdBy',
  checkpoint: 'authorId',
  checkpoint_label: 'setBy',
  dependency: 'createdBy',
}

export function withoutKept(kind: EntityKind, fields: WireFields): Record<string, WireValue> {
  const kept = KEPT[kind] ?? []
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !kept.includes(name) && name !== 'nameKey'),
  )
}

export function doerField(kind: EntityKind): string | undefined {
  return DOERS[kind]
}
