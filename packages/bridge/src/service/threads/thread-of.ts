import { type OperationId, ROUTES } from '../generated/routes.js'
import type { ThreadKind } from './threads.js'

/** What is a job for its length and not for its weight: it does not wait behind somebody's import of 50 GB. */
const LIGHT: ReadonlySet<OperationId> = new Set(['set', 'scanStatus', 'acceptRenames'])

/** What is said of the studio without asking it. */
const KNOWN_HERE: ReadonlySet<OperationId> = new Set(['getSyncState', 'listChanges', 'listConflicts'])

/** Which thread of its project does an operation. */
export function threadOf(id: OperationId): ThreadKind {
  const { isJob, tag } = ROUTES[id]
  if (tag === 'studio' && !KNOWN_HERE.has(id)) return 'studio'
  return isJob && !LIGHT.has(id) ? 'jobs' : 'reader'
}
