/** Versions that the studio does not take stay here as safety copies that no age removes. */
import type { Context } from '../context.js'
import { getCheckpoint } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { nextSafetyNumber } from '../store/version-numbers.js'
import { leaveBase } from '../working-files/rebase.js'
import { rehash } from './rehash.js'

/**
 * The version leaves the history; the newest one before it is the head again. Answers the number of the safety checkpoint that
 * it is from now on; undefined where it is one, or is gone. Inside a transaction.
 */
export function keepAside(
  context: Context,
  checkpointId: string,
  why: { code: string; message: string },
): number | undefined {
  const { store, clock } = context
  const row = getCheckpoint(store, checkpointId)
  if (row === undefined || row.number === null) return undefined
  leaveBase(store, row)
  store.run('DELETE FROM checkpoint_label WHERE checkpoint_id = ?', checkpointId)
  const toSafety = 'UPDATE checkpoint SET safety_number = ?, number = NULL WHERE id = ?'
  const safetyNumber = nextSafetyNumber(store, row.assetId)
  store.run(toSafety, safetyNumber, checkpointId)
  rehash(store, checkpointId)
  const keep = `INSERT INTO kept_checkpoint (checkpoint_id, reason, details, kept_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (checkpoint_id) DO NOTHING`
  store.run(keep, checkpointId, why.code, JSON.stringify({ message: why.message }), clock.now())
  returnHead(store, row.assetId)
  return safetyNumber
}

/** The newest version that the studio has, else the newest own one. Inside a transaction. */
export function returnHead(store: Store, assetId: string): void {
  const sql = `UPDATE asset SET head_id = (SELECT id FROM checkpoint WHERE asset_id = asset.id AND number IS NOT NULL
    AND trashed_at IS NULL ORDER BY number DESC LIMIT 1) WHERE id = ?`
  store.run(sql, assetId)
}
