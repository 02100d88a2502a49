import { isUntouched } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import type { Store } from '../store/store.js'
import { findWorkingFile, putWorkingFile } from '../store/working-file-rows.js'

/**
 * A rename gives a file another time of change and nothing else: what was known of its bytes stays known. Size, time of
 * modification and inode must be those of before; whoever writes meanwhile changes at least the time of modification.
 * Inside a transaction.
 */
export function keepCache(
  store: Store,
  assetId: string,
  before: Pick<FileStat, 'sizeBytes' | 'modifiedUs' | 'changedUs' | 'inode'>,
  after: FileStat,
): void {
  const row = findWorkingFile(store, assetId)
  if (row === undefined || !isUntouched(row, before)) return
  const isSame =
    after.sizeBytes === before.sizeBytes &&
    after.modifiedUs === before.modifiedUs &&
    after.inode === before.inode
  if (isSame) putWorkingFile(store, { ...row, changedUs: after.changedUs })
}
