import { isClstError } from '../errors.js'
import type { FileSystem } from '../ports/file-system.js'

/**
 * Puts the names in folders (absolute paths) on the disk, for working files whose content the project has. A disk that
 * fails here takes back nothing that was done: the files are there and recorded, and after a crash one of them is
 * missing at most, as when somebody deletes it.
 */
export function trySyncFolders(fs: Pick<FileSystem, 'syncFolder'>, folders: Iterable<string>): void {
  for (const folder of folders) {
    try {
      fs.syncFolder(folder)
    } catch (error) {
      if (!isClstError(error)) throw error
    }
  }
}
