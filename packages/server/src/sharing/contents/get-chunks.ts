import { ClstError, throwIfAborted } from '@clst/sdk/errors'
import { FRAME_HEADER_BYTES, frameHeader, framesStart } from '@clst/sdk/protocol'
import type { Access } from '../services.js'
import { type ChunkPlace, listPlaces } from './chunk-rows.js'
import { findManifest } from './manifest-rows.js'
import { partOfRuns } from './resolve-offer.js'
import { assertManifestsVisible, notVisible } from './visible-contents.js'

/** Neighbours in a pack are read together, up to this much. */
const MAX_READ_BYTES = 4 << 20

const MAX_RANGES = 10_000

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
  yield framesStart()
  const runs = ranges.flatMap(({ first, count }) => partOfRuns(manifest.runs, first, count))
  for await (const group of neighbours(placesOf(access, runs))) {
    throwIfAborted(signal)
    yield await readGroup(access, group)
  }
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

async function readGroup({ services }: Access, group: readonly ChunkPlace[]): Promise<Uint8Array> {
  const first = group[0] as ChunkPlace
  const last = group.at(-1) as ChunkPlace
  const start = first.dataOffset - FRAME_HEADER_BYTES
  const bytes = await services.packs.range(first.packHash, start, last.dataOffset + last.dataBytes - start)
  for (const place of group) {
    const at = place.dataOffset - FRAME_HEADER_BYTES - start
    const header = bytes.subarray(at, at + FRAME_HEADER_BYTES)
    if (Buffer.compare(header, frameHeader(place)) !== 0) {
      const message = `The pack ${first.packHash} of the studio is damaged.`
      throw new ClstError('chunk-damaged', message, { details: { pack: first.packHash } })
    }
  }
  return bytes
}
