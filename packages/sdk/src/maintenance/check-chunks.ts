import { createHash } from 'node:crypto'
import { MAC_BYTES } from '../chunking/chunk-mac.js'
import { CODEC_ZSTD_DELTA } from '../codec/codec.js'
import type { Context } from '../context.js'
import { groupCount, WEIGHT, weigh } from '../engine/content-io.js'
import { giveWay } from '../engine/give-way.js'
import type { DecodeOrder, DecodeTask } from '../engine/task.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { type ChunkRow, readChunkData } from '../store/chunk-rows.js'
import type { VerifyProblem } from '../types.js'
import { isEqual } from '../working-files/tracked-file.js'
import type { VersionName, VersionNames } from './version-names.js'

export interface ChunkCheck {
  isQuick: boolean
  problems: VerifyProblem[]
  names: VersionNames
  signal: AbortSignal | undefined
  onBytes: (bytes: number) => void
}

/** How far the check came, also when it could not be brought to its end. */
export interface CheckedChunks {
  checkedChunks: number
  /** Ids. */
  damaged: Set<number>
  /** Ids of chunks whose bytes are sound and whose MAC is not theirs. */
  wrongMacs: number[]
}

/** Decodes every chunk and compares its hash; quick: only whether its bytes are there. */
export async function checkChunks(context: Context, check: ChunkCheck, found: CheckedChunks): Promise<void> {
  const macKey = readMacKey(context)
  const { wrongMacs } = found
  const isStudioProject =
    context.store.get('SELECT 1 FROM project WHERE studio_url IS NOT NULL') !== undefined
  for (let first = 1; ; ) {
    await giveWay()
    throwIfAborted(check.signal)
    const rows = nextRows(context, first)
    const last = rows[rows.length - 1]
    if (last === undefined) break
    if (last.id < first) throw new ClstError('store-corrupt', 'The rows of "chunk" are not in order.')
    first = last.id + 1
    found.checkedChunks += rows.length
    for (const { id, code, detail } of await checkPortion(context, rows, check, macKey)) {
      if (code === 'row-damaged') {
        wrongMacs.push(id)
        continue
      }
      // Chunks of other people's work may be known without being on this computer.
      if (code === 'chunk-missing' && isStudioProject) continue
      found.damaged.add(id)
      reportChunk(check, id, code, detail)
    }
  }
  reportMacs(context, check, wrongMacs)
  if (!check.isQuick) checkPreviews(context, check)
}

/** A key that is not what was written is found by the hash of its row. */
function readMacKey(context: Context): Uint8Array | undefined {
  const key = context.store.get<{ key: unknown }>('SELECT mac_key AS key FROM project')?.key
  return key instanceof Uint8Array && key.length === MAC_BYTES ? key : undefined
}

/** A wrong MAC costs no version its bytes, so it is no damage of the chunk. */
function reportMacs(context: Context, check: ChunkCheck, wrong: readonly number[]): void {
  const withMac = context.store.get<{ count: number }>(
    'SELECT count(*) AS count FROM chunk WHERE mac IS NOT NULL',
  )
  if (wrong.length > 1 && wrong.length === withMac?.count) {
    const detail = 'project: its key is not the one that the MACs of its chunks were made with'
    check.problems.push({ code: 'row-damaged', detail })
    return
  }
  for (const id of wrong) reportChunk(check, id, 'row-damaged', 'its MAC is not that of its bytes')
}

interface CheckedRow extends ChunkRow {
  storedBytes: number
  baseId: number | null
  mac: Uint8Array | null
  /** Length of the coded bytes; null when they are not here. */
  dataBytes: number | null
}

/** As many chunks as fit into one slot, and at least one. */
function nextRows(context: Context, first: number): CheckedRow[] {
  const { slotBytes } = context.engineFor(Number.MAX_SAFE_INTEGER).ring.shape
  const sql = `SELECT c.id, hash, raw_bytes AS rawBytes, codec, stored_bytes AS storedBytes, base_id AS baseId, mac,
    length(data) AS dataBytes FROM chunk c LEFT JOIN chunk_data d ON d.chunk_id = c.id
    WHERE c.id >= ? ORDER BY c.id LIMIT 64`
  const rows: CheckedRow[] = []
  let bytes = 0
  for (const row of context.store.all<CheckedRow>(sql, first)) {
    if (row.rawBytes > 0) bytes += row.rawBytes
    if (rows.length > 0 && bytes > slotBytes) break
    rows.push(row)
  }
  return rows
}

