import type { ItemRef } from '../assets/find-item.js'
import type { Edit } from '../edits/edit.js'
import { getEntity } from '../store/entity-rows.js'
import type { Value } from '../store/row-hash.js'
import type { SetFields } from './set-fields.js'
import type { Given } from './set-given.js'

export interface Target extends ItemRef {
  /** Picture for the cover, when one is to be set. */
  coverId: number | undefined
}

type Outcome = 'changed' | 'unchanged' | 'gone'

/** Writes the fields of one asset or collection. */
export function writeFields(current: Edit, target: Target, fields: SetFields, given: Given): Outcome {
  const row = getEntity(current.context.store, target.kind, target.id)
  if (row === undefined || row.trashed_at !== null) return 'gone'
  const columns: Record<string, Value> = {}
  if (given.typeId !== undefined) columns.type_id = given.typeId
  if (fields.description !== undefined) columns.description = fields.description || null
  if (target.kind === 'collection') {
    const isRowChanged = Object.keys(columns).length > 0 && current.update('collection', target.id, columns)
    return writeAssignees(current, target.id, given) || isRowChanged ? 'changed' : 'unchanged'
  }
  if (given.statusId !== undefined) columns.status_id = given.statusId
  if (target.coverId !== undefined) columns.cover_id = target.coverId
  if (fields.isTask !== undefined) columns.is_task = fields.isTask ? 1 : 0
  if (given.assigneeId !== undefined && given.assigneeId !== row.assignee_id) {
    columns.assignee_id = given.assigneeId
    columns.assigned_by = given.assigneeId === null ? null : current.personId
    columns.is_assignment_confirmed = given.isConfirmed ? 1 : 0
  }
  const changes = [
    Object.keys(columns).length > 0 && current.update('asset', target.id, columns),
    writeTags(current, target.id, given),
    writeValues(current, target.id, fields),
  ]
  return changes.includes(true) ? 'changed' : 'unchanged'
}

/** One more assignee of a collection, or none any more. */
function writeAssignees(current: Edit, collectionId: string, { assigneeId }: Given): boolean {
  const { store } = current.context
  if (assigneeId === undefined) return false
  if (assigneeId === null) {
    const sql = 'SELECT person_id AS id FROM collection_assignee WHERE collection_id = ?'
    const people = store.all<{ id: string }>(sql, collectionId)
    for (const { id } of people) current.remove('collection_assignee', `${collectionId}/${id}`)
    return people.length > 0
  }
  if (getEntity(store, 'collection_assignee', `${collectionId}/${assigneeId}`) !== undefined) return false
  const by = { assigned_by: current.personId, assigned_at: current.now }
  current.insert('collection_assignee', { collection_id: collectionId, person_id: assigneeId, ...by })
  return true
}

function writeTags(current: Edit, assetId: string, given: Given): boolean {
  const { store } = current.context
  const has = (tagId: string) => getEntity(store, 'asset_tag', `${assetId}/${tagId}`) !== undefined
  const added = given.tagIds.filter((tagId) => !has(tagId))
  const removed = given.removedTagIds.filter((tagId) => has(tagId) && !given.tagIds.includes(tagId))
  for (const tagId of added)
    if (!has(tagId)) current.insert('asset_tag', { asset_id: assetId, tag_id: tagId })
  for (const tagId of removed) current.remove('asset_tag', `${assetId}/${tagId}`)
  return added.length + removed.length > 0
}

function writeValues(current: Edit, assetId: string, fields: SetFields): boolean {
  const { store } = current.context
  let isChanged = false
  for (const [key, value] of Object.entries(fields.values ?? {})) {
    const id = `${assetId}/${key}`
    if (getEntity(store, 'asset_value', id) !== undefined) {
      isChanged = current.update('asset_value', id, { value }) || isChanged
    } else {
      current.insert('asset_value', { asset_id: assetId, key, value })
      isChanged = true
    }
  }
  for (const key of fields.removeValues ?? []) {
    if (key in (fields.values ?? {}) || getEntity(store, 'asset_value', `${assetId}/${key}`) === undefined)
      continue
    current.remove('asset_value', `${assetId}/${key}`)
    isChanged = true
  }
  return isChanged
}
