/** Pages that a panel can read at once. */
import { readCursor, writeCursor } from '../http/cursor.js'

/** Leaves room for `apiVersion` and the fields beside the list. */
const MAX_BYTES = 56 * 1024

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** Asks for fewer items until the answer is small enough. */
export async function fitting<Result>(
  limit: number,
  ask: (limit: number) => Promise<Result>,
  maxBytes = MAX_BYTES,
): Promise<Result> {
  for (let count = limit; ; count = Math.max(1, Math.floor(count / 2))) {
    const result = await ask(count)
    if (count === 1 || sizeOf(result) <= maxBytes) return result
  }
}

/** The part of a list that begins at a cursor, as long as it fits. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit = 50, cursor }: { limit?: number; cursor?: string },
  maxBytes = MAX_BYTES,
): { items: Item[]; nextCursor?: string } {
  const start = cursor === undefined ? 0 : readCursor(cursor)
  const page = firstThatFit(items.slice(start, start + limit), maxBytes)
  const end = start + page.length
  return { items: page, ...(end < items.length ? { nextCursor: writeCursor(end) } : {}) }
}

/** Says of an answer that a list in it is not whole. */
export function shortening(
  ...lists: readonly (readonly [whole: readonly unknown[], shown: readonly unknown[]])[]
): { truncated?: true } {
  return lists.some(([whole, shown]) => shown.length < whole.length) ? { truncated: true } : {}
}

/** The first items, at least one, that together are not larger. */
export function firstThatFit<Item>(items: readonly Item[], maxBytes: number): Item[] {
  let bytes = 0
  const count = items.findIndex((item, index) => {
    bytes += sizeOf(item) + 1
    return index > 0 && bytes > maxBytes
  })
  return items.slice(0, count < 0 ? items.length : count)
}
