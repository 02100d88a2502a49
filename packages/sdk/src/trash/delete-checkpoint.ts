/** Puts one version of an asset into the trash. */
import { getAssetByPath } from '../assets/find-asset.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { assetPath } from '../store/asset-rows.js'
import { type CheckpointRow, findVersion, versionText } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { collectionPath } from '../store/subtree.js'
import { nextTrashTime } from '../store/trash-rows.js'
import { leaveBase } from '../working-files/rebase.js'
import type { DeletedCheckpoint } from './types.js'

/**
 * Deletes a checkpoint or a safety copy. When it was the newest, the newest of those that are left takes its place. The
 * working file stays as it is. Throws `asset-not-found`, `checkpoint-not-found`, and `checkpoint-protected` for the last
 * ordinary one and for one that a label or a dependency names.
 */
export async function deleteCheckpoint(
  context: Context,
  path: string,
  version: string,
): Promise<DeletedCheckpoint> {
  const { store } = context
  const asset = getAssetByPath(context, path)
  const target = resolveVersion(context, asset, path, version)
  const shown = assetPath(store, asset.id)
  const description = `deleted ${versionText(target)} of ${shown}`
  await edit(context, { description }, (current) => {
    assertUnprotected(store, target, shown)
    const trashedAt = nextTrashTime(store, current.now)
    current.update('checkpoint', target.id, { trashed_at: trashedAt, trashed_by: current.personId })
    current.update('asset', asset.id, { head_id: newestLeft(store, asset.id) })
    const left = leaveBase(store, target)
    if (left !== undefined) current.note({ did: 'leave-base', checkpointId: target.id, ...left })
  })
  const head = findVersion(store, newestLeft(store, asset.id))
  return {
    path: shown,
    checkpointId: target.id,
    number: target.number ?? target.safetyNumber ?? 0,
    isSafety: target.number === null,
    ...(head?.number == null ? {} : { headNumber: head.number }),
  }
}

/** The newest ordinary checkpoint of an asset that is not in the trash. */
export function newestLeft(store: Store, assetId: string): string | null {
  const sql = `SELECT id FROM checkpoint WHERE asset_id = ? AND number IS NOT NULL AND trashed_at IS NULL
    ORDER BY number DESC LIMIT 1`
  return store.get<{ id: string }>(sql, assetId)?.id ?? null
}

function assertUnprotected(store: Store, target: CheckpointRow, path: string): void {
  const protect = (reason: string) => {
    const message = `${versionText(target)} of "${path}" cannot be deleted: ${reason}`
    const details = { path, checkpointId: target.id }
    throw new ClstError('checkpoint-protected', message, { details })
  }
  const label = labelAt(store, target.id)
  if (label !== undefined) protect(`the label "${label}" is on it. Move or remove the label first.`)
  const dependent = pinnedBy(store, target)
  if (dependent !== undefined) protect(`"${dependent}" depends on exactly this version.`)
  if (target.number !== null && countOrdinary(store, target.assetId) === 1) {
    protect('it is the only version. Delete the file itself to put all of it into the trash.')
  }
}

function countOrdinary(store: Store, assetId: string): number {
  const sql =
    'SELECT count(*) AS count FROM checkpoint WHERE asset_id = ? AND number IS NOT NULL AND trashed_at IS NULL'
  return store.get<{ count: number }>(sql, assetId)?.count ?? 0
}

function labelAt(store: Store, checkpointId: string): string | undefined {
  const sql =
    'SELECT name FROM checkpoint_label JOIN label ON label.id = label_id WHERE checkpoint_id = ? LIMIT 1'
  return store.get<{ name: string }>(sql, checkpointId)?.name
}

/** Path of what is fixed to this version by a dependency. */
function pinnedBy(store: Store, target: CheckpointRow): string | undefined {
  const sql = `SELECT source_asset_id AS assetId, source_collection_id AS collectionId FROM dependency
    WHERE target_asset_id = ? AND pin_checkpoint_id = ? LIMIT 1`
  type Source = { assetId: string | null; collectionId: string | null }
  const source = store.get<Source>(sql, target.assetId, target.id)
  if (source === undefined) return undefined
  return source.assetId === null
    ? collectionPath(store, source.collectionId ?? '')
    : assetPath(store, source.assetId)
}
