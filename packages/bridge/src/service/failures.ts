import type { ErrorCode } from '@clst/sdk/errors'

/** Something that went wrong on the side of the bridge. */
export interface NotedFailure {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly code: ErrorCode
  readonly operationId?: string
  readonly requestId: string
  /** Can name files. */
  readonly detail: string
}

const KEPT = 50

/** The last failures, for a report that an artist sends. */
export class Failures {
  private noted: NotedFailure[] = []

  note(failure: NotedFailure): void {
    this.noted = [...this.noted.slice(1 - KEPT), failure]
  }

  /** The newest first. */
  list(): NotedFailure[] {
    return [...this.noted].reverse()
  }
}
