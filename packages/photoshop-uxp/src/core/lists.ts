/** List rows of the view. */
import { actionsView } from './action-view.js'
import { choose, holds } from './conditions.js'
import { readPath, readValue, textOf } from './expressions.js'
import { type Cache, Items } from './items.js'
import type { Scope } from './lookup.js'
import type { Model } from './model.js'
import type { Json, RowSaid } from './table.js'
import type { Item, ListRow, Picture, Tone } from './view-types.js'

const MINUTE = 60

/** What a row of a list was made from; undefined when it is not there any more. */
export function findItem(model: Model, listId: string, key: string): unknown {
  const found = model.table.lists.get(listId)
  if (found === undefined) return undefined
  const scope = model.sectionScope(found.section.id)
  return rawOf(found.row, scope).find((raw) => textOf(keyOf(found.row), scope.child({ item: raw })) === key)
}

/** A list, with rows that are made when they are looked at. */
export function listView(model: Model, sectionId: string, said: RowSaid, cache: Cache): ListRow {
  const section = model.section(sectionId)
  const scope = model.sectionScope(sectionId)
  const id = said.id ?? ''
  cache.renew(dependsOn(model))
  const makeItem = (raw: unknown) => itemView(model, said, scope.child({ item: raw }))
  return {
    kind: 'list',
    id,
    items: new Items(rawOf(said, scope), makeItem, cache),
    isMore: section.nextCursor !== undefined,
    isLoading: section.isLoading,
    selected: model.selected.get(id) ?? null,
    empty: section.isLoading ? '' : section.problem || choose(said.empty, scope) || '',
  }
}

/** One row of a list. */
export function itemView(model: Model, said: RowSaid, scope: Scope): Item {
  const key = textOf(keyOf(said), scope)
  const args = { list: said.id, key }
  return {
    key,
    title: choose(said.title, scope) ?? '',
    subtitle: choose(said.subtitle, scope) ?? '',
    icon: model.table.icon(choose(said.icon, scope) ?? ''),
    badge: choose(said.badge, scope) ?? '',
    picture: pictureView(said.picture, scope),
    isCurrent: said.current !== undefined && holds(said.current, scope),
    tone: (choose(said.tone, scope) || 'muted') as Tone,
    actions: actionsView(model, said.actions ?? [], scope, { args, primary: said.primary }),
  }
}

/** A picture that is a file or lies at the bridge; null when it is neither. */
export function pictureView(said: Json | undefined, scope: Scope): Picture | null {
  if (said === undefined) return null
  const picture = readValue(said, scope) as Picture
  return picture.path !== undefined || picture.url !== undefined ? picture : null
}

function keyOf({ key }: RowSaid): string {
  return key ?? ''
}

function rawOf({ from }: RowSaid, scope: Scope): readonly unknown[] {
  const found = from === undefined ? undefined : readPath(from, scope)
  return Array.isArray(found) ? found : []
}

/** Rows name the versions, how long ago they were made and what can be done: no more than this changes them. */
function dependsOn(model: Model): readonly unknown[] {
  return [
    model.context,
    model.connection.state,
    model.host.isDirty,
    Array.from(model.inFlight()).sort().join(' '),
    Math.floor(model.moment.seconds / MINUTE),
  ]
}
