import { type Context, makeId } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { nameKey } from '../names.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import { assertNameFree, checkColor, checkTermName, findTerm, getTerm } from './terms.js'

export interface Tag {
  id: string
  name: string
  color: string | null
  /** Assets that have it, those in the trash counted in. */
  uses: number
}

/** By name. */
export function listTags(store: Store): Tag[] {
  const sql = `SELECT t.id, t.name, t.color, (SELECT count(*) FROM asset_tag WHERE tag_id = t.id) AS uses
    FROM tag t ORDER BY t.name_key`
  return store.all<Tag>(sql)
}

/** Throws `name-taken`, `invalid-argument`. */
export async function addTag(context: Context, text: string, fields: { color?: string } = {}): Promise<Tag> {
  const name = checkTermName('tag', text)
  const color = fields.color === undefined ? null : checkColor(fields.color)
  const id = await edit(context, { description: `added the tag "${name}"` }, (current) => {
    assertNameFree(context.store, 'tag', name)
    return insertTag(current, name, color)
  })
  return getTag(context.store, id)
}

/** `name` is a new name; an empty color takes it away. Throws `tag-not-found`, `name-taken`, `invalid-argument`. */
export async function editTag(
  context: Context,
  tag: string,
  fields: { name?: string; color?: string },
): Promise<Tag> {
  const term = getTerm(context.store, 'tag', tag)
  await edit(context, { description: `edited the tag "${term.name}"` }, (current) => {
    const { id } = getTerm(context.store, 'tag', term.id)
    const row: Record<string, Value> = {}
    if (fields.name !== undefined) {
      row.name = checkTermName('tag', fields.name)
      row.name_key = nameKey(row.name)
      assertNameFree(context.store, 'tag', row.name, { id })
    }
    if (fields.color !== undefined) row.color = fields.color === '' ? null : checkColor(fields.color)
    if (Object.keys(row).length > 0) current.update('tag', id, row)
  })
  return getTag(context.store, term.id)
}

/** The tag with this name; made when there is none. */
export function ensureTag(current: Edit, text: string): { id: string; name: string; isNew: boolean } {
  const found = findTerm(current.context.store, 'tag', text)
  if (found !== undefined) return { ...found, isNew: false }
  const name = checkTermName('tag', text)
  return { id: insertTag(current, name, null), name, isNew: true }
}

function insertTag(current: Edit, name: string, color: string | null): string {
  const id = makeId(current.context)
  current.insert('tag', { id, name, name_key: nameKey(name), color })
  return id
}

function getTag(store: Store, id: string): Tag {
  return listTags(store).find((tag) => tag.id === id) as Tag
}
