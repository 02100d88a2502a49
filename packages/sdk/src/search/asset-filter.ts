/** Filters as programs and options of the command give them, as terms of a search. */
import { parseQuery, type QueryTerm } from './query.js'

/** Values of one field are alternatives; what is given for several fields must all hold. */
export interface AssetFilter {
  status?: readonly string[]
  tag?: readonly string[]
  /** Parts of names; `me` and `none` as in a search. */
  assignee?: readonly string[]
  /** The same: it is assigned to them, or they made a version of it. */
  person?: readonly string[]
  type?: readonly string[]
  extension?: readonly string[]
  collection?: readonly string[]
  state?: readonly string[]
  /** A search besides (docs/reference/search.md). */
  where?: string
}

const FIELDS = ['status', 'tag', 'assignee', 'person', 'type', 'extension', 'collection', 'state'] as const

/** Throws `invalid-argument` for a search that cannot be read. */
export function filterTerms(filter: AssetFilter): QueryTerm[] {
  const terms: QueryTerm[] = []
  for (const field of FIELDS) {
    const values = (filter[field] ?? []).filter((text) => text !== '')
    if (values.length === 0) continue
    terms.push({ isNegated: false, field, values: values.map((text) => ({ text, isQuoted: false })) })
  }
  return [...terms, ...parseQuery(filter.where ?? '')]
}
