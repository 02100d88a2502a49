import type { Project } from '@clst/sdk'

interface Kept {
  readonly query: string
  readonly result: unknown
  readonly timer: NodeJS.Timeout
}

/** Not asked for in so long, it is given up. */
const KEEP_MS = 30_000

/** About 50 MB. What is longer is made again for each page. */
const MAX_ITEMS = 200_000

/** One of each operation for each project, of whoever read a first page last. */
const kept = new WeakMap<Project, Map<string, Kept>>()

/**
 * A list that is read page by page: the first page looks at all files, the others go on in what it saw.
 *
 * @param query what was asked for, but for the cursor
 */
export async function inPages<Result extends { readonly items: readonly unknown[] }>(
  project: Project,
  operationId: string,
  query: string,
  isFirst: boolean,
  look: () => Promise<Result>,
): Promise<Result> {
  const ofProject = kept.get(project) ?? new Map<string, Kept>()
  kept.set(project, ofProject)
  const known = ofProject.get(operationId)
  if (!isFirst && known?.query === query) {
    known.timer.refresh()
    return known.result as Result
  }
  const result = await look()
  clearTimeout(ofProject.get(operationId)?.timer)
  ofProject.delete(operationId)
  if (result.items.length > MAX_ITEMS) return result
  const timer = setTimeout(() => {
    if (ofProject.get(operationId)?.timer === timer) ofProject.delete(operationId)
  }, KEEP_MS)
  timer.unref()
  ofProject.set(operationId, { query, result, timer })
  return result
}
