import type { Table } from './table.js'

/** The project itself, who works on it, and its vocabulary. Times are milliseconds since 1970 in UTC. */
export const PROJECT_TABLES: readonly Table[] = [
  {
    name: 'project',
    comment:
      'The one row that describes the project. studio_*, epoch and revision are filled when it joins a studio.',
    columns: [
      'only_row INTEGER PRIMARY KEY CHECK (only_row = 1)',
      'id TEXT NOT NULL',
      'name TEXT NOT NULL',
      'created_at INTEGER NOT NULL',
      'root_id TEXT NOT NULL',
      'chunker_id INTEGER NOT NULL REFERENCES chunker (id)',
      'mac_key BLOB NOT NULL',
      'safety_keep_days INTEGER NOT NULL DEFAULT 30',
      'take_on_first_checkpoint INTEGER NOT NULL DEFAULT 0',
      'icon TEXT',
      'description TEXT',
      'preview_id INTEGER REFERENCES preview (id)',
      'is_archived INTEGER NOT NULL DEFAULT 0',
      'studio_url TEXT',
      'studio_project_id TEXT',
      'epoch TEXT',
      'revision INTEGER NOT NULL DEFAULT 0',
      'synced_at INTEGER',
    ],
  },
  {
    name: 'replica',
    comment:
      'A copy of this file. place: where it was bound, so that a copy elsewhere gets an id of its own.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'place TEXT NOT NULL',
      'created_at INTEGER NOT NULL',
      'is_current INTEGER NOT NULL',
    ],
  },
  {
    name: 'setting',
    comment: 'Project-wide defaults, JSON values.',
    columns: ['key TEXT PRIMARY KEY NOT NULL', 'value TEXT NOT NULL'],
  },
  {
    name: 'role',
    comment: 'permissions: a JSON list of words.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'permissions TEXT NOT NULL',
      'position INTEGER',
    ],
  },
  {
    name: 'person',
    comment:
      'Somebody who made a checkpoint or is a member. studio_person_id: the account on the studio server.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'email TEXT',
      'role_id TEXT REFERENCES role (id)',
      'studio_person_id TEXT',
      'preview_id INTEGER REFERENCES preview (id)',
      'is_disabled INTEGER NOT NULL DEFAULT 0',
      'created_at INTEGER NOT NULL',
    ],
    indexes: ['CREATE INDEX person_name ON person (name)'],
  },
  {
    name: 'status',
    comment: 'How far an asset is. permission: the word a role needs to set it.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'name_key TEXT NOT NULL UNIQUE',
      'short_name TEXT NOT NULL',
      'color TEXT NOT NULL',
      'position INTEGER NOT NULL',
      'permission TEXT',
      'is_default INTEGER NOT NULL DEFAULT 0',
    ],
  },
  {
    name: 'type',
    comment:
      "What kind of thing an asset, a collection or a dependency is. kind: 'asset', 'collection', 'dependency'.",
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      "kind TEXT NOT NULL CHECK (kind IN ('asset', 'collection', 'dependency'))",
      'name TEXT NOT NULL',
      'name_key TEXT NOT NULL',
      'icon TEXT',
      'color TEXT',
      'description TEXT',
      'position INTEGER',
    ],
    constraints: ['UNIQUE (kind, name_key)'],
  },
  {
    name: 'tag',
    comment: 'A free word for assets.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'name_key TEXT NOT NULL UNIQUE',
      'color TEXT',
    ],
  },
  {
    name: 'label',
    comment: 'A named pointer to versions, at most one checkpoint of each asset.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'name_key TEXT NOT NULL UNIQUE',
      'color TEXT',
      'created_at INTEGER NOT NULL',
    ],
  },
  {
    name: 'ignore_rule',
    comment: 'A gitignore line that holds for everybody in the project.',
    columns: ['id TEXT PRIMARY KEY NOT NULL', 'pattern TEXT NOT NULL', 'position INTEGER NOT NULL'],
  },
  {
    name: 'template',
    comment: 'A starter file for new assets.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'extension TEXT NOT NULL',
      'name_key TEXT NOT NULL',
      'manifest_id INTEGER NOT NULL REFERENCES manifest (id)',
      'preview_id INTEGER REFERENCES preview (id)',
      'created_at INTEGER NOT NULL',
      'trashed_at INTEGER',
      'trashed_by TEXT REFERENCES person (id)',
    ],
    indexes: ['CREATE UNIQUE INDEX template_name ON template (name_key) WHERE trashed_at IS NULL'],
  },
  {
    name: 'scaffold',
    comment: 'Collections, assets and dependencies that are made in one go. definition: JSON.',
    columns: [
      'id TEXT PRIMARY KEY NOT NULL',
      'name TEXT NOT NULL',
      'name_key TEXT NOT NULL UNIQUE',
      'definition TEXT NOT NULL',
    ],
  },
]
