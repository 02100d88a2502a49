import type { Context } from '../context.js'
import { hashBytes } from '../engine/hash-bytes.js'
import { throwIfAborted } from '../errors.js'
import { formatListing } from '../sequences/listing.js'
import { listMembers } from '../store/sequence-rows.js'
import type { VerifyProblem } from '../types.js'
import { isEqual } from '../working-files/tracked-file.js'
import type { VersionNames } from './version-names.js'

/** The files of every version of a sequence must be those of its listing. Their contents are checked with all others. */
export async function checkSequences(
  context: Context,
  names: VersionNames,
  problems: VerifyProblem[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const sql = `SELECT c.id, m.content_hash FROM checkpoint c JOIN asset a ON a.id = c.asset_id
    JOIN manifest m ON m.id = c.manifest_id
    WHERE a.kind = 'sequence' OR EXISTS (SELECT 1 FROM checkpoint_member cm WHERE cm.checkpoint_id = c.id)`
  for (const [id, contentHash] of context.store.rows<[string, Uint8Array]>(sql)) {
    throwIfAborted(signal)
    if (isEqual(hashBytes(formatListing(listMembers(context.store, id))), contentHash)) continue
    const detail = 'the files of this version of a sequence are not those of its listing'
    problems.push({ code: 'checkpoint-damaged', ...names.checkpoint(id), detail })
    await new Promise((resolve) => setImmediate(resolve))
  }
}
