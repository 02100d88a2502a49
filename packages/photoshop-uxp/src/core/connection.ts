/** Whether the bridge can be reached; tries again by itself, ever less often. */
import type { Calls, Pending } from './calls.js'
import { Failure, objectOf } from './failure.js'
import type { Connection as ConnectionFacts, Model } from './model.js'
import { isSame } from './same.js'
import type { Table } from './table.js'

const FIRST_DELAY = 1
const LONGEST_DELAY = 30
const PROBE_SECONDS = 10

/** `connecting` until the first answer, then `up` or `down`. */
export class Connection {
  private delay = FIRST_DELAY
  private nextTry: number
  private probe: Pending | undefined
  /** Grows with each time that the bridge is reached anew: what was known before may be old. */
  timesUp = 0
  /** Of the bridge, for the report. */
  bridgeVersion = ''

  constructor(
    private readonly table: Table,
    private readonly model: Model,
    private readonly calls: Calls,
    private readonly clock: () => number,
  ) {
    this.nextTry = clock()
  }

  get isUp(): boolean {
    return this.model.connection.state === 'up'
  }

  /** Until the next try; 0 while one is under way. */
  get secondsToTry(): number {
    return this.probe === undefined ? Math.max(0, this.nextTry - this.clock()) : 0
  }

  tick(): void {
    if (this.probe !== undefined) {
      if (this.probe.isDone) this.take(this.probe)
    } else if (!this.isUp && this.clock() >= this.nextTry) {
      this.probe = this.calls.start('getBridge', {}, { timeout: PROBE_SECONDS })
    }
  }

  /** A request failed for a reason that is about the bridge as a whole. */
  lost({ code, sentence }: Failure): void {
    if (this.isUp) this.delay = FIRST_DELAY
    this.down(code, sentence)
  }

  tryNow(): void {
    this.delay = FIRST_DELAY
    this.nextTry = this.clock()
  }

  private take(probe: Pending): void {
    this.probe = undefined
    try {
      const { apiVersion, appVersion } = objectOf(probe.result())
      this.bridgeVersion = String(appVersion ?? '')
      const mismatch = mismatchOf(String(apiVersion ?? ''), this.table.said.apiVersion)
      if (mismatch !== undefined) {
        this.down(mismatch, '')
        return
      }
    } catch (error) {
      const { code, sentence } = Failure.of(error)
      this.down(code, sentence)
      return
    }
    this.delay = FIRST_DELAY
    this.timesUp += 1
    this.set({ state: 'up' })
  }

  private down(code: string, detail: string): void {
    if (code === 'cancelled') {
      // The host was busy for long; nothing is known of the bridge.
      this.nextTry = this.clock()
      return
    }
    this.nextTry = this.clock() + this.delay
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY)
    this.set({ state: 'down', code, detail })
  }

  private set(connection: ConnectionFacts): void {
    if (isSame(connection, this.model.connection)) return
    this.model.connection = connection
    this.model.touch()
  }
}

/** The same major version, and at least the minor one. */
function mismatchOf(spoken: string, needed: string): string | undefined {
  if (!/^\d+\.\d+$/.test(spoken)) return 'answer-invalid'
  const [major = 0, minor = 0] = spoken.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
  if (major > neededMajor) return 'bridge-too-new'
  return major < neededMajor || minor < neededMinor ? 'bridge-too-old' : undefined
}
