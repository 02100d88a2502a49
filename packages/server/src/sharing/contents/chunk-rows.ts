import type { ChunkRun } from '@clst/sdk/codec'
import type { SqlReader } from '../../database/sql-database.js'
import { nextTurn } from '../next-turn.js'

export interface ChunkName {
  id: number
  hash: Uint8Array
  rawBytes: number
  /** 1 for one whose bytes cannot be had any more. */
  isDamaged: number
}

export interface ChunkPlace extends ChunkName {
  codec: number
  dataBytes: number
  /** Of the coded bytes in the pack. */
  dataOffset: number
  packHash: string
}

const NAME = 'id, hash, raw_bytes AS rawBytes, is_damaged AS isDamaged'
const PLACE = `${NAME}, codec, data_bytes AS dataBytes, data_offset AS dataOffset, pack_hash AS packHash`

/** Rows that are read at a time, so that others get their turn. */
const PAGE = 4000

export function listNames(reader: SqlReader, projectId: string, run: ChunkRun): AsyncGenerator<ChunkName> {
  return listRun<ChunkName>(reader, NAME, projectId, run)
}

export function listPlaces(reader: SqlReader, projectId: string, run: ChunkRun): AsyncGenerator<ChunkPlace> {
  return listRun<ChunkPlace>(reader, PLACE, projectId, run)
}

/** Chunks of a run of ids, in order; those that are gone are left out. */
async function* listRun<Row>(
  reader: SqlReader,
  columns: string,
  projectId: string,
  { first, count }: ChunkRun,
): AsyncGenerator<Row> {
  const sql = `SELECT ${columns} FROM chunk WHERE project_id = ? AND id >= ? AND id < ? ORDER BY id`
  for (let from = first; from < first + count; from += PAGE) {
    yield* await reader.all<Row>(sql, projectId, from, Math.min(from + PAGE, first + count))
    await nextTurn()
  }
}
