/** How fast folders are looked at again, so that it costs next to nothing. All times in milliseconds. */
export interface Pace {
  /** For each millisecond of work so many are waited. */
  readonly rest: number
  /** From the end of a pass to the beginning of the next at least. */
  readonly pauseMs: number
}

/** Where changes are heard of: only what was missed has to be found. 0.25 % of a core. */
export const SELDOM: Pace = { rest: 400, pauseMs: 30_000 }

/** Where it is the only way to find them. 0.7 % of a core. */
export const OFTEN: Pace = { rest: 150, pauseMs: 2000 }

/** Work until a rest. */
export const SLICE_MS = 3

/** What one look costs a slow computer at most. What takes longer waits for a disk, and costs no processor. */
const LOOK_MS = 0.02

/** @param looks names and files that were looked at meanwhile */
export function workOf(elapsedMs: number, looks: number): number {
  return Math.min(elapsedMs, (looks + 10) * LOOK_MS)
}

/** A disk that is slow gets as much rest as it needed. */
export function restAfter({ rest }: Pace, workMs: number, elapsedMs: number): number {
  return Math.max(workMs * rest, elapsedMs)
}
