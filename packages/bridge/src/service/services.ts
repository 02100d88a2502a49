import type { Environment } from '../config/environment.js'
import type { Events } from './events/events.js'
import type { Failures } from './failures.js'
import type { Repeated } from './http/repeated.js'
import type { WaitingRoom } from './http/waiting-room.js'
import type { Jobs } from './jobs/jobs.js'
import type { Log } from './log.js'
import type { Places } from './projects/places.js'
import type { StopOrder } from './stopping.js'
import type { Threads } from './threads/threads.js'
import type { Watchers } from './watch/watchers.js'

/** What the operations of the main thread work with. */
export interface Services {
  readonly home: string
  readonly environment: Environment
  readonly appVersion: string
  readonly startedAt: string
  readonly log: Log
  readonly places: Places
  readonly threads: Threads
  readonly jobs: Jobs
  readonly events: Events
  readonly watchers: Watchers
  readonly repeated: Repeated
  readonly waiting: WaitingRoom
  readonly failures: Failures
  port(): number
  /** Aborted when the bridge stops: nobody has to be kept waiting any longer. */
  readonly stopped: AbortSignal
  requestStop(order?: StopOrder): void
}
