import type { Context } from '../context.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { isOwnName, joinPath, toAbsolute } from '../paths.js'
import type { FolderEntry } from '../ports/file-system.js'
import { pathKey, readTrackedTree } from '../store/tracked-tree.js'
import type { Notice, OperationOptions } from '../types.js'
import type { IgnoreLine } from '../working-files/ignore-lines.js'
import { IgnoreRules } from '../working-files/ignore-rules.js'

export interface IgnoreListResult {
  /** In the order in which they count: a later one wins over those before it. */
  rules: IgnoreLine[]
  /** `.clstignore` files that could not be read, and lines in them that are no rules. */
  notices: Notice[]
}

/** All rules: built-in ones, those of the project, and those of every `.clstignore` that `status` looks at. */
export async function listIgnoreRules(
  context: Context,
  options: OperationOptions = {},
): Promise<IgnoreListResult> {
  const ignore = new IgnoreRules(context, new Set())
  const tree = readTrackedTree(context.store)
  const rules: IgnoreLine[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    throwIfAborted(options.signal)
    const entries = listFolder(context, folder)
    ignore.enter(folder, entries)
    rules.push(...ignore.linesOf(folder))
    const below = entries
      .filter(({ name, kind }) => kind === 'folder' && !isOwnName(name))
      .map(({ name }) => joinPath(folder, name))
      .filter((path) => tree.has(pathKey(path)) || !ignore.ignoresFolder(path))
    folders.push(...below.sort().reverse())
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { rules, notices: ignore.notices }
}

/** Folders that cannot be read are the business of `status`. */
function listFolder(context: Context, folder: string): FolderEntry[] {
  try {
    return context.fs.list(toAbsolute(context.root, folder))
  } catch (error) {
    if (isClstError(error)) return []
    throw error
  }
}
