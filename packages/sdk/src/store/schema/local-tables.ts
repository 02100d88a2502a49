import type { Table } from './table.js'

/** What belongs to this copy of the project: its working files, its unsent changes, what it is doing right now. */
export const LOCAL_TABLES: readonly Table[] = [
  {
    name: 'working_file',
    comment:
      'The file on disk as last seen: size, times in microseconds, inode, content. base_id: what it started from.',
    columns: [
      'asset_id TEXT PRIMARY KEY NOT NULL REFERENCES asset (id) ON DELETE CASCADE',
      'size_bytes INTEGER',
      'modified_us INTEGER',
      'changed_us INTEGER',
      'inode INTEGER',
      'content_hash BLOB',
      'is_racy INTEGER NOT NULL DEFAULT 1',
      'base_id TEXT REFERENCES checkpoint (id) DEFERRABLE INITIALLY DEFERRED',
      'is_base_content INTEGER NOT NULL DEFAULT 0',
      'is_pinned INTEGER NOT NULL DEFAULT 0',
      'writing_id TEXT REFERENCES checkpoint (id) DEFERRABLE INITIALLY DEFERRED',
    ],
  },
  {
    name: 'working_member',
    comment: 'One file of a sequence on disk as last seen; the columns are those of working_file.',
    columns: [
      'asset_id TEXT NOT NULL REFERENCES asset (id) ON DELETE CASCADE',
      'file_name TEXT NOT NULL',
      'size_bytes INTEGER',
      'modified_us INTEGER',
      'changed_us INTEGER',
      'inode INTEGER',
      'content_hash BLOB',
      'is_racy INTEGER NOT NULL DEFAULT 1',
    ],
    constraints: ['PRIMARY KEY (asset_id, file_name)'],
  },
  {
    name: 'opened_version',
    comment: 'A read-only copy of an older version beside the working file, to be cleaned up later.',
    columns: [
      'path TEXT PRIMARY KEY NOT NULL',
      'checkpoint_id TEXT NOT NULL REFERENCES checkpoint (id) ON DELETE CASCADE',
      'opened_at INTEGER NOT NULL',
    ],
  },
  {
    name: 'lease',
    comment: 'A running operation. Prune leaves alone what it relies on; an expired one is void.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'kind TEXT NOT NULL',
      'host_name TEXT',
      'process_id INTEGER',
      'first_chunk_id INTEGER',
      'started_at INTEGER NOT NULL',
      'expires_at INTEGER NOT NULL',
      'details TEXT',
    ],
  },
  {
    name: 'change',
    comment:
      'A local edit for the next sync, safe to send twice. fields: JSON. outcome: what the studio answered.',
    columns: [
      'sequence INTEGER PRIMARY KEY AUTOINCREMENT',
      'operation_id TEXT NOT NULL UNIQUE',
      'replica_id TEXT NOT NULL REFERENCES replica (id)',
      'entity_kind TEXT NOT NULL',
      'entity_id TEXT NOT NULL',
      'action TEXT NOT NULL',
      'fields TEXT NOT NULL',
      'base_revision INTEGER NOT NULL',
      'created_at INTEGER NOT NULL',
      'sent_at INTEGER',
      'outcome TEXT',
      'outcome_details TEXT',
    ],
    indexes: [
      'CREATE INDEX change_unsent ON change (sequence) WHERE outcome IS NULL',
      'CREATE INDEX change_entity ON change (entity_kind, entity_id)',
    ],
  },
  {
    name: 'entity_revision',
    comment: 'The studio revision at which an entity was last received.',
    columns: ['entity_kind TEXT NOT NULL', 'entity_id TEXT NOT NULL', 'revision INTEGER NOT NULL'],
    constraints: ['PRIMARY KEY (entity_kind, entity_id)'],
  },
  {
    name: 'conflict',
    comment: 'Something a person has to decide. mine, theirs: JSON.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'kind TEXT NOT NULL',
      'entity_kind TEXT NOT NULL',
      'entity_id TEXT NOT NULL',
      'mine TEXT NOT NULL',
      'theirs TEXT NOT NULL',
      'detected_at INTEGER NOT NULL',
      'resolved_at INTEGER',
      'resolution TEXT',
    ],
  },
  {
    name: 'sync_report',
    comment: 'What a sync did: counts, refused changes, lost edits. report: JSON.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'started_at INTEGER NOT NULL',
      'ended_at INTEGER',
      'report TEXT NOT NULL',
    ],
  },
  {
    name: 'undo_entry',
    comment: 'How to take back an operation. steps: JSON.',
    columns: [
      'sequence INTEGER PRIMARY KEY AUTOINCREMENT',
      'description TEXT NOT NULL',
      'steps TEXT NOT NULL',
      'created_at INTEGER NOT NULL',
      'undone_at INTEGER',
    ],
  },
]
