import type { Environment } from '../config/environment.js'
import { BridgeFailure } from './bridge-failure.js'
import type { CheckedRequest } from './http/checked-request.js'
import type { Log } from './log.js'
import type { StopOrder } from './stopping.js'

export interface AppFacts {
  readonly home: string
  readonly environment: Environment
  readonly log: Log
  readonly appVersion: string
  readonly startedAt: string
  requestStop(order?: StopOrder): void
}

/** What answers the requests that passed the checks. */
export interface App {
  handle(checked: CheckedRequest): Promise<void>
  close(order: StopOrder): Promise<void>
}

export async function createApp(_facts: AppFacts): Promise<App> {
  return {
    async handle() {
      throw new BridgeFailure('not-found', 'There is nothing at this address.')
    },
    async close() {},
  }
}
