/** What statuses, types, tags and labels have in common: a name that is unique among its kind. */
import { ClstError, type ErrorCode } from '../errors.js'
import { isId } from '../ids.js'
import { nameKey } from '../names.js'
import { findStatus } from '../store/project-rows.js'
import type { Store } from '../store/store.js'

export type TermTable = 'status' | 'type' | 'tag' | 'label'

/** What a type is for. */
export type TypeKind = 'asset' | 'collection' | 'dependency'

export const TYPE_KINDS: readonly TypeKind[] = ['asset', 'collection', 'dependency']

export interface Term {
  id: string
  name: string
}

const NOT_FOUND: Readonly<Record<TermTable, ErrorCode>> = {
  status: 'status-not-found',
  type: 'type-not-found',
  tag: 'tag-not-found',
  label: 'label-not-found',
}

const MAX_NAME_CHARACTERS = 100
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/
/** Names that are listed to somebody who gave a wrong one. */
const MAX_LISTED = 12
/** SQL of the condition under which a status or a type was not deleted: a negative position hides it. */
const SHOWN: Readonly<Record<TermTable, string>> = {
  status: 'position >= 0',
  type: 'ifnull(position, 0) >= 0',
  tag: 'TRUE',
  label: 'TRUE',
}

/** The name without spaces around it. Throws `invalid-argument`. */
export function checkTermName(what: string, text: string): string {
  const name = text.trim()
  if (name !== '' && name.length <= MAX_NAME_CHARACTERS && !isId(name) && !CONTROL.test(name)) {
    return name
  }
  const message = `"${text}" cannot be the name of a ${what}: it is empty, longer than 100 characters, or holds a control character.`
  throw new ClstError('invalid-argument', message, { details: { name: text } })
}

/** By id or by name, however it is written; of a status also by short name. `kind` for types only. */
export function findTerm(store: Store, table: TermTable, text: string, kind?: TypeKind): Term | undefined {
  if (table === 'status') return findStatus(store, text.trim())
  const where = kind === undefined ? 'TRUE' : `kind = '${kind}'`
  const sql = `SELECT id, name FROM ${table} WHERE (name_key = ? OR id = ?) AND ${where} AND ${SHOWN[table]}`
  return store.get<Term>(sql, nameKey(text.trim()), text.trim())
}

/** Throws the `…-not-found` of its kind, with the names there are. */
export function getTerm(store: Store, table: TermTable, text: string, kind?: TypeKind): Term {
  const found = findTerm(store, table, text, kind)
  if (found !== undefined) return found
  const where = kind === undefined ? 'TRUE' : `kind = '${kind}'`
  const sql = `SELECT name FROM ${table} WHERE ${where} AND ${SHOWN[table]} ORDER BY name_key LIMIT ${MAX_LISTED}`
  const names = store.all<{ name: string }>(sql).map(({ name }) => name)
  const which = kind === undefined ? table : `type of ${kind === 'dependency' ? 'dependencies' : `${kind}s`}`
  const there = names.length === 0 ? 'There is none yet.' : `There is ${names.join(', ')}.`
  throw new ClstError(NOT_FOUND[table], `There is no ${which} "${text}". ${there}`, {
    details: { [table]: text, names },
  })
}

/** Throws `name-taken` when another one of its kind is called so, also one that was deleted and is kept for its versions. */
export function assertNameFree(
  store: Store,
  table: TermTable,
  name: string,
  own: { id?: string; kind?: TypeKind } = {},
): void {
  const where = own.kind === undefined ? 'TRUE' : `kind = '${own.kind}'`
  const sql = `SELECT id, ${SHOWN[table]} AS isShown FROM ${table} WHERE name_key = ? AND ${where}`
  const found = store.get<{ id: string; isShown: number }>(sql, nameKey(name))
  if (found === undefined || found.id === own.id) return
  throw nameTaken(table, name, found.isShown === 1)
}

export function nameTaken(table: TermTable, name: string, isShown = true): ClstError {
  const message = isShown
    ? `There is a ${table} "${name}" already.`
    : `A ${table} that was deleted is called "${name}", and versions name it. Add it again, or choose another name.`
  return new ClstError('name-taken', message, { details: { name } })
}

/** `#rrggbb` in lower case. Throws `invalid-argument`. */
export function checkColor(text: string): string {
  const color = text.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(color)) return color
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  throw new ClstError('invalid-argument', `"${text}" is not a colour: write it as #43a860.`)
}
