import type { SetupToken } from './accounts/setup-token.js'
import type { Throttle } from './accounts/throttle.js'
import type { Log } from './log/log.js'
import type { SharingServices } from './sharing/index.js'

/** What the operations work with; one for the whole process. */
export interface StudioServices extends Pick<SharingServices, 'database' | 'clock' | 'random'> {
  readonly sharing: SharingServices
  readonly throttle: Throttle
  readonly setup: SetupToken
  readonly log: Log
  readonly studioId: string
  readonly name: string
  readonly version: string
  /** Counts an attempt to sign in that failed. */
  signInFailed(): void
}
