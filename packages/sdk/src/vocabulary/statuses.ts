import { type Context, makeId } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { isPermission, PERMISSIONS } from '../protocol/permissions.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import { lastPosition, moveTo } from './order.js'
import { assertNameFree, checkColor, checkTermName, getTerm, nameTaken } from './terms.js'

export interface Status {
  id: string
  name: string
  shortName: string
  color: string
  /** Counted from 1. */
  position: number
  /** New assets get it. */
  isDefault: boolean
  /** The word that a role needs to set it, or null. */
  permission: string | null
  /** Assets that have it, those in the trash counted in. */
  uses: number
}

export interface StatusFields {
  /** At most 20 characters; made from the name when absent. */
  shortName?: string
  /** `#rrggbb`. */
  color?: string
  /** Place in the list, from 1; the end when absent. */
  position?: number
  /** True: new assets get it instead of the one that was the default. */
  isDefault?: boolean
  /** The word of permission that a role of the studio needs to set it; null: whoever may change a status. */
  permission?: string | null
}

const DEFAULT_COLOR = '#9aa0a6'
const MAX_SHORT_CHARACTERS = 20

export function listStatuses(store: Store): Status[] {
  const sql = `SELECT s.id, s.name, s.short_name AS shortName, s.color, s.is_default AS isDefault, s.permission,
    ifnull(u.uses, 0) AS uses FROM status s
    LEFT JOIN (SELECT status_id, count(*) AS uses FROM asset GROUP BY status_id) u ON u.status_id = s.id
    WHERE s.position >= 0 ORDER BY s.position, s.name_key`
  type Row = Omit<Status, 'position' | 'isDefault'> & { isDefault: number }
  return store
    .all<Row>(sql)
    .map((row, index) => ({ ...row, position: index + 1, isDefault: row.isDefault === 1 }))
}

/** Throws `name-taken`, `invalid-argument`. */
export async function addStatus(context: Context, text: string, fields: StatusFields = {}): Promise<Status> {
  const name = checkTermName('status', text)
  const shortName = checkShortName(fields.shortName ?? shortNameOf(name))
  const color = checkColor(fields.color ?? DEFAULT_COLOR)
  const permission = checkPermission(fields.permission ?? null)
  const id = await edit(context, { description: `added the status "${name}"` }, (current) => {
    const { store } = context
    const all = listStatuses(store)
    assertUnlike(all, name, shortName)
    // One that was deleted comes back as itself: versions name it.
    const kept = store.get<{ id: string }>('SELECT id FROM status WHERE name_key = ?', nameKey(name))
    const position = lastPosition(store, 'status')
    const row = { name, short_name: shortName, color, permission, position }
    const newId = kept?.id ?? makeId(context)
    if (kept === undefined) {
      current.insert('status', { id: newId, name_key: nameKey(name), is_default: 0, ...row })
    } else current.update('status', newId, row)
    // Where all were deleted, new assets get this one.
    const isDefault = fields.isDefault === true || !all.some((status) => status.isDefault)
    place(current, all, newId, { ...fields, isDefault })
    return newId
  })
  return getStatus(context.store, id)
}

/** `name` is a new name. Throws `status-not-found`, `name-taken`, `invalid-argument`. */
export async function editStatus(
  context: Context,
  status: string,
  fields: StatusFields & { name?: string },
): Promise<Status> {
  const { id } = getTerm(context.store, 'status', status)
  const description = `edited the status "${getStatus(context.store, id).name}"`
  await edit(context, { description }, (current) => {
    const all = listStatuses(context.store)
    const others = all.filter((each) => each.id !== id)
    if (others.length === all.length) throw getTermFailure(status)
    const row: Record<string, Value> = {}
    if (fields.name !== undefined) {
      row.name = checkTermName('status', fields.name)
      row.name_key = nameKey(row.name)
      assertUnlike(others, row.name, row.name)
      assertNameFree(context.store, 'status', row.name, { id })
    }
    if (fields.shortName !== undefined) {
      row.short_name = checkShortName(fields.shortName)
      assertUnlike(others, row.short_name, row.short_name)
    }
    if (fields.color !== undefined) row.color = checkColor(fields.color)
    if (fields.permission !== undefined) row.permission = checkPermission(fields.permission)
    if (Object.keys(row).length > 0) current.update('status', id, row)
    place(current, all, id, fields)
  })
  return getStatus(context.store, id)
}

function place(current: Edit, all: readonly Status[], id: string, fields: StatusFields): void {
  const ids = all.map((status) => status.id)
  if (fields.position !== undefined) moveTo(current, 'status', ids, id, fields.position)
  if (fields.isDefault === true) {
    for (const each of ids) if (each !== id) current.update('status', each, { is_default: 0 })
    current.update('status', id, { is_default: 1 })
  }
}

function getStatus(store: Store, id: string): Status {
  return listStatuses(store).find((status) => status.id === id) as Status
}

/** Names and short names are looked up together, so none may be like another. */
function assertUnlike(others: readonly Status[], name: string, shortName: string): void {
  for (const other of others) {
    const keys = [nameKey(other.name), nameKey(other.shortName)]
    if (keys.includes(nameKey(name))) throw nameTaken('status', name)
    if (keys.includes(nameKey(shortName))) throw nameTaken('status', shortName)
  }
}

function checkShortName(text: string): string {
  const name = checkTermName('status', text)
  if (name.length <= MAX_SHORT_CHARACTERS) return name
  throw new ClstError('invalid-argument', 'A short name has at most 20 characters.')
}

function checkPermission(word: string | null): string | null {
  if (word === null || isPermission(word)) return word
  const message = `There is no permission "${word}". There are: ${Object.keys(PERMISSIONS).join(', ')}.`
  throw new ClstError('invalid-argument', message)
}

function shortNameOf(name: string): string {
  return nameKey(name).replace(/\s+/g, '-').slice(0, MAX_SHORT_CHARACTERS)
}

function getTermFailure(status: string): ClstError {
  return new ClstError('status-not-found', `There is no status "${status}".`, { details: { status } })
}
