import type { Context } from '../context.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { checkpointFieldsHash } from '../store/checkpoint-rows.js'
import { rowHash, type Value } from '../store/row-hash.js'
import { TABLES } from '../store/schema/schema.js'
import { columnNames, type Table, tableHasRowHash } from '../store/schema/table.js'
import type { Store } from '../store/store.js'
import type { VerifyProblem } from '../types.js'
import { isEqual } from '../working-files/tracked-file.js'
import { surviving } from './surviving.js'
import type { VersionNames } from './version-names.js'

/** Rows that are read at a time. */
const PAGE = 1000

/** Recomputes the hash of every row, and of what never changes in each checkpoint. Answers how many checkpoints there are. */
export async function checkRows(
  context: Context,
  names: VersionNames,
  problems: VerifyProblem[],
  signal: AbortSignal | undefined,
): Promise<number> {
  for (const table of TABLES.filter(tableHasRowHash)) {
    await surviving(problems, async () => {
      for await (const { values } of damagedRows(context.store, table, signal)) {
        problems.push(describe(table, values, names))
      }
    })
  }
  return (await surviving(problems, () => checkFields(context, names, problems, signal))) ?? 0
}

/** A row whose values are not what its hash was made from. */
export interface DamagedRow {
  rowId: number
  /** As in the file: a damaged hash can be anything. */
  storedHash: unknown
  /** In the order of the table's columns. */
  values: Value[]
}

export async function* damagedRows(
  store: Store,
  table: Table,
  signal: AbortSignal | undefined,
): AsyncGenerator<DamagedRow> {
  for await (const rows of pages(store, table, signal)) {
    for (const [rowId, storedHash, ...values] of rows) {
      const isSound = storedHash !== null && isEqual(storedHash, rowHash(table.name, values))
      if (!isSound) yield { rowId, storedHash, values }
    }
  }
}

type Page = [rowId: number, stored: Uint8Array | null, ...values: Value[]][]

async function* pages(store: Store, table: Table, signal: AbortSignal | undefined): AsyncGenerator<Page> {
  const columns = columnNames(table).join(', ')
  const sql = `SELECT rowid, row_hash, ${columns} FROM ${table.name} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`
  for (let last = FIRST_ROW_ID; ; ) {
    throwIfAborted(signal)
    const rows: Page = store.rows(sql, last)
    const end = rows[rows.length - 1]
    if (end === undefined) return
    yield rows
    last = assertRising(table.name, last, end[0])
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Smaller than every row id. */
const FIRST_ROW_ID = -(2 ** 63)

/** In a damaged table a row can come again and again; reading on behind it would never end. */
function assertRising(table: string, last: number, next: number): number {
  if (next > last) return next
  throw new ClstError('store-corrupt', `The rows of "${table}" are not in order.`)
}

function describe(table: Table, values: readonly Value[], names: VersionNames): VerifyProblem {
  const columns = columnNames(table)
  const value = (name: string) => values[columns.indexOf(name)]
  const key = String(values[0]).slice(0, 100)
  const detail = `a row of "${table.name}" is not what was written (${columns[0]} ${key})`
  const assetId = table.name === 'asset' ? value('id') : value('asset_id')
  const path = typeof assetId === 'string' ? names.path(assetId) : undefined
  const number = table.name === 'checkpoint' ? value('number') : undefined
  return {
    code: 'row-damaged',
    ...(path === undefined ? {} : { path }),
    ...(typeof number === 'number' ? { number } : {}),
    detail,
  }
}

const FIELDS_SQL = `SELECT c.rowid AS rowId, c.id, c.asset_id AS assetId, c.number, m.content_hash AS contentHash,
  m.size_bytes AS sizeBytes, c.base_id AS baseId, c.after_id AS afterId, c.group_id AS groupId, c.comment,
  c.author_id AS authorId, c.created_at AS createdAt, c.status_id AS statusId, p.hash AS previewHash,
  c.host_program AS hostProgram, c.host_version AS hostVersion, c.file_modified_us AS fileModifiedUs,
  c.safety_number IS NOT NULL AS isSafety, c.fields_hash AS fieldsHash
  FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id LEFT JOIN preview p ON p.id = c.preview_id
  WHERE c.rowid > ? ORDER BY c.rowid LIMIT ${PAGE}`

type FieldsRow = Omit<Parameters<typeof checkpointFieldsHash>[0], 'isSafety'> & {
  rowId: number
  number: number | null
  isSafety: number
  fieldsHash: Uint8Array
}

async function checkFields(
  context: Context,
  names: VersionNames,
  problems: VerifyProblem[],
  signal: AbortSignal | undefined,
): Promise<number> {
  let count = 0
  for (let last = FIRST_ROW_ID; ; ) {
    throwIfAborted(signal)
    const rows = context.store.all<FieldsRow>(FIELDS_SQL, last)
    for (const row of rows) {
      count++
      last = assertRising('checkpoint', last, row.rowId)
      if (isEqual(checkpointFieldsHash({ ...row, isSafety: row.isSafety === 1 }), row.fieldsHash)) continue
      const detail = 'the comment, author, time or another fixed field is not what was written'
      const path = names.path(row.assetId)
      const place = {
        ...(path === undefined ? {} : { path }),
        ...(row.number === null ? {} : { number: row.number }),
      }
      problems.push({ code: 'checkpoint-damaged', ...place, detail })
    }
    if (rows.length < PAGE) return count
    await new Promise((resolve) => setImmediate(resolve))
  }
}
