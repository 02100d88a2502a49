import type { Clock } from '../ports/clock.js'

/** A clock that stands still until it is moved; the computer's and the disks' time in a simulation. */
export class SimulatedClock implements Clock {
  constructor(private currentUs = Date.UTC(2026, 0, 5, 9, 30) * 1000 + 271) {}

  now(): number {
    return Math.floor(this.currentUs / 1000)
  }

  nowUs(): number {
    return this.currentUs
  }

  /** Also back, as when a person or a time server corrects the clock. */
  advanceUs(microseconds: number): void {
    this.currentUs += microseconds
  }
}
