/** The time of day, as the only source of it: a test or a simulation can put its own in place. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }
