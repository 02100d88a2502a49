/**
 * Lets timers, signals and other operations have a turn. Answers from threads are handled before those, hundreds at a
 * time, and the calling thread works itself: without this a large file would keep a program from drawing a bar or
 * noticing Ctrl+C until it is done.
 */
const TURN_MS = 25

let turnStartedAt = 0

export async function giveWay(): Promise<void> {
  if (performance.now() - turnStartedAt < TURN_MS) return
  await new Promise((resolve) => setImmediate(resolve))
  turnStartedAt = performance.now()
}
