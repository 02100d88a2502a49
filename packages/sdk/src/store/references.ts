import { TABLES } from './schema/schema.js'

export interface Reference {
  table: string
  column: string
}

/** The columns whose values are rows of a table, as the schema declares them. */
export function referencesTo(table: string): Reference[] {
  return TABLES.flatMap(({ name, columns }) =>
    columns
      .filter((definition) => definition.includes(`REFERENCES ${table} (`))
      .map((definition) => ({ table: name, column: definition.split(' ', 1)[0] as string })),
  )
}
