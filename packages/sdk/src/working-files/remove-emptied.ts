import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { assertProjectPath, findOnDisk } from '../paths.js'

/**
 * Removes folders in which nothing is left, by project path; what is in a folder comes before it. Answers those that
 * stay because something else lies in them; a folder that only holds such a one is not listed.
 */
export function removeEmptied(context: Context, paths: readonly string[]): string[] {
  const kept: string[] = []
  for (const path of paths) {
    if (path === '') continue
    try {
      assertProjectPath(context.fs, context.root, path)
      const place = findOnDisk(context.fs, context.root, path)
      if (place !== undefined && context.fs.stat(place)?.kind === 'folder') context.fs.removeFolder(place)
    } catch (error) {
      if (!isClstError(error)) throw error
      if (!kept.some((other) => other.startsWith(`${path}/`))) kept.push(path)
    }
  }
  return kept
}
