/** How patient a stop is: with `waitForJobs` they end by themselves, otherwise they are cancelled and roll back. */
export interface StopOrder {
  waitForJobs?: boolean
  exitCode?: number
}

type LastWork = (order: StopOrder) => Promise<void>

/** Ends the process once, in order, whoever asks first. */
export class Stopping {
  hasBegun = false
  private lastWork: LastWork = async () => {}

  /** What has to be done before the process may end. */
  atTheEnd(work: LastWork): void {
    this.lastWork = work
  }

  readonly begin = (order: StopOrder = {}): void => {
    if (this.hasBegun) return
    this.hasBegun = true
    this.lastWork(order).then(
      () => process.exit(order.exitCode ?? 0),
      () => process.exit(1),
    )
  }

  listenToSystem(): void {
    process.on('SIGTERM', () => this.begin())
    process.on('SIGINT', () => this.begin())
    // The terminal that started it was closed: that is no reason to end.
    process.on('SIGHUP', () => {})
  }
}