interface Finding {
  id: number
  /** `row-damaged`: the bytes are sound, but the MAC is not theirs. */
  code: 'chunk-damaged' | 'chunk-missing' | 'row-damaged'
  detail: string
}

async function checkPortion(
  context: Context,
  rows: readonly CheckedRow[],
  check: ChunkCheck,
  macKey: Uint8Array | undefined,
): Promise<Finding[]> {
  const engine = context.engineFor(Number.MAX_SAFE_INTEGER)
  const findings: Finding[] = []
  const slot = await engine.ring.acquire()
  try {
    const limit = engine.ring.dataStart(slot) + engine.ring.shape.slotBytes
    let start = engine.ring.dataStart(slot)
    const tasks: { row: CheckedRow; chunk: DecodeOrder }[] = []
    for (const row of rows) {
      const end = start + row.rawBytes
      if (!(row.hash instanceof Uint8Array) || !Number.isInteger(row.codec)) {
        findings.push({ id: row.id, code: 'chunk-damaged', detail: 'its record is not what was written' })
        continue
      }
      if (!Number.isInteger(row.rawBytes) || row.rawBytes < 1 || end > limit) {
        findings.push({ id: row.id, code: 'chunk-damaged', detail: 'its recorded size is impossible' })
        continue
      }
      if (row.dataBytes === null) {
        const code = row.storedBytes === 0 ? 'chunk-missing' : 'chunk-damaged'
        findings.push({ id: row.id, code, detail: 'its bytes are not in the project file' })
        continue
      }
      if (row.dataBytes !== row.storedBytes || (row.baseId !== null) !== (row.codec === CODEC_ZSTD_DELTA)) {
        findings.push({ id: row.id, code: 'chunk-damaged', detail: 'its record is not what was written' })
        continue
      }
      const isMacSound = row.mac === null || (row.mac instanceof Uint8Array && row.mac.length === MAC_BYTES)
      if (!isMacSound) findings.push({ id: row.id, code: 'row-damaged', detail: '' })
      const mac = isMacSound ? (row.mac ?? undefined) : undefined
      const coded = check.isQuick ? undefined : readChunkData(context.store, row.id)
      if (coded !== undefined)
        tasks.push({
          row,
          chunk: { codec: row.codec, coded, start, end, hash: row.hash, mac },
        })
      start = end
    }
    const bytes = tasks.reduce((sum, { row }) => sum + row.rawBytes, 0)
    const size = Math.max(1, Math.ceil(tasks.length / groupCount(engine, bytes)))
    const parts: Promise<void>[] = []
    for (let i = 0; i < tasks.length; i += size) {
      const part = tasks.slice(i, i + size)
      const task: DecodeTask = { kind: 'decode', chunks: part.map(({ chunk }) => chunk), macKey }
      parts.push(
        engine.run(task, weigh(WEIGHT.decode, bytes)).then(({ damaged, wrongMacs }) => {
          const idAt = (index: number) => (part[index] as (typeof tasks)[0]).row.id
          for (const index of damaged) {
            const detail = 'its bytes are not what was written'
            findings.push({ id: idAt(index), code: 'chunk-damaged', detail })
          }
          for (const index of wrongMacs) findings.push({ id: idAt(index), code: 'row-damaged', detail: '' })
        }),
      )
    }
    for (const result of await Promise.allSettled(parts))
      if (result.status === 'rejected') throw result.reason
    check.onBytes(tasks.reduce((sum, { chunk }) => sum + (chunk.coded?.length ?? 0), 0))
  } finally {
    engine.ring.release(slot)
  }
  return findings
}

function reportChunk(check: ChunkCheck, id: number, code: Finding['code'], what: string): void {
  const versions: (VersionName | undefined)[] = check.names.ofChunk(id)
  if (versions.length === 0) versions.push(undefined)
  for (const version of versions) check.problems.push({ code, ...version, detail: `chunk ${id}: ${what}` })
}

function checkPreviews(context: Context, check: ChunkCheck): void {
  const sql = 'SELECT id, hash FROM preview ORDER BY id'
  for (const [id, hash] of context.store.rows<[number, Uint8Array]>(sql)) {
    throwIfAborted(check.signal)
    const row = context.store.get<{ data: Uint8Array }>(
      'SELECT data FROM preview_data WHERE preview_id = ?',
      id,
    )
    if (row === undefined) continue
    if (isEqual(createHash('sha256').update(row.data).digest(), hash)) continue
    check.problems.push({
      code: 'preview-damaged',
      detail: `preview ${id}: its bytes are not what was written`,
    })
  }
}
