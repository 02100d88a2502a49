import type { Project, StatusResult } from '@clst/sdk'

interface Kept {
  readonly query: string
  readonly result: StatusResult
  readonly timer: NodeJS.Timeout
}

/** Not asked for in so long, it is given up. */
const KEEP_MS = 30_000

/** About 50 MB. What is longer is looked at again for each page. */
const MAX_ITEMS = 200_000

/** One for each project, of whoever read a first page last. */
const kept = new WeakMap<Project, Kept>()

/**
 * A status that is read page by page: the first page looks at all files, the others go on in what it saw.
 *
 * @param query what was asked for, but for the cursor
 */
export async function statusInPages(
  project: Project,
  query: string,
  isFirst: boolean,
  look: () => Promise<StatusResult>,
): Promise<StatusResult> {
  const known = kept.get(project)
  if (!isFirst && known?.query === query) {
    known.timer.refresh()
    return known.result
  }
  const result = await look()
  clearTimeout(known?.timer)
  kept.delete(project)
  if (result.items.length > MAX_ITEMS) return result
  const timer = setTimeout(() => {
    if (kept.get(project)?.timer === timer) kept.delete(project)
  }, KEEP_MS)
  timer.unref()
  kept.set(project, { query, result, timer })
  return result
}
