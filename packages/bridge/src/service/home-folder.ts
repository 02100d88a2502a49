import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { BridgeFailure } from './bridge-failure.js'

/** Nobody but the owner may list, read or write. On Windows the profile folder's own rights see to it. */
const PRIVATE_FOLDER = 0o700
const OTHERS = 0o077

/**
 * Makes the folder of the bridge, for its owner only. Throws `permission-denied` where it belongs to somebody else: then
 * the token would be theirs as well.
 */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
  if (process.getuid === undefined) return
  const { uid, mode } = statSync(folder)
  if (uid !== process.getuid()) {
    const message = `The folder ${folder} belongs to another user, so the bridge cannot keep its token there.`
    throw new BridgeFailure('permission-denied', message, { details: { path: folder } })
  }
  if ((mode & OTHERS) !== 0) chmodSync(folder, PRIVATE_FOLDER)
}
