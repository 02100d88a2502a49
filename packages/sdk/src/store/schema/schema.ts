import { ASSET_TABLES } from './asset-tables.js'
import { CONTENT_TABLES } from './content-tables.js'
import { LOCAL_TABLES } from './local-tables.js'
import { PROJECT_TABLES } from './project-tables.js'
import { SYNC_TABLES } from './sync-tables.js'
import { createTableSql, type Table } from './table.js'

/** `clst` in ASCII: marks an SQLite file as a project. */
export const APPLICATION_ID = 0x636c7374

/** Number of the schema that this program writes. A file with a larger one is not touched. */
export const SCHEMA_VERSION = 2

/**
 * Bytes of a database page. Small pages waste the least space around chunks: the file stays within a few percent of
 * its payload (docs/decisions/0002 has the measurements).
 */
export const PAGE_BYTES = 2048

export const TABLES: readonly Table[] = [
  ...CONTENT_TABLES,
  ...PROJECT_TABLES,
  ...ASSET_TABLES,
  ...LOCAL_TABLES,
  ...SYNC_TABLES,
]

/** Everything that makes an empty project file of the current schema. */
export function schemaSql(): string[] {
  return TABLES.flatMap(createTableSql)
}
