import type { ItemRef } from '../assets/find-item.js'
import type { Context } from '../context.js'
import type { Edit } from '../edits/edit.js'
import { findOrAddPerson } from '../people/find-person.js'
import { ensureTag } from '../vocabulary/tags.js'
import { findTerm, getTerm } from '../vocabulary/terms.js'
import type { SetFields } from './set-fields.js'

/** What the names in the fields stand for; undefined: not to be set. */
export interface Given {
  statusId: string | undefined
  typeId: string | null | undefined
  assigneeId: string | null | undefined
  tagIds: readonly string[]
  removedTagIds: readonly string[]
  /** The project belongs to a studio, which has to agree to an assignment. */
  isConfirmed: boolean
}

/** Inside a transaction. Throws `status-not-found`, `type-not-found`, `invalid-argument`. */
export function resolveGiven(
  context: Context,
  current: Edit,
  kind: ItemRef['kind'],
  fields: SetFields,
  news: { newTags: string[]; newPeople: string[] },
): Given {
  const { store } = context
  const { status, type, assignee } = fields
  const tagIds = (fields.tags ?? []).map((name) => {
    const tag = ensureTag(current, name)
    if (tag.isNew) news.newTags.push(tag.name)
    return tag.id
  })
  const removed = (fields.removeTags ?? []).map((name) => findTerm(store, 'tag', name)?.id)
  const studio = store.get<{ url: string | null }>('SELECT studio_url AS url FROM project')
  return {
    statusId: status === undefined ? undefined : getTerm(store, 'status', status).id,
    typeId: type == null ? type : getTerm(store, 'type', type, kind).id,
    assigneeId: assignee == null ? assignee : personOf(context, assignee, news.newPeople),
    tagIds,
    removedTagIds: removed.filter((id) => id !== undefined),
    isConfirmed: studio?.url == null,
  }
}

function personOf(context: Context, text: string, newPeople: string[]): string {
  const person = findOrAddPerson(context, text)
  if (person.isNew) newPeople.push(person.name)
  return person.id
}
