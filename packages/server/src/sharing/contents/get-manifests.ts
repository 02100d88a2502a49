import type { ChunkRun } from '@clst/sdk/codec'
import { ClstError } from '@clst/sdk/errors'
import type { WireManifest, WireSegment } from '@clst/sdk/protocol'
import type { Access } from '../services.js'
import { listNames } from './chunk-rows.js'
import { toHex } from './hex.js'
import { findManifest, type Manifest } from './manifest-rows.js'
import { assertManifestsVisible, notVisible, ownOrVisibleManifests } from './visible-contents.js'

export const MAX_ASKED = 200

/** Throws `not-permitted`, `not-visible`, `invalid-argument`. What is not to be seen of `known` is left aside. */
export async function getManifests(
  access: Access,
  ids: readonly string[],
  known: readonly string[],
): Promise<WireManifest[]> {
  if (ids.length > MAX_ASKED || known.length > MAX_ASKED) {
    throw new ClstError('invalid-argument', `At most ${MAX_ASKED} content versions are asked for at a time.`)
  }
  await assertManifestsVisible(access, ids)
  const { services, projectId } = access
  const places: Place[] = []
  for (const id of await ownOrVisibleManifests(access, known)) {
    const earlier = await findManifest(services.database, projectId, id)
    if (earlier !== undefined) places.push(...placesOf(earlier))
  }
  places.sort((a, b) => a.first - b.first)
  const found: WireManifest[] = []
  for (const id of ids) {
    const manifest = await findManifest(services.database, projectId, id)
    if (manifest === undefined) throw notVisible({ manifestId: id })
    const segments = await segmentsOf(access, manifest, places)
    const { contentHash, sizeBytes, chunker, recipe } = manifest
    found.push({ manifestId: id, contentHash, sizeBytes, chunker, recipe, segments })
  }
  return found
}

/** A run of chunks, and where it lies in a manifest that the caller has. */
interface Place extends ChunkRun {
  manifestId: string
  position: number
}

function placesOf({ id, runs }: Manifest): Place[] {
  let position = 0
  return runs.map(({ first, count }) => {
    const place = { first, count, manifestId: id, position }
    position += count
    return place
  })
}

async function segmentsOf(
  access: Access,
  { runs }: Manifest,
  places: readonly Place[],
): Promise<WireSegment[]> {
  const segments: WireSegment[] = []
  for (const run of runs) {
    for (let first = run.first; first < run.first + run.count; ) {
      const left = run.first + run.count - first
      const { place, until } = lookAt(places, first)
      const count = Math.min(left, until - first)
      if (place === undefined) await addNames(access, segments, { first, count })
      else addEarlier(segments, place.manifestId, place.position + first - place.first, count)
      first += count
    }
  }
  return segments
}

/** The place that holds a chunk, if any, and the id up to which that is so. */
function lookAt(places: readonly Place[], id: number): { place?: Place; until: number } {
  let until = Number.POSITIVE_INFINITY
  for (const place of places) {
    if (place.first > id) {
      until = Math.min(until, place.first)
      break
    }
    if (id < place.first + place.count) return { place, until: place.first + place.count }
  }
  return { until }
}

function addEarlier(segments: WireSegment[], manifestId: string, first: number, count: number): void {
  const last = segments.at(-1)
  if (
    last !== undefined &&
    'manifestId' in last &&
    last.manifestId === manifestId &&
    last.first + last.count === first
  ) {
    last.count += count
  } else segments.push({ manifestId, first, count })
}

async function addNames(
  { services, projectId }: Access,
  segments: WireSegment[],
  run: ChunkRun,
): Promise<void> {
  const last = segments.at(-1)
  const before = last !== undefined && 'hashes' in last ? last : { hashes: [], rawBytes: [] }
  const hashes = [...before.hashes]
  const rawBytes = [...before.rawBytes]
  for await (const chunk of listNames(services.database, projectId, run)) {
    hashes.push(toHex(chunk.hash))
    rawBytes.push(chunk.rawBytes)
  }
  if (last !== undefined && 'hashes' in last) segments.pop()
  segments.push({ hashes, rawBytes })
}
