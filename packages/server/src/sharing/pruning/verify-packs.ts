import { isClstError } from '@clst/sdk/errors'
import { checkPack } from '../contents/check-pack.js'
import { markDamaged } from '../contents/damaged-packs.js'
import type { SharingServices } from '../services.js'

export interface VerifiedPacks {
  packs: number
  bytes: number
  /** Packs that are damaged or gone; what was in them is asked for from clients that have it. */
  damaged: string[]
}

/** Reads every pack that the database names, decodes and hashes every chunk, and marks what cannot be had any more. */
export async function verifyPacks(services: SharingServices, signal?: AbortSignal): Promise<VerifiedPacks> {
  const { database, packs } = services
  const result: VerifiedPacks = { packs: 0, bytes: 0, damaged: [] }
  for (let last = ''; ; ) {
    const sql = `SELECT p.hash FROM pack p WHERE p.hash > ? AND EXISTS (
      SELECT 1 FROM chunk c WHERE c.project_id = p.project_id AND c.pack_hash = p.hash) ORDER BY p.hash LIMIT 1`
    const row = await database.get<{ hash: string }>(sql, last)
    if (row === undefined || signal?.aborted) return result
    last = row.hash
    result.packs++
    try {
      const bytes = await packs.get(row.hash)
      result.bytes += bytes.length
      await checkPack(row.hash, bytes, signal)
    } catch (error) {
      if (!isClstError(error) || !DAMAGE.has(error.code)) throw error
      await markDamaged(services, row.hash)
      result.damaged.push(row.hash)
    }
  }
}

const DAMAGE: ReadonlySet<string> = new Set([
  'chunk-damaged',
  'chunk-missing',
  'codec-unknown',
  'invalid-argument',
])
