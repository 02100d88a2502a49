import type { Table } from './table.js'

/** Chunks, manifests and previews: the bytes of every version. */
export const CONTENT_TABLES: readonly Table[] = [
  {
    name: 'chunker',
    comment:
      'A way of cutting files: algorithm and sizes in bytes. A manifest names the one it was cut with.',
    columns: [
      'id INTEGER PRIMARY KEY',
      'algorithm TEXT NOT NULL',
      'min_bytes INTEGER NOT NULL',
      'avg_bytes INTEGER NOT NULL',
      'max_bytes INTEGER NOT NULL',
    ],
    constraints: ['UNIQUE (algorithm, min_bytes, avg_bytes, max_bytes)'],
  },
  {
    name: 'chunk',
    comment:
      'A piece of a file. hash: SHA-256 of raw bytes. codec: 0 raw, 1 zstd, 2 zstd with base_id as dictionary. mac: GMAC.',
    hasRowHash: false,
    columns: [
      'id INTEGER PRIMARY KEY AUTOINCREMENT',
      'hash BLOB NOT NULL UNIQUE',
      'raw_bytes INTEGER NOT NULL',
      'stored_bytes INTEGER NOT NULL',
      'codec INTEGER NOT NULL',
      'base_id INTEGER REFERENCES chunk (id)',
      'mac BLOB',
    ],
    indexes: ['CREATE INDEX chunk_base ON chunk (base_id) WHERE base_id IS NOT NULL'],
  },
  {
    name: 'chunk_data',
    comment:
      'The coded bytes of a chunk. A chunk whose stored_bytes is 0 has none: it is known but not on this computer.',
    hasRowHash: false,
    columns: ['chunk_id INTEGER PRIMARY KEY REFERENCES chunk (id)', 'data BLOB NOT NULL'],
  },
  {
    name: 'chunk_location',
    comment: 'A pack on the studio server that is known to hold this chunk.',
    columns: [
      'chunk_id INTEGER PRIMARY KEY REFERENCES chunk (id) ON DELETE CASCADE',
      'pack_hash BLOB NOT NULL',
      'verified_at INTEGER NOT NULL',
    ],
  },
  {
    name: 'manifest',
    comment:
      'One content version. content_hash: SHA-256 of the file. runs: chunk ids as varint runs. recipe: container.',
    columns: [
      'id INTEGER PRIMARY KEY AUTOINCREMENT',
      "hash_algorithm TEXT NOT NULL DEFAULT 'sha256'",
      'content_hash BLOB NOT NULL',
      'size_bytes INTEGER NOT NULL',
      'chunk_count INTEGER NOT NULL',
      'chunker_id INTEGER NOT NULL REFERENCES chunker (id)',
      'runs BLOB',
      'recipe BLOB',
    ],
    constraints: ['UNIQUE (content_hash, hash_algorithm)'],
  },
  {
    name: 'preview',
    comment: 'A picture, kept once whatever uses it. hash: SHA-256 of its bytes.',
    columns: [
      'id INTEGER PRIMARY KEY',
      'hash BLOB NOT NULL UNIQUE',
      'media_type TEXT NOT NULL',
      'width INTEGER NOT NULL',
      'height INTEGER NOT NULL',
    ],
  },
  {
    name: 'preview_data',
    comment: 'The bytes of a preview.',
    hasRowHash: false,
    columns: ['preview_id INTEGER PRIMARY KEY REFERENCES preview (id)', 'data BLOB NOT NULL'],
  },
]
