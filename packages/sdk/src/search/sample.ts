/** How rare something is among assets, from a look at some of them. */
import type { Store } from '../store/store.js'
import type { Sql } from './sql.js'

export interface Sample {
  /** Assets that were looked at. */
  size: number
  /** For how many of them each condition held. */
  hits: readonly number[]
  /** For how many of them all held. */
  allHits: number
  /** Assets in the project, about. */
  total: number
}

const SIZE = 150

/** The assets lie evenly in the order in which they were made: what was made in one go is alike. */
export function takeSample(store: Store, conditions: readonly Sql[]): Sample {
  const total = store.get<{ last: number | null }>('SELECT max(rowid) AS last FROM asset')?.last ?? 0
  const step = Math.max(1, total / SIZE)
  const rowIds = Array.from({ length: Math.min(SIZE, total) }, (_, index) => Math.floor(index * step) + 1)
  const names = conditions.map((_, index) => `c${index}`)
  const answers = conditions.map(({ text }, index) => `(${text}) IS TRUE AS c${index}`).join(', ')
  const sums = names.map((name) => `total(${name})`).join(', ')
  const statement = `WITH answers AS MATERIALIZED (SELECT ${answers} FROM asset a NOT INDEXED
    WHERE a.rowid IN (SELECT value FROM json_each(?))) SELECT count(*), total(${names.join(' AND ')}), ${sums} FROM answers`
  const values = [...conditions.flatMap((condition) => condition.values), JSON.stringify(rowIds)]
  const [row = []] = store.rows<number[]>(statement, ...values)
  const [size = 0, allHits = 0, ...hits] = row
  return { size, hits, allHits, total }
}
