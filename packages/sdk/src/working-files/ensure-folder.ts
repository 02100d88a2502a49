import nodePath from 'node:path'
import { ClstError, isClstError } from '../errors.js'
import type { FileSystem } from '../ports/file-system.js'

/**
 * Makes the folders down to one inside `root` where they are missing. Throws `file-exists` where a file or a link lies in
 * the place of a folder.
 */
export function ensureFolder(fs: FileSystem, root: string, folder: string): void {
  try {
    fs.makeFolder(folder)
  } catch (error) {
    if (!isClstError(error)) throw error
    const parts = nodePath.relative(root, folder).split(nodePath.sep)
    for (let depth = 1; depth <= parts.length; depth++) {
      const path = parts.slice(0, depth).join('/')
      const kind = fs.stat(nodePath.join(root, path))?.kind
      if (kind === undefined || kind === 'folder') continue
      const message = `"${path}" is not a folder, but a folder is needed there. Move it away first.`
      throw new ClstError('file-exists', message, { details: { path }, cause: error })
    }
    throw error
  }
}
