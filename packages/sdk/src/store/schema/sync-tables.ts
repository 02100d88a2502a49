import type { Table } from './table.js'

/** What a project knows of its studio, beside the rows that both share. */
export const SYNC_TABLES: readonly Table[] = [
  {
    name: 'incoming',
    comment:
      'What a pull brought and is not applied yet. fields: JSON, NULL for what was deleted for good. reason: why it waits.',
    columns: [
      'entity_kind TEXT NOT NULL',
      'entity_id TEXT NOT NULL',
      'revision INTEGER NOT NULL',
      'fields TEXT',
      'reason TEXT',
    ],
    constraints: ['PRIMARY KEY (entity_kind, entity_id)'],
  },
  {
    name: 'manifest_location',
    comment: 'The name of a content at the studio. is_at_studio: its bytes are known to be there.',
    columns: [
      'wire_id BLOB PRIMARY KEY NOT NULL',
      'manifest_id INTEGER NOT NULL',
      'is_at_studio INTEGER NOT NULL',
    ],
    indexes: ['CREATE INDEX manifest_location_manifest ON manifest_location (manifest_id)'],
  },
  {
    name: 'preview_location',
    comment: 'A picture that is known to be at the studio, by its hash.',
    columns: ['hash BLOB PRIMARY KEY NOT NULL', 'seen_at INTEGER NOT NULL'],
  },
  {
    name: 'kept_checkpoint',
    comment: 'A safety checkpoint that is never pruned by age. reason: what it is kept for. details: JSON.',
    columns: [
      'checkpoint_id TEXT PRIMARY KEY NOT NULL REFERENCES checkpoint (id)',
      'reason TEXT NOT NULL',
      'details TEXT',
      'kept_at INTEGER NOT NULL',
    ],
  },
  {
    name: 'download_rule',
    comment: "What comes here of an asset, a collection or the project: versions 'newest' or 'all'.",
    columns: ['entity_kind TEXT NOT NULL', 'entity_id TEXT NOT NULL', 'versions TEXT NOT NULL'],
    constraints: ['PRIMARY KEY (entity_kind, entity_id)'],
  },
  {
    name: 'studio_fact',
    comment: 'Small facts about the studio and the syncs with it. value: JSON.',
    columns: ['key TEXT PRIMARY KEY NOT NULL', 'value TEXT NOT NULL'],
  },
]
