import { type Context, makeId } from '../context.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { insertChange } from '../store/change-rows.js'

/** Throws `invalid-argument` for a label that could be taken for a version number or an id. */
export function assertLabelName(name: string): void {
  if (name.trim() !== '' && name.length <= 100 && !/^[vs]?\d+$/i.test(name)) return
  const message = `"${name}" cannot be a label: it is empty, too long, or looks like a version number.`
  throw new ClstError('invalid-argument', message, { details: { label: name } })
}

/** Points a label at a checkpoint; it leaves the asset's other checkpoints. Inside a transaction. */
export function setLabel(
  context: Context,
  name: string,
  target: { assetId: string; checkpointId: string; personId: string },
): void {
  const { store } = context
  const now = context.clock.now()
  const key = nameKey(name)
  let id = store.get<{ id: string }>('SELECT id FROM label WHERE name_key = ?', key)?.id
  if (id === undefined) {
    id = makeId(context)
    store.run('INSERT INTO label (id, name, name_key, created_at) VALUES (?, ?, ?, ?)', id, name, key, now)
  }
  const sql = `INSERT INTO checkpoint_label (label_id, asset_id, checkpoint_id, set_at, set_by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (asset_id, label_id) DO UPDATE SET checkpoint_id = excluded.checkpoint_id, set_at = excluded.set_at,
    set_by = excluded.set_by`
  store.run(sql, id, target.assetId, target.checkpointId, now, target.personId)
  insertChange(store, {
    operationId: makeId(context),
    entityKind: 'label',
    entityId: id,
    action: 'update',
    fields: { name, assetId: target.assetId, checkpointId: target.checkpointId },
    createdAt: now,
  })
}
