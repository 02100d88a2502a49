import type { EntityKind } from '../protocol/kinds.js'

/** What a thing names comes before it. */
export const KIND_ORDER: readonly EntityKind[] = [
  'role',
  'person',
  'project',
  'setting',
  'status',
  'type',
  'tag',
  'label',
  'ignore_rule',
  'scaffold',
  'template',
  'collection',
  'collection_assignee',
  'asset',
  'checkpoint',
  'asset_value',
  'asset_tag',
  'checkpoint_label',
  'checkpoint_dependency',
  'dependency',
]
