/**
 * The kinds of things that people edit and a studio shares. The kind of an entity is the name of its table.
 */

/** Kinds of entities and the columns that identify one. */
export const ENTITY_KEYS = {
  project: ['only_row'],
  setting: ['key'],
  person: ['id'],
  role: ['id'],
  status: ['id'],
  type: ['id'],
  tag: ['id'],
  label: ['id'],
  ignore_rule: ['id'],
  template: ['id'],
  scaffold: ['id'],
  collection: ['id'],
  collection_assignee: ['collection_id', 'person_id'],
  asset: ['id'],
  asset_value: ['asset_id', 'key'],
  asset_tag: ['asset_id', 'tag_id'],
  checkpoint: ['id'],
  checkpoint_label: ['asset_id', 'label_id'],
  checkpoint_dependency: ['checkpoint_id', 'target_asset_id'],
  dependency: ['id'],
} as const satisfies Record<string, readonly string[]>

export type EntityKind = keyof typeof ENTITY_KEYS

/** `id`, or both ids of a row that joins two entities with a `/` between them. */
export function entityId(kind: EntityKind, fields: Readonly<Record<string, unknown>>): string {
  return ENTITY_KEYS[kind].map((column) => String(fields[column])).join('/')
}
