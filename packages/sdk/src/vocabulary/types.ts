import { type Context, makeId } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import { lastPosition, moveTo } from './order.js'
import { assertNameFree, checkColor, checkTermName, getTerm, TYPE_KINDS, type TypeKind } from './terms.js'

export interface TypeEntry {
  id: string
  kind: TypeKind
  name: string
  /** A word for programs that show pictures, or null. */
  icon: string | null
  color: string | null
  description: string | null
  /** Assets, collections or dependencies that have it, those in the trash counted in. */
  uses: number
}

export interface TypeFields {
  /** An empty text takes it away; so with the color and the description. */
  icon?: string
  /** `#rrggbb`. */
  color?: string
  description?: string
  /** Place among the types of its kind, from 1; the end when absent. */
  position?: number
}

const MAX_ICON_CHARACTERS = 100
const MAX_DESCRIPTION_CHARACTERS = 2000

/** Types of one kind, or of all, in their order. */
export function listTypes(store: Store, kind?: TypeKind): TypeEntry[] {
  const uses = (table: string) =>
    `SELECT type_id, count(*) AS uses FROM ${table} WHERE type_id IS NOT NULL GROUP BY type_id`
  const sql = `SELECT t.id, t.kind, t.name, t.icon, t.color, t.description, ifnull(u.uses, 0) AS uses FROM type t
    LEFT JOIN (${uses('asset')} UNION ALL ${uses('collection')} UNION ALL ${uses('dependency')}) u ON u.type_id = t.id
    WHERE ifnull(t.position, 0) >= 0 AND (? IS NULL OR t.kind = ?)
    ORDER BY t.kind, ifnull(t.position, 1e9), t.name_key`
  return store.all<TypeEntry>(sql, kind ?? null, kind ?? null)
}

/** Throws `name-taken`, `invalid-argument`. */
export async function addType(
  context: Context,
  kind: TypeKind,
  text: string,
  fields: TypeFields = {},
): Promise<TypeEntry> {
  checkKind(kind)
  const name = checkTermName('type', text)
  const columns = toColumns(fields)
  const id = await edit(context, { description: `added the type "${name}"` }, (current) => {
    const { store } = context
    const all = listTypes(store, kind)
    const key = nameKey(name)
    const sql = 'SELECT id, position FROM type WHERE kind = ? AND name_key = ?'
    const kept = store.get<{ id: string; position: number | null }>(sql, kind, key)
    if ((kept?.position ?? -1) >= 0) assertNameFree(store, 'type', name, { kind })
    const row = {
      name,
      icon: null,
      color: null,
      description: null,
      position: lastPosition(store, 'type', kind),
      ...columns,
    }
    const newId = kept?.id ?? makeId(context)
    if (kept === undefined) current.insert('type', { id: newId, kind, name_key: key, ...row })
    else current.update('type', newId, row)
    place(current, all, newId, fields)
    return newId
  })
  return getType(context.store, id)
}

/** `name` is a new name. Throws `type-not-found`, `name-taken`, `invalid-argument`. */
export async function editType(
  context: Context,
  kind: TypeKind,
  type: string,
  fields: TypeFields & { name?: string },
): Promise<TypeEntry> {
  checkKind(kind)
  const columns = toColumns(fields)
  const term = getTerm(context.store, 'type', type, kind)
  await edit(context, { description: `edited the type "${term.name}"` }, (current) => {
    const { id } = getTerm(context.store, 'type', term.id, kind)
    if (fields.name !== undefined) {
      columns.name = checkTermName('type', fields.name)
      columns.name_key = nameKey(columns.name)
      assertNameFree(context.store, 'type', columns.name, { id, kind })
    }
    if (Object.keys(columns).length > 0) current.update('type', id, columns)
    place(current, listTypes(context.store, kind), id, fields)
  })
  return getType(context.store, term.id)
}

/** Throws `invalid-argument`. */
export function checkKind(kind: string): asserts kind is TypeKind {
  if ((TYPE_KINDS as readonly string[]).includes(kind)) return
  throw new ClstError('invalid-argument', `"${kind}" is no kind of type: it is ${TYPE_KINDS.join(', ')}.`)
}

function place(current: Edit, all: readonly TypeEntry[], id: string, fields: TypeFields): void {
  if (fields.position === undefined) return
  const ids = all.map((type) => type.id)
  moveTo(current, 'type', ids, id, fields.position)
}

function toColumns(fields: TypeFields): Record<string, Value> & { name?: string } {
  const columns: Record<string, Value> & { name?: string } = {}
  if (fields.icon !== undefined) columns.icon = checkText(fields.icon, MAX_ICON_CHARACTERS)
  if (fields.color !== undefined) columns.color = fields.color === '' ? null : checkColor(fields.color)
  if (fields.description !== undefined) {
    columns.description = checkText(fields.description, MAX_DESCRIPTION_CHARACTERS)
  }
  return columns
}

function checkText(text: string, most: number): string | null {
  if (text.length <= most) return text.trim() === '' ? null : text
  throw new ClstError('invalid-argument', `A text of at most ${most} characters is expected.`)
}

function getType(store: Store, id: string): TypeEntry {
  return listTypes(store).find((type) => type.id === id) as TypeEntry
}
