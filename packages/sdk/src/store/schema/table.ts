/**
 * A table of the project file. Tables whose rows can change carry `row_hash`, kept up to date by triggers, so that
 * `verify` finds a flipped byte in a name or a status as surely as one in a chunk. Chunk bytes are covered by their own
 * hash instead.
 */
export interface Table {
  name: string
  /** What one row stands for: becomes the comment above the table in the file itself. */
  comment: string
  /** Column definitions in order, without the row hash. */
  columns: readonly string[]
  /** Table constraints. */
  constraints?: readonly string[]
  indexes?: readonly string[]
  /** False for tables whose content is proven otherwise. */
  hasRowHash?: boolean
}

/** Names of the columns that the row hash covers, in order. */
export function columnNames(table: Table): string[] {
  return table.columns.map((definition) => definition.split(' ', 1)[0] as string)
}

export function tableHasRowHash(table: Table): boolean {
  return table.hasRowHash !== false
}

/** The statements that make the table, its indexes and its triggers. */
export function createTableSql(table: Table): string[] {
  const lines = [...table.columns]
  if (tableHasRowHash(table)) lines.push('row_hash BLOB')
  lines.push(...(table.constraints ?? []))
  const comment = `/* ${table.comment} */`
  const statements = [`CREATE TABLE ${table.name} ( ${comment}\n  ${lines.join(',\n  ')}\n) STRICT`]
  for (const index of table.indexes ?? []) statements.push(index)
  if (tableHasRowHash(table)) statements.push(...rowHashTriggers(table))
  return statements
}

function rowHashTriggers(table: Table): string[] {
  const names = columnNames(table)
  const call = `clst_row_hash('${table.name}', ${names.map((name) => `NEW.${name}`).join(', ')})`
  const body = `BEGIN\n  UPDATE ${table.name} SET row_hash = ${call} WHERE rowid = NEW.rowid;\nEND`
  return [
    `CREATE TRIGGER ${table.name}_hash_insert AFTER INSERT ON ${table.name} ${body}`,
    `CREATE TRIGGER ${table.name}_hash_update AFTER UPDATE OF ${names.join(', ')} ON ${table.name} ${body}`,
  ]
}
