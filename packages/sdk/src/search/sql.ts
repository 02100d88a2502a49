/** Pieces of statements with the values that belong to them. */
import type { Value } from '../store/row-hash.js'

export interface Sql {
  text: string
  values: readonly Value[]
}

const TRUE: Sql = { text: 'TRUE', values: [] }
/** What never holds; the same object wherever that is known beforehand. */
export const FALSE: Sql = { text: 'FALSE', values: [] }

export function sql(text: string, ...values: Value[]): Sql {
  return { text, values }
}

export function and(parts: readonly Sql[]): Sql {
  return parts.includes(FALSE) ? FALSE : join(parts, ' AND ', TRUE)
}

export function or(parts: readonly Sql[]): Sql {
  return join(
    parts.filter((part) => part !== FALSE),
    ' OR ',
    FALSE,
  )
}

/** What is unknown in a database (a description that nobody wrote) does not hold. */
export function not(part: Sql): Sql {
  return { text: `((${part.text}) IS NOT TRUE)`, values: part.values }
}

/** `column` is one of many values; they travel as one, so that the statement stays the same. */
export function oneOf(column: string, values: readonly (string | number)[]): Sql {
  if (values.length === 0) return FALSE
  return sql(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
}

function join(parts: readonly Sql[], word: string, none: Sql): Sql {
  if (parts.length === 0) return none
  if (parts.length === 1) return parts[0] as Sql
  return {
    text: `(${parts.map(({ text }) => text).join(word)})`,
    values: parts.flatMap((part) => part.values),
  }
}
