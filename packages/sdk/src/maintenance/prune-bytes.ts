/** The bytes that prune drops: chunks that no manifest names, and previews that nothing names. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { referencesTo } from '../store/references.js'
import type { Store } from '../store/store.js'
import { FreshView } from './fresh-view.js'
import { heldFrom } from './leases.js'
import type { LiveChunks } from './live-chunks.js'
import { inSlices, type Slices } from './slices.js'
import { undoReferences } from './undo-references.js'

export interface DroppedBytes {
  count: number
  bytes: number
}

export interface DroppedChunks extends DroppedBytes {
  /** Left alone because a running operation may need them. */
  held: number
  /** Pages that were given back already. */
  returnedPages: number
}

type ChunkFacts = [id: number, storedBytes: number]

/** Chunks that are looked at between two looks at the clock. */
const STRIDE = 50
/** Free pages that may gather before they are given back, and how many are given back between two looks at the clock. */
const MAX_FREE_PAGES = 2048
const PAGES = 128

/** Counts what `dropChunks` would drop. */
export function countDeadChunks(context: Context, live: LiveChunks): DroppedChunks {
  const { store } = context
  const found = { count: 0, bytes: 0, held: 0, returnedPages: 0 }
  const end = heldFrom(context)
  for (let rows = chunksAfter(store, 0, 10_000); rows.length > 0; ) {
    for (const [id, storedBytes] of rows) {
      if (live.has(id)) continue
      if (id >= end) found.held++
      else {
        found.count++
        found.bytes += storedBytes
      }
    }
    rows = chunksAfter(store, (rows[rows.length - 1] as ChunkFacts)[0], 10_000)
  }
  return found
}

export interface ChunkSlices {
  signal: AbortSignal | undefined
  /** Coded bytes that were dropped so far. */
  onSlice: (bytes: number) => void
}

export async function dropChunks(
  context: Context,
  live: LiveChunks,
  { signal, onSlice }: ChunkSlices,
): Promise<DroppedChunks> {
  const { store } = context
  const slices = {
    signal,
    onSlice: () => {
      failpoint('prune:chunks-dropped')
      onSlice(dropped.bytes)
    },
  }
  const dropped: DroppedChunks = { count: 0, bytes: 0, held: 0, returnedPages: 0 }
  const drop = (id: number, storedBytes: number) => {
    // Another one may have been coded against it meanwhile.
    if (store.get('SELECT 1 FROM chunk WHERE base_id = ?', id) !== undefined) return
    store.run('DELETE FROM chunk_location WHERE chunk_id = ?', id)
    store.run('DELETE FROM chunk_data WHERE chunk_id = ?', id)
    dropped.count += store.run('DELETE FROM chunk WHERE id = ?', id).changes
    dropped.bytes += storedBytes
  }
  // What is coded against others goes first: at no time may a base be missing.
  const delta: ChunkFacts[] = store.rows('SELECT id, stored_bytes FROM chunk WHERE base_id IS NOT NULL')
  const doomed = delta.filter(([id]) => !live.has(id))
  if (doomed.length > 0) {
    await inSlices(store, slices, (isOver) => {
      live.markNew()
      const end = heldFrom(context)
      while (doomed.length > 0 && !isOver()) {
        const [id, storedBytes] = doomed.pop() as ChunkFacts
        if (!live.has(id) && id < end) drop(id, storedBytes)
      }
      return { isDone: doomed.length === 0, writtenBytes: 0 }
    })
  }
  // From the end of the file towards its beginning, and what became free is given back as it comes: SQLite searches the
  // list of free pages for each page that it moves, so a long list would make the work grow with its square.
  const freeBefore = freePages(store)
  let last = live.endId
  await inSlices(store, slices, (isOver) => {
    live.markNew()
    const end = heldFrom(context)
    const before = dropped.bytes
    const pagesBefore = pageCount(store)
    let isDone = false
    while (!isDone && !isOver()) {
      if (freePages(store) > freeBefore + MAX_FREE_PAGES) {
        store.returnFreePages(PAGES)
        continue
      }
      const rows = chunksBefore(store, last, STRIDE)
      isDone = rows.length === 0
      for (const [id, storedBytes] of rows) {
        last = id
        if (live.has(id)) continue
        if (id >= end) dropped.held++
        else drop(id, storedBytes)
      }
    }
    const returned = pagesBefore - pageCount(store)
    dropped.returnedPages += returned
    return { isDone, writtenBytes: dropped.bytes - before + returned * 4096 }
  })
  return dropped
}

function chunksAfter(store: Store, id: number, limit: number): ChunkFacts[] {
  const sql = 'SELECT id, stored_bytes FROM chunk WHERE id > ? ORDER BY id LIMIT ?'
  const rows = store.rows<ChunkFacts>(sql, id, limit)
  const last = rows[rows.length - 1]
  if (last !== undefined && last[0] <= id) {
    throw new ClstError('store-corrupt', 'The rows of "chunk" are not in order.')
  }
  return rows
}

/** The other way round. */
function chunksBefore(store: Store, id: number, limit: number): ChunkFacts[] {
  return store.rows('SELECT id, stored_bytes FROM chunk WHERE id < ? ORDER BY id DESC LIMIT ?', id, limit)
}

function freePages(store: Store): number {
  return store.pragma('freelist_count') as number
}

function pageCount(store: Store): number {
  return store.pragma('page_count') as number
}

const PREVIEW_REFERENCES = referencesTo('preview').filter(({ table }) => table !== 'preview_data')

/** Ids of the previews that something names. */
function livePreviews(store: Store): ReadonlySet<number> {
  const live = new Set(undoReferences(store).previews)
  for (const { table, column } of PREVIEW_REFERENCES) {
    const sql = `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`
    for (const [id] of store.rows<[number]>(sql)) live.add(id)
  }
  return live
}

/** Previews that nothing names, with their sizes. */
export function deadPreviews(store: Store): [id: number, bytes: number][] {
  const live = livePreviews(store)
  const sql =
    'SELECT id, coalesce(length(data), 0) FROM preview LEFT JOIN preview_data ON preview_id = id ORDER BY id'
  return store.rows<[number, number]>(sql).filter(([id]) => !live.has(id))
}

export async function dropPreviews(
  context: Context,
  dead: readonly [id: number, bytes: number][],
  slices: Slices,
): Promise<DroppedBytes> {
  const { store } = context
  const view = new FreshView(store, () => livePreviews(store))
  const dropped = { count: 0, bytes: 0 }
  let next = 0
  if (dead.length === 0) return dropped
  await inSlices(store, slices, (isOver) => {
    const live = view.get()
    const before = dropped.bytes
    for (; next < dead.length && !isOver(); next++) {
      const [id, bytes] = dead[next] as [number, number]
      if (live.has(id)) continue
      store.run('DELETE FROM preview_data WHERE preview_id = ?', id)
      dropped.count += store.run('DELETE FROM preview WHERE id = ?', id).changes
      dropped.bytes += bytes
    }
    return { isDone: next === dead.length, writtenBytes: dropped.bytes - before }
  })
  failpoint('prune:previews-dropped')
  return dropped
}
