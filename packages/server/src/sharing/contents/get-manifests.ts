import type { ChunkRun } from '@clst/sdk/codec'
import { ClstError } from '@clst/sdk/errors'
import type { WireManifest } from '@clst/sdk/protocol'
import type { Access } from '../services.js'
import { listNames } from './chunk-rows.js'
import { lowerBound } from './chunk-runs.js'
import { toHex } from './hex.js'
import { findManifest, type Manifest } from './manifest-rows.js'
import { assertManifestsVisible, notVisible, ownOrVisibleManifests } from './visible-contents.js'

const MAX_ASKED = 500

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
    if (earlier !== undefined) for (const place of placesOf(earlier)) places.push(place)
  }
  const here = new Places(places)
  const found: WireManifest[] = []
  for (const id of ids) {
    const manifest = await findManifest(services.database, projectId, id)
    if (manifest === undefined) throw notVisible({ manifestId: id })
    const segments = await segmentsOf(access, manifest, here)
    const { contentHash, sizeBytes, chunker, recipe } = manifest
    found.push({ manifestId: id, contentHash, sizeBytes, chunker, recipe, segments })
  }
  return found
}

/** A segment that is being made. */
type Segment = { manifestId: string; first: number; count: number } | { hashes: string[]; rawBytes: number[] }

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

async function segmentsOf(access: Access, { runs }: Manifest, places: Places): Promise<Segment[]> {
  const segments: Segment[] = []
  for (const run of runs) {
    for (let first = run.first; first < run.first + run.count; ) {
      const left = run.first + run.count - first
      const { place, until } = places.lookAt(first)
      const count = Math.min(left, until - first)
      if (place === undefined) await addNames(access, segments, { first, count })
      else addEarlier(segments, place.manifestId, place.position + first - place.first, count)
      first += count
    }
  }
  return segments
}

/** Where chunks lie that the caller has, by their ids. */
class Places {
  /** In order; none holds a chunk of another one. */
  private readonly places: Place[] = []
  private readonly firsts: Float64Array

  constructor(all: Place[]) {
    let end = 0
    for (const place of all.sort((a, b) => a.first - b.first)) {
      const skipped = Math.max(0, end - place.first)
      const count = place.count - skipped
      if (count <= 0) continue
      this.places.push({
        ...place,
        first: place.first + skipped,
        position: place.position + skipped,
        count,
      })
      end = place.first + place.count
    }
    this.firsts = Float64Array.from(this.places, ({ first }) => first)
  }

  /** The place that holds a chunk, if any, and the id up to which that is so. */
  lookAt(id: number): { place?: Place; until: number } {
    const next = lowerBound(this.firsts, id + 1)
    const place = this.places[next - 1]
    if (place !== undefined && id < place.first + place.count) {
      return { place, until: place.first + place.count }
    }
    return { until: this.places[next]?.first ?? Number.POSITIVE_INFINITY }
  }
}

function addEarlier(segments: Segment[], manifestId: string, first: number, count: number): void {
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

async function addNames({ services, projectId }: Access, segments: Segment[], run: ChunkRun): Promise<void> {
  let last = segments.at(-1)
  if (last === undefined || !('hashes' in last)) {
    last = { hashes: [], rawBytes: [] }
    segments.push(last)
  }
  for await (const chunk of listNames(services.database, projectId, run)) {
    last.hashes.push(toHex(chunk.hash))
    last.rawBytes.push(chunk.rawBytes)
  }
}
