import { makeId } from '../context.js'
import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { getEntity } from '../store/entity-rows.js'

/** Throws `invalid-argument` for a label that could be taken for a version number or an id. */
export function assertLabelName(name: string): void {
  if (name.trim() !== '' && name.length <= 100 && !/^[vs]?\d+$/i.test(name)) return
  const message = `"${name}" cannot be a label: it is empty, too long, or looks like a version number.`
  throw new ClstError('invalid-argument', message, { details: { label: name } })
}

/** The label with this name; made when there is none. */
export function ensureLabel(edit: Edit, name: string): string {
  const key = nameKey(name)
  const sql = 'SELECT id FROM label WHERE name_key = ?'
  const found = edit.context.store.get<{ id: string }>(sql, key)
  if (found !== undefined) return found.id
  const id = makeId(edit.context)
  edit.insert('label', { id, name, name_key: key, created_at: edit.now })
  return id
}

/** Points a label at a checkpoint; it leaves the asset's other checkpoints. False when it was there already. */
export function pointLabel(edit: Edit, labelId: string, assetId: string, checkpointId: string): boolean {
  const id = `${assetId}/${labelId}`
  const row = getEntity(edit.context.store, 'checkpoint_label', id)
  if (row?.checkpoint_id === checkpointId) return false
  const fields = { checkpoint_id: checkpointId, set_at: edit.now, set_by: edit.personId }
  if (row === undefined) {
    edit.insert('checkpoint_label', { asset_id: assetId, label_id: labelId, ...fields })
  } else edit.update('checkpoint_label', id, fields)
  return true
}
