import type { EntityKind } from '../protocol/kinds.js'
import { TABLES } from '../store/schema/schema.js'
import type { Store } from '../store/store.js'

interface Reference {
  column: string
  table: string
}

/** Set by other means: the head with its checkpoint, pictures and contents where their hash arrives. */
const OTHERWISE: ReadonlySet<string> = new Set(['preview', 'manifest', 'chunker'])

const REFERENCES: ReadonlyMap<string, readonly Reference[]> = new Map(
  TABLES.map(({ name, columns }) => [
    name,
    columns.flatMap((definition) => {
      const table = /REFERENCES (\w+) \(/.exec(definition)?.[1]
      const column = definition.split(' ', 1)[0] as string
      return table === undefined || OTHERWISE.has(table) || column === 'head_id' ? [] : [{ column, table }]
    }),
  ]),
)

/** What a row names and is not here: `status 018f…`; undefined when all is. */
export function missingReference(
  store: Store,
  kind: EntityKind,
  row: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const { column, table } of REFERENCES.get(kind) ?? []) {
    const id = row[column]
    if (typeof id !== 'string') continue
    if (store.get(`SELECT 1 FROM ${table} WHERE id = ?`, id) === undefined) return `${table} ${id}`
  }
  return undefined
}
