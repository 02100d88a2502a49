import { ClstApiError } from './errors.js'
import type { Methods } from './generated/methods.js'
import type { Schemas } from './generated/operation-types.js'

/** An event, or the news that some are missing. */
export type StreamedEvent = Schemas['BridgeEvent'] | { readonly type: 'reset'; readonly id: string }

export interface ListenOptions {
  /** `eventCursor` of a context, or the id of the last event seen; from now on when absent. */
  readonly cursor?: string
  /** Only events of this project. */
  readonly projectKey?: string
  /** Ends the listening; the generator then returns. */
  readonly signal?: AbortSignal
}

const WAIT_SECONDS = 25

/** A bridge that was started anew has another cursor: that is answered as `reset` too. */
export async function* listen(client: Methods, options: ListenOptions): AsyncGenerator<StreamedEvent> {
  const { projectKey, signal } = options
  const about = projectKey === undefined ? {} : { projectKey }
  const call = signal === undefined ? {} : { signal }
  try {
    let cursor = options.cursor ?? (await client.listEvents(about, call)).cursor
    for (;;) {
      const answer = await client.listEvents({ ...about, cursor, wait: WAIT_SECONDS }, call)
      cursor = answer.cursor
      if (answer.reset === true) yield { type: 'reset', id: cursor }
      yield* answer.events
    }
  } catch (error) {
    if (signal?.aborted && error instanceof ClstApiError && error.code === 'cancelled') return
    throw error
  }
}
