import { type ChunkRun, decodeRuns } from '@clst/sdk/codec'
import type { WireChunker } from '@clst/sdk/protocol'
import type { SqlReader } from '../../database/sql-database.js'

/** A content version that is at the studio with all of its chunks. */
export interface Manifest {
  id: string
  contentHash: string
  sizeBytes: number
  chunkCount: number
  chunker: WireChunker
  recipe: string | null
  runs: readonly ChunkRun[]
}

interface Row extends Omit<Manifest, 'chunker' | 'runs'> {
  chunker: string
  runs: Uint8Array
}

export async function findManifest(
  reader: SqlReader,
  projectId: string,
  id: string,
): Promise<Manifest | undefined> {
  const sql = `SELECT id, content_hash AS contentHash, size_bytes AS sizeBytes, chunk_count AS chunkCount, chunker,
    recipe, runs FROM manifest WHERE project_id = ? AND id = ?`
  const row = await reader.get<Row>(sql, projectId, id)
  if (row === undefined) return undefined
  return { ...row, chunker: JSON.parse(row.chunker) as WireChunker, runs: decodeRuns(row.runs) }
}
