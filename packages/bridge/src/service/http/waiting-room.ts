import { BridgeFailure } from '../bridge-failure.js'

/** Requests that may wait for something at the same time; each keeps a connection open. */
const SEATS = 32

/** Counts the requests that wait. */
export class WaitingRoom {
  private taken = 0

  /** Runs work that waits. Throws `bridge-busy` when too many wait already. */
  async enter<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= SEATS) {
      throw new BridgeFailure('bridge-busy', 'Too many programs wait for the bridge at the same time.', {
        headers: { 'Retry-After': '1' },
      })
    }
    this.taken++
    try {
      return await work()
    } finally {
      this.taken--
    }
  }
}
