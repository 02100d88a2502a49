/** What the working file of a deleted asset held, as it is kept for the day on which the asset is restored. */
import type { Context } from '../context.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { findWorkingFile, putWorkingFile, type WorkingFileRow } from '../store/working-file-rows.js'
import { isEqual } from '../working-files/tracked-file.js'
import type { ReadyAsset } from './clear-file.js'

/** A file that is not there looks like nothing. */
const NO_STAMP = { sizeBytes: null, modifiedUs: null, changedUs: null, inode: null, isRacy: 1 }

/**
 * Before files are removed: what they hold, where the record says something else. When the process ends after a file is
 * gone and before the asset is in the trash, its last work is still known, and is what a rebuild writes.
 */
export async function rememberWork(context: Context, ready: readonly ReadyAsset[]): Promise<void> {
  const { store } = context
  const isChanged = ({ asset, file }: ReadyAsset): boolean => {
    if (file === undefined) return false
    const known = findWorkingFile(store, asset.id)?.contentHash
    return known == null || !isEqual(known, file.kept.contentHash)
  }
  const changed = store.read(() => ready.filter(isChanged))
  if (changed.length === 0) return
  await store.write(() => {
    for (const { asset, file } of changed) if (file !== undefined) putHeld(store, asset.id, file.kept.version)
  })
}

/** In the transaction that deletes the asset. */
export function recordHeld(store: Store, { asset, file, isMissing }: ReadyAsset): void {
  if (file !== undefined) {
    putHeld(store, asset.id, file.kept.version)
    return
  }
  // It went when this deletion was first tried.
  if (isMissing && isHeld(findWorkingFile(store, asset.id))) return
  // What was seen there before says nothing about what is to be written when it is restored.
  store.run('UPDATE working_file SET content_hash = NULL, is_racy = 1 WHERE asset_id = ?', asset.id)
}

function isHeld(row: WorkingFileRow | undefined): boolean {
  return row?.contentHash != null && row.sizeBytes === null
}

function putHeld(store: Store, assetId: string, version: Version): void {
  const row = findWorkingFile(store, assetId)
  const { contentHash } = version
  if (row === undefined) {
    const is = { baseId: version.id, isBaseContent: 1, isPinned: 0, writingId: null }
    putWorkingFile(store, { assetId, contentHash, ...NO_STAMP, ...is })
    return
  }
  const base = findVersion(store, row.baseId)
  const isBaseContent = base !== undefined && isEqual(base.contentHash, contentHash) ? 1 : 0
  putWorkingFile(store, { ...row, ...NO_STAMP, contentHash, isBaseContent })
}
