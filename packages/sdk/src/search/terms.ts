/** A term of a search as the database can be asked for it, in two ways. */
import { type Alternative, alternativesOf, type Place, type Scope } from './meanings.js'
import type { QueryTerm } from './query.js'
import { and, FALSE, not, or, type Sql, sql } from './sql.js'

export interface CompiledTerm {
  isNegated: boolean
  /** Whether it holds for one asset `a`: for a few assets, each of which is asked for what hangs on it. */
  probe: Sql
  /**
   * A select of the row ids of all assets for which it holds, its negation aside: each table is read once from one end
   * to the other, which is far quicker than asking each of very many assets.
   */
  gather: Sql
  /** Tables that are read for it. */
  cost: number
}

export function compileTerm(term: QueryTerm, scope: Scope): CompiledTerm {
  const alternatives = alternativesOf(term, scope).filter(({ condition }) => condition !== FALSE)
  const groups = new Map<Place, Sql[]>()
  for (const { place, condition } of merged(alternatives)) {
    groups.set(place, [...(groups.get(place) ?? []), condition])
  }
  const parts = [...groups].map(([place, conditions]): Part => {
    return { place, condition: or(conditions), isOne: conditions.length === 1 }
  })
  const probe = or(parts.map(probePart))
  return {
    isNegated: term.isNegated,
    probe: term.isNegated ? not(probe) : probe,
    gather: union(parts.map(gatherPart)),
    cost: parts.length,
  }
}

/** Where the rows of assets are read anyway, the indexes on parts of them would only be read in addition. */
function merged(alternatives: readonly Alternative[]): Alternative[] {
  const readsRows = alternatives.some(({ place }) => place === 'asset')
  const isPart = ({ place }: Alternative) => place === 'name' || place === 'description'
  return alternatives.map((each) => (readsRows && isPart(each) ? { ...each, place: 'asset' } : each))
}

interface Part {
  place: Place
  condition: Sql
  /** It can be all that an index is for, such as an assignee. */
  isOne: boolean
}

/** What the index on comments has. */
const IS_VERSION = 'number IS NOT NULL AND trashed_at IS NULL'

/** Of versions only: what safety copies and the trash say is not searched. */
function probePart({ place, condition }: Part): Sql {
  switch (place) {
    case 'name':
    case 'description':
    case 'asset':
      return condition
    case 'checkpoint':
    case 'version':
      return exists('checkpoint', and([condition, sql(IS_VERSION)]))
    default:
      return exists(place, condition)
  }
}

function gatherPart({ place, condition, isOne }: Part): Sql {
  const { text, values } = condition
  switch (place) {
    case 'name':
      // What is not in the trash has an index on folder and name.
      return { text: `SELECT a.rowid FROM asset a WHERE a.trashed_at IS NULL AND ${text}`, values }
    case 'description':
      // Few assets have one, and the index has all of those.
      return { text: `SELECT a.rowid FROM asset a WHERE a.description IS NOT NULL AND ${text}`, values }
    case 'asset':
      return { text: `SELECT a.rowid FROM asset a ${isOne ? '' : 'NOT INDEXED'} WHERE ${text}`, values }
    case 'checkpoint':
      // Rows are read only for the comments that fit. The planner would rather read all of them.
      return byAssetId({
        text: `SELECT asset_id FROM checkpoint INDEXED BY checkpoint_comment WHERE ${IS_VERSION} AND ${text}`,
        values,
      })
    case 'version':
      return byAssetId({ text: `SELECT asset_id FROM checkpoint WHERE ${IS_VERSION} AND ${text}`, values })
    default:
      return byAssetId({ text: `SELECT asset_id FROM ${place} WHERE ${text}`, values })
  }
}

function exists(table: string, condition: Sql): Sql {
  const { text, values } = condition
  return { text: `EXISTS (SELECT 1 FROM ${table} WHERE asset_id = a.id AND ${text})`, values }
}

function byAssetId({ text, values }: Sql): Sql {
  return { text: `SELECT rowid FROM asset WHERE id IN (${text})`, values }
}

function union(selects: readonly Sql[]): Sql {
  if (selects.length === 0) return sql('SELECT NULL WHERE FALSE')
  return {
    text: selects.map(({ text }) => text).join(' UNION ALL '),
    values: selects.flatMap(({ values }) => values),
  }
}
