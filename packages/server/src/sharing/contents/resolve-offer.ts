/** What a sender says about a content version, as a list of chunks. */
import { ClstError } from '@clst/sdk/errors'
import {
  HASH_BYTES,
  hashFromHex,
  LARGEST_CHUNK_BYTES,
  manifestIdBytes,
  type WireManifest,
} from '@clst/sdk/protocol'
import type { Access } from '../services.js'
import { listNames } from './chunk-rows.js'
import { RunPositions } from './chunk-runs.js'
import { sha256 } from './hex.js'
import { findManifest } from './manifest-rows.js'
import { notVisible, ownOrVisibleManifests } from './visible-contents.js'

/** Of one manifest: 128 GiB in chunks of the usual size. */
const MAX_CHUNKS = 1 << 21

export interface OfferedChunks {
  count: number
  /** 32 bytes each. */
  hashes: Uint8Array
  rawBytes: Uint32Array
  /** Ids of those that an earlier manifest named; 0 where only the hash is known. */
  ids: Float64Array
}

/**
 * Throws `not-visible` with the `manifestId` of an earlier manifest that the sender may not see or that is not here, and
 * `invalid-argument` when the parts do not belong together.
 */
export async function resolveOffer(access: Access, manifest: WireManifest): Promise<OfferedChunks> {
  const count = countOf(manifest)
  const chunks: OfferedChunks = {
    count,
    hashes: new Uint8Array(count * HASH_BYTES),
    rawBytes: new Uint32Array(count),
    ids: new Float64Array(count),
  }
  /** A small edit of a large file is hundreds of parts of one earlier version. */
  const earlier = new Map<string, EarlierChunks>()
  let at = 0
  for (const segment of manifest.segments) {
    if ('manifestId' in segment) {
      const { manifestId } = segment
      const known = earlier.get(manifestId) ?? (await findEarlier(access, manifestId))
      earlier.set(manifestId, known)
      at = await copyEarlier(access, known, segment, chunks, at)
      continue
    }
    for (const [index, hash] of segment.hashes.entries()) {
      const rawBytes = segment.rawBytes[index] as number
      if (!Number.isInteger(rawBytes) || rawBytes < 1 || rawBytes > LARGEST_CHUNK_BYTES) {
        throw unusable('a chunk has an impossible size')
      }
      chunks.hashes.set(hashFromHex(hash), at * HASH_BYTES)
      chunks.rawBytes[at] = rawBytes
      at++
    }
  }
  checkContent(manifest, chunks)
  return chunks
}

function countOf({ segments }: WireManifest): number {
  let count = 0
  for (const segment of segments) {
    if ('manifestId' in segment) {
      const { first, count: more } = segment
      if (!Number.isSafeInteger(first) || !Number.isSafeInteger(more) || first < 0 || more < 1) {
        throw unusable('a part of an earlier version is none')
      }
      count += more
    } else {
      if (segment.hashes.length !== segment.rawBytes.length) throw unusable('a chunk has no size')
      count += segment.hashes.length
    }
    if (count > MAX_CHUNKS) throw unusable('it has too many chunks')
  }
  return count
}

interface EarlierChunks {
  count: number
  positions: RunPositions
}

async function findEarlier(access: Access, manifestId: string): Promise<EarlierChunks> {
  const { services, projectId } = access
  const seen = await ownOrVisibleManifests(access, [manifestId])
  const earlier = seen.has(manifestId)
    ? await findManifest(services.database, projectId, manifestId)
    : undefined
  if (earlier === undefined) throw notVisible({ manifestId })
  return { count: earlier.chunkCount, positions: new RunPositions(earlier.runs) }
}

async function copyEarlier(
  { services, projectId }: Access,
  earlier: EarlierChunks,
  { first, count }: { first: number; count: number },
  chunks: OfferedChunks,
  start: number,
): Promise<number> {
  if (first + count > earlier.count) throw unusable('an earlier version is shorter')
  let at = start
  for (const run of earlier.positions.part(first, count)) {
    for await (const { id, hash, rawBytes, isDamaged } of listNames(services.database, projectId, run)) {
      chunks.hashes.set(hash, at * HASH_BYTES)
      chunks.rawBytes[at] = rawBytes
      chunks.ids[at] = isDamaged === 1 ? 0 : id
      at++
    }
  }
  if (at !== start + count) throw new ClstError('internal', 'A content version lacks chunks.')
  return at
}

/** The id covers everything that is said; a plain file is as long as its chunks. */
function checkContent(manifest: WireManifest, { hashes, rawBytes }: OfferedChunks): void {
  if (sha256(manifestIdBytes({ ...manifest, hashes })) !== manifest.manifestId) {
    throw unusable('its id does not belong to it')
  }
  if (manifest.recipe !== null) return
  let size = 0
  for (const bytes of rawBytes) size += bytes
  if (size !== manifest.sizeBytes) throw unusable('its chunks are of another size')
}

function unusable(reason: string): ClstError {
  return new ClstError('invalid-argument', `A content version cannot be used: ${reason}.`)
}
