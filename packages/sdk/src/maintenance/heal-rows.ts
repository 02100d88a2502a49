import { isClstError } from '../errors.js'
import { rowHash, type Value } from '../store/row-hash.js'
import { TABLES } from '../store/schema/schema.js'
import { columnNames, type Table, tableHasRowHash } from '../store/schema/table.js'
import { isEqual } from '../working-files/tracked-file.js'
import { type DamagedRow, damagedRows } from './check-rows.js'
import { noteHealed, type Repair } from './repair-job.js'

/**
 * Takes damaged records from a copy of the same project. The proof is the hash that is stored for the record: the copy's
 * values are those that it was made from. Where the copy has the very values that are here, it is the hash that was damaged.
 */
export async function healRows(job: Repair): Promise<void> {
  const { context, signal } = job
  for (const table of TABLES.filter(tableHasRowHash)) {
    const damaged: DamagedRow[] = []
    for await (const row of damagedRows(context.store, table, signal)) damaged.push(row)
    for (const row of damaged) await healRow(job, table, row)
  }
}

async function healRow(job: Repair, table: Table, row: DamagedRow): Promise<void> {
  const { store } = job.context
  const columns = columnNames(table)
  const heal = candidates(job, table, row)
    .map(([stored, ...values]) => ({ stored, values, hash: rowHash(table.name, values) }))
    .find((candidate) => isProof(row, candidate))
  if (heal === undefined) return
  try {
    await store.writeUnchecked(() => {
      const sets = columns.map((column) => `${column} = ?`).join(', ')
      store.run(`UPDATE ${table.name} SET ${sets} WHERE rowid = ?`, ...heal.values, row.rowId)
      // Where only the hash was damaged nothing else changes, and where an id was, its number may not have moved.
      store.run(`UPDATE ${table.name} SET row_hash = ? WHERE rowid = ?`, heal.hash, row.rowId)
    }, job.signal)
  } catch (error) {
    // Another record has taken its place meanwhile.
    if (isClstError(error) && error.code === 'store-corrupt') return
    throw error
  }
  const detail = `a row of "${table.name}" is right again (${columns[0]} ${String(heal.values[0]).slice(0, 100)})`
  noteHealed(job, { code: 'row-damaged', detail, source: job.copy?.path ?? '' })
}

/** The row in the same place of the copy, and the one with the same key. */
function candidates(job: Repair, table: Table, row: DamagedRow): [stored: Value, ...values: Value[]][] {
  const columns = columnNames(table)
  const copy = job.copy?.store
  if (copy === undefined) return []
  const sql = `SELECT row_hash, ${columns.join(', ')} FROM ${table.name} WHERE`
  return [
    ...copy.rows<[Value, ...Value[]]>(`${sql} rowid = ?`, row.rowId),
    ...copy.rows<[Value, ...Value[]]>(`${sql} ${columns[0]} IS ? LIMIT 100`, row.values[0] as Value),
  ]
}

interface Candidate {
  stored: Value
  values: readonly Value[]
  hash: Uint8Array
}

function isProof(row: DamagedRow, { stored, values, hash }: Candidate): boolean {
  if (row.storedHash instanceof Uint8Array && isEqual(row.storedHash, hash)) return true
  const isSound = stored instanceof Uint8Array && isEqual(stored, hash)
  return isSound && values.every((value, index) => isSame(value, row.values[index]))
}

function isSame(a: Value, b: Value | undefined): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array ? isEqual(a, b) : a === b
}
