import { ClstError, isClstError, throwIfAborted } from '@clst/sdk/errors'
import { FRAME_HEADER_BYTES, frameHeader, framesStart } from '@clst/sdk/protocol'
import type { Access, SharingServices } from '../services.js'
import { type ChunkPlace, listPlaces } from './chunk-rows.js'
import { RunPositions } from './chunk-runs.js'
import { assertUndamaged } from './damaged-manifests.js'
import { markDamaged } from './damaged-packs.js'
import { findManifest } from './manifest-rows.js'
import { assertManifestsVisible, notVisible } from './visible-contents.js'

/** Neighbours in a pack are read together, up to this much. */
const MAX_READ_BYTES = 4 << 20

const MAX_RANGES = 100_000

/**
 * The frames of chunks of a manifest, in the order that was asked for; a chunk that occurs more than once is sent once.
 * Throws `not-permitted`, `not-visible`, `invalid-argument`; `chunk-damaged` and `chunk-missing` with the `pack`.
 */
export async function* getChunks(
  access: Access,
  manifestId: string,
  ranges: readonly { first: number; count: number }[],
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  await assertManifestsVisible(access, [manifestId])
  const { services, projectId } = access
  const manifest = await findManifest(services.database, projectId, manifestId)
  if (manifest === undefined) throw notVisible({ manifestId })
  if (ranges.length > MAX_RANGES) throw new ClstError('invalid-argument', 'Too many ranges are asked for.')
  for (const { first, count } of ranges) {
    const isWithin = first >= 0 && count >= 1 && first + count <= manifest.chunkCount
    if (!isWithin || !Number.isSafeInteger(first) || !Number.isSafeInteger(count)) {
      throw new ClstError('invalid-argument', 'The content version has no such chunks.')
    }
  }
  const positions = new RunPositions(manifest.runs)
  const runs = ranges.flatMap(({ first, count }) => positions.part(first, count))
  await assertUndamaged(access, runs)
  let isStarted = false
  for await (const group of neighbours(placesOf(access, runs))) {
    throwIfAborted(signal)
    const frames = await readGroup(access, group)
    // What fails before the first byte is told; later only the connection can be ended.
    if (!isStarted) yield framesStart()
    isStarted = true
    yield frames
  }
  if (!isStarted) yield framesStart()
}

/** Each chunk once. */
async function* placesOf(
  { services, projectId }: Access,
  runs: readonly { first: number; count: number }[],
): AsyncGenerator<ChunkPlace> {
  const seen = new Set<number>()
  for (const run of runs) {
    let found = 0
    for await (const place of listPlaces(services.database, projectId, run)) {
      found++
      if (seen.has(place.id)) continue
      seen.add(place.id)
      yield place
    }
    if (found !== run.count) throw new ClstError('chunk-missing', 'The studio lacks a part of this version.')
  }
}

/** Chunks whose frames follow one another in a pack. */
async function* neighbours(places: AsyncIterable<ChunkPlace>): AsyncGenerator<ChunkPlace[]> {
  let group: ChunkPlace[] = []
  let bytes = 0
  for await (const place of places) {
    const last = group.at(-1)
    const follows =
      last !== undefined &&
      last.packHash === place.packHash &&
      last.dataOffset + last.dataBytes + FRAME_HEADER_BYTES === place.dataOffset
    if (last !== undefined && (!follows || bytes + place.dataBytes > MAX_READ_BYTES)) {
      yield group
      group = []
      bytes = 0
    }
    group.push(place)
    bytes += FRAME_HEADER_BYTES + place.dataBytes
  }
  if (group.length > 0) yield group
}

/** Throws `chunk-damaged`, `chunk-missing`; nothing of the pack counts as present from then on. */
async function readGroup({ services }: Access, group: readonly ChunkPlace[]): Promise<Uint8Array> {
  const { packHash } = group[0] as ChunkPlace
  try {
    return await readFramesOf(services, packHash, group)
  } catch (error) {
    const isLost = isClstError(error) && (error.code === 'chunk-damaged' || error.code === 'chunk-missing')
    if (isLost) await markDamaged(services, packHash)
    throw error
  }
}

async function readFramesOf(
  { packs }: SharingServices,
  packHash: string,
  group: readonly ChunkPlace[],
): Promise<Uint8Array> {
  const first = group[0] as ChunkPlace
  const last = group.at(-1) as ChunkPlace
  const start = first.dataOffset - FRAME_HEADER_BYTES
  const bytes = await packs.range(packHash, start, last.dataOffset + last.dataBytes - start)
  for (const place of group) {
    const at = place.dataOffset - FRAME_HEADER_BYTES - start
    if (Buffer.compare(bytes.subarray(at, at + FRAME_HEADER_BYTES), frameHeader(place)) !== 0) {
      const message = `The pack ${packHash} of the studio is damaged.`
      throw new ClstError('chunk-damaged', message, { details: { pack: packHash } })
    }
  }
  return bytes
}
