import { CODEC_RAW, CODEC_ZSTD } from '../codec/codec.js'
import { decodeChunkInto, encodeChunkInto, encodedBound } from '../codec/zstd.js'
import { isClstError } from '../errors.js'
import type { NewChunk } from '../store/chunk-rows.js'
import type { Store } from '../store/store.js'
import { isEqual } from '../working-files/tracked-file.js'
import type { CheckedChunks } from './check-chunks.js'
import { searchFiles } from './heal-from-files.js'
import { noteHealed, type Repair } from './repair-job.js'
import { sha256, toKey, type WantedChunk, type WantedChunks } from './wanted-chunks.js'

/** The largest chunk that there can be. */
const MAX_CHUNK_BYTES = 1 << 20
const HASH_BYTES = 32

/** Puts the right bytes in the place of damaged and missing ones, wherever bytes with their hash are found. */
export async function healChunks(job: Repair, found: CheckedChunks): Promise<void> {
  await forgetMacs(job, found.wrongMacs)
  const wanted = wantedChunks(job.context.store, found.damaged)
  if (job.copy !== undefined) {
    for (const [key, chunk] of wanted) {
      const bytes = readSound(job.copy.store, chunk.hash)
      if (bytes !== undefined && (await putBytes(job, chunk, bytes, job.copy.path))) wanted.delete(key)
    }
  }
  await searchFiles(job, wanted, (chunk, bytes, path) => putBytes(job, chunk, bytes, path))
}

/** A chunk without a MAC is recognised by its hash. */
async function forgetMacs(job: Repair, ids: readonly number[]): Promise<void> {
  const { store, signal } = { ...job.context, signal: job.signal }
  for (const id of ids) {
    await store.write(() => store.run('UPDATE chunk SET mac = NULL WHERE id = ?', id), signal)
    noteHealed(
      job,
      { code: 'row-damaged', detail: `chunk ${id}: its MAC was removed`, source: 'its bytes' },
      job.names.ofChunk(id),
    )
  }
}

function wantedChunks(store: Store, ids: ReadonlySet<number>): WantedChunks {
  const wanted: WantedChunks = new Map()
  for (const id of ids) {
    const hash = store.get<{ hash: unknown }>('SELECT hash FROM chunk WHERE id = ?', id)?.hash
    if (hash instanceof Uint8Array && hash.length === HASH_BYTES) wanted.set(toKey(hash), { id, hash })
  }
  return wanted
}

/** The bytes of a chunk in another project, when they are what its hash says. */
export function readSound(store: Store, hash: Uint8Array): Uint8Array | undefined {
  const sql = `SELECT raw_bytes AS rawBytes, codec, data FROM chunk JOIN chunk_data ON chunk_id = id WHERE hash = ?`
  try {
    const row = store.get<{ rawBytes: number; codec: number; data: Uint8Array }>(sql, hash)
    if (row === undefined || !(row.rawBytes >= 1 && row.rawBytes <= MAX_CHUNK_BYTES)) return undefined
    const bytes = new Uint8Array(row.rawBytes)
    decodeChunkInto(bytes, row.codec, row.data)
    return isEqual(sha256(bytes), hash) ? bytes : undefined
  } catch (error) {
    // A damaged copy is no help with this one.
    if (isClstError(error)) return undefined
    throw error
  }
}

/** `bytes` have the chunk's hash. False when the place where they belong cannot be written. */
async function putBytes(
  job: Repair,
  chunk: WantedChunk,
  bytes: Uint8Array,
  source: string,
): Promise<boolean> {
  const { store } = job.context
  const { codec, data } = codeChunk(bytes, chunk.hash)
  try {
    await store.write(() => {
      // Without its MAC the row is another one than before. A backup that was made of the damaged bytes has the old row,
      // and by that the next one knows that these bytes have to be copied again.
      const sql = `UPDATE chunk SET raw_bytes = ?, stored_bytes = ?, codec = ?, base_id = NULL, mac = NULL
        WHERE id = ? AND hash = ?`
      store.run(sql, bytes.length, data.length, codec, chunk.id, chunk.hash)
      const put = `INSERT INTO chunk_data (chunk_id, data) VALUES (?, ?)
        ON CONFLICT (chunk_id) DO UPDATE SET data = excluded.data`
      store.run(put, chunk.id, data)
    }, job.signal)
  } catch (error) {
    if (isClstError(error) && error.code === 'store-corrupt') return false
    throw error
  }
  const detail = `chunk ${chunk.id}: its bytes are right again`
  noteHealed(job, { code: 'chunk-damaged', detail, source }, job.names.ofChunk(chunk.id))
  return true
}

/** As a new chunk is coded. */
export function codeChunk(bytes: Uint8Array, hash: Uint8Array): NewChunk {
  const target = new Uint8Array(encodedBound(bytes.length))
  const length = encodeChunkInto(target, bytes)
  const isRaw = length === 0
  const data = isRaw ? bytes : target.subarray(0, length)
  return { hash, rawBytes: bytes.length, codec: isRaw ? CODEC_RAW : CODEC_ZSTD, data }
}
