/** Tracked files of which a status says nothing, because the disk did not let them be looked at. */
import type { Context } from '../context.js'
import { ClstError, type ErrorCode } from '../errors.js'
import { pathKey, readTrackedTree, type TrackedFolder } from '../store/tracked-tree.js'
import type { FileFailure, Notice, StatusResult } from '../types.js'

/** What a folder answers whose files cannot be looked at. */
const UNREADABLE = [
  'permission-denied',
  'io-error',
  'working-file-busy',
  'not-a-regular-file',
  'name-not-portable',
] as const satisfies readonly (ErrorCode & Notice['code'])[]

export function isUnreadable(code: string): code is (typeof UNREADABLE)[number] {
  return UNREADABLE.some((unreadable) => unreadable === code)
}

/**
 * A failure for each path that the status left out while something tracked is there or below it: for whoever was asked to
 * handle all of it. What the status does list is not told of again.
 */
export function unseenAssets(
  { store }: Context,
  { items, notices }: Pick<StatusResult, 'items' | 'notices'>,
): FileFailure[] {
  const found = notices.filter(({ code }) => isUnreadable(code))
  if (found.length === 0) return []
  const seen = new Set(items.map(({ assetId }) => assetId))
  const isUnseen = (folder: TrackedFolder) => [...folder.files.values()].some(({ id }) => !seen.has(id))
  const unseen = [...readTrackedTree(store)].filter(([, folder]) => isUnseen(folder)).map(([key]) => key)
  return found
    .filter(({ path }) => unseen.some((key) => isBelow(key, pathKey(path))))
    .map(({ path, code, message }) => ({
      path,
      ...new ClstError(code as ErrorCode, message, { details: { path } }).toJSON(),
    }))
}

/** Of path keys: whether one is the other or below it. */
export function isBelow(key: string, folder: string): boolean {
  return folder === '' || key === folder || key.startsWith(`${folder}/`)
}
