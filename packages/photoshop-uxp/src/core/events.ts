/** What the bridge says of itself as it happens: one question that waits for the next events. */
import type { Pending } from './calls.js'
import { Failure, notUnderstood, objectOf } from './failure.js'
import type { Parts } from './parts.js'
import type { Json } from './table.js'

const WAIT_SECONDS = 25
/** Beyond the time that the bridge waits. */
const MORE_SECONDS = 15

/** A piece of news: the type of an event, or `reset`; and the event. */
export type Hear = (kind: string, event: Json) => void

/** Calls `hear` for each event, and with `reset` when some are missing. */
export class EventFeed {
  private pending: Pending | undefined
  private cursor: string | undefined

  constructor(
    private readonly parts: Parts,
    private readonly hear: Hear,
  ) {}

  tick(): void {
    const { pending } = this
    if (pending?.isDone) {
      this.pending = undefined
      this.take(pending)
    }
    if (this.pending === undefined && this.parts.connection.isUp) this.ask()
  }

  /** What happens after the answer about the open file is told from its own cursor on. */
  private ask(): void {
    const { context, host } = this.parts.model
    if (this.cursor === undefined && typeof context?.eventCursor === 'string')
      this.cursor = context.eventCursor
    const { cursor } = this
    if (cursor === undefined && context === undefined && host.path !== '') return
    const fields = cursor === undefined ? {} : { cursor, wait: WAIT_SECONDS }
    const options = { timeout: WAIT_SECONDS + MORE_SECONDS, isPatient: cursor !== undefined }
    this.pending = this.parts.calls.start('listEvents', fields, options)
  }

  private take(pending: Pending): void {
    let answer: Json
    let events: readonly Json[]
    const isFirst = this.cursor === undefined
    try {
      answer = objectOf(pending.result())
      if (typeof answer.cursor !== 'string' || !Array.isArray(answer.events)) throw notUnderstood()
      this.cursor = answer.cursor
      events = answer.events
    } catch (error) {
      const failure = Failure.of(error)
      if (failure.code !== 'cancelled') this.parts.connection.lost(failure)
      return
    }
    // What was asked for before the cursor was known can be older than it.
    if (answer.reset === true || isFirst) this.hear('reset', {})
    for (const event of events) this.hear(String(event.type), event)
  }
}

/** Whether an event can change what is known of the open file. */
export function concerns(event: Json, context: Json | undefined): boolean {
  if (context === undefined) return false
  const project = context.project as Json | null | undefined
  const item = context.item as { path: string } | null | undefined
  if (!project || event.projectKey === undefined || event.projectKey === null) {
    return String(event.type).startsWith('project-')
  }
  if (event.projectKey !== project.key) return false
  const paths = event.paths as string[] | null | undefined
  if (event.type !== 'files-changed' || !item || !paths) return true
  return paths.some((each) => item.path === each || item.path.startsWith(`${each}/`) || each === '')
}
