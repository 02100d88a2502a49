import { closeSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { prepareFolder } from '../home-folder.js'
import { LIST_STEP } from '../jobs/read-list.js'
import type { JobResult, ListIndex } from './messages.js'

/** A document that clients read at once. */
const MAX_BYTES = 60 * 1024

/** How much of each list stays in a document that is too large. */
const FIRST_ITEMS = 50
const FIRST_BYTES = 16 * 1024

/** What is kept of the result of a job: a document that is small, and lists that are long in a file beside it. */
export function jobResult(value: unknown, listFile: string): JobResult {
  const result = value as Readonly<Record<string, unknown>>
  const document = JSON.stringify(result)
  if (Buffer.byteLength(document) <= MAX_BYTES) return { document, isTruncated: false }
  const lists: Record<string, ListIndex> = {}
  const cut: Record<string, unknown> = {}
  prepareFolder(dirname(listFile))
  const file = openSync(listFile, 'w', 0o600)
  try {
    let position = 0
    for (const [name, field] of Object.entries(result)) {
      if (!Array.isArray(field)) {
        cut[name] = field
        continue
      }
      const items: string[] = field.map((item) => JSON.stringify(item))
      const written = writeList(file, items, position)
      lists[name] = { length: items.length, offsets: written.offsets }
      position = written.end
      cut[name] = firstOf(field, items)
    }
  } finally {
    closeSync(file)
  }
  return { document: JSON.stringify(cut), isTruncated: true, lists }
}

function firstOf(values: readonly unknown[], items: readonly string[]): unknown[] {
  let size = 0
  const count = items.findIndex((item, index) => {
    size += Buffer.byteLength(item)
    return index >= FIRST_ITEMS || size > FIRST_BYTES
  })
  return values.slice(0, count < 0 ? values.length : count)
}

/** One item a line, so that any of them is found from the nearest place that the index knows. */
function writeList(
  file: number,
  items: readonly string[],
  start: number,
): { offsets: number[]; end: number } {
  const offsets: number[] = []
  let position = start
  for (let index = 0; index < items.length; index += LIST_STEP) {
    offsets.push(position)
    const lines = items.slice(index, index + LIST_STEP).map((item) => `${item}\n`)
    position += writeAll(file, Buffer.from(lines.join('')))
  }
  return { offsets, end: position }
}

/** A disk may take less than it was given. */
function writeAll(file: number, bytes: Buffer): number {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  return bytes.length
}
