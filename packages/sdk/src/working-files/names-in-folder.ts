/** What lies in one folder, or is tracked there. */
import type { Context } from '../context.js'
import { joinName } from '../names.js'
import { toAbsolute } from '../paths.js'
import { findCollectionByPath } from '../store/collection-rows.js'

const TRACKED = 'SELECT name, extension FROM asset WHERE collection_id = ? AND trashed_at IS NULL'

/** Names of the files on the disk and of the tracked ones, sorted; none for a folder that is neither. */
export function namesInFolder({ fs, store, root }: Context, path: string): string[] {
  const absolute = toAbsolute(root, path)
  const entries = fs.stat(absolute)?.kind === 'folder' ? fs.list(absolute) : []
  const onDisk = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)
  const collection = findCollectionByPath(store, path)
  const tracked = collection === undefined ? [] : store.rows<[string, string]>(TRACKED, collection.id)
  return [...new Set([...onDisk, ...tracked.map(([name, extension]) => joinName(name, extension))])].sort()
}
