import { throwIfAborted } from '../errors.js'

/** Milliseconds after which a transaction takes no more. */
const MOST_MS = 100

/**
 * Goes through many items in short transactions, so that nobody else waits long for a turn. `transact` runs one portion: it
 * opens the transaction and calls `take` once inside, with what is done to each. What is cut off between two portions has to
 * be right as it is, or done again from the start.
 */
export async function inPortions<T>(
  items: readonly T[],
  transact: (take: (each: (item: T) => void) => void) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  for (let next = 0; next < items.length; ) {
    throwIfAborted(signal)
    await transact((each) => {
      const end = performance.now() + MOST_MS
      do each(items[next++] as T)
      while (next < items.length && performance.now() < end)
    })
  }
}
