import { open } from 'node:fs/promises'
import type { ListIndex } from '../threads/messages.js'

/** Items between two places that the index of a list knows. */
export const LIST_STEP = 100

/** Some items of a list that a job has left, from the one with this number on, as long as they fit into the bytes. */
export async function readList(
  file: string,
  index: ListIndex,
  start: number,
  count: number,
  maxBytes: number,
): Promise<unknown[]> {
  const handle = await open(file, 'r')
  try {
    const items: unknown[] = []
    let size = 0
    let skipped = Math.floor(start / LIST_STEP) * LIST_STEP
    const from = index.offsets[Math.floor(start / LIST_STEP)]
    if (from === undefined) return []
    for await (const line of handle.readLines({ start: from, encoding: 'utf8' })) {
      if (skipped++ < start) continue
      size += Buffer.byteLength(line)
      if (items.length > 0 && size > maxBytes) break
      items.push(JSON.parse(line))
      if (items.length >= count || start + items.length >= index.length) break
    }
    return items
  } finally {
    await handle.close().catch(() => {})
  }
}
