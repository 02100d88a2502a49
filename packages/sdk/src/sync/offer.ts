/** Contents go up: offered by name, then what the studio misses in packs, then offered again. */
import type { Context } from '../context.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { WireManifest } from '../protocol/wire.js'
import type { Store } from '../store/store.js'
import { sendPacks } from './packs.js'
import type { SyncOptions } from './types.js'
import { type ChunkList, segmentsOver, wireManifest } from './wire-manifest.js'

/** Chunks that one call may name, and contents. */
const MOST_CHUNKS = 100_000
const MOST_MANIFESTS = 200

const ROUNDS = 4

interface Offer {
  id: number
  manifest: WireManifest
  list: ChunkList
}

/**
 * Sees to it that the studio has these contents. Answers how many bytes went there. Throws `chunk-missing` where the bytes of
 * one are neither here nor there, and what the link throws; whatever has arrived stays.
 */
export async function offerContents(
  context: Context,
  link: StudioLink,
  manifestIds: readonly number[],
  options: SyncOptions,
): Promise<number> {
  const { store } = context
  const open = [...new Set(manifestIds)].filter((id) => !isAtStudio(store, id))
  let sentBytes = 0
  for (let next = 0; next < open.length; ) {
    const group: Offer[] = []
    for (
      let chunks = 0;
      next < open.length && group.length < MOST_MANIFESTS && chunks < MOST_CHUNKS;
      next++
    ) {
      const offer = makeOffer(store, open[next] as number)
      group.push(offer)
      chunks += offer.list.ids.length
    }
    sentBytes += await offerGroup(context, link, group, options)
  }
  return sentBytes
}

async function offerGroup(
  context: Context,
  link: StudioLink,
  group: readonly Offer[],
  options: SyncOptions,
): Promise<number> {
  const { store } = context
  let left = group
  let sentBytes = 0
  for (let round = 0; left.length > 0; round++) {
    throwIfAborted(options.signal)
    const answers = await link.offerManifests(
      left.map(({ manifest }) => manifest),
      options.signal,
    )
    const missing = new Map(answers.map(({ manifestId, missing }) => [manifestId, missing]))
    const there = left.filter(({ manifest }) => missing.get(manifest.manifestId)?.length === 0)
    await noteThere(store, there)
    failpoint('push:offered')
    left = left.filter((offer) => !there.includes(offer))
    if (left.length === 0) break
    if (round === ROUNDS) {
      throw new ClstError('chunk-missing', 'The studio does not keep what is sent to it. Try again later.')
    }
    const wanted = left.flatMap(({ manifest, list }) =>
      (missing.get(manifest.manifestId) ?? []).map((position) => list.ids[position] as number),
    )
    sentBytes += await sendPacks(context, link, [...new Set(wanted)], options)
  }
  return sentBytes
}

/** By positions in the newest earlier version of the same file that the studio has, where there is one. */
function makeOffer(store: Store, id: number): Offer {
  const { manifest, list } = wireManifest(store, id)
  const sql = `SELECT l.manifest_id AS id, l.wire_id AS wireId FROM checkpoint mine
    JOIN checkpoint c ON c.asset_id = mine.asset_id AND c.number < mine.number
    JOIN manifest m ON m.id = c.manifest_id AND m.runs IS NOT NULL
    JOIN manifest_location l ON l.manifest_id = c.manifest_id AND l.is_at_studio = 1
    WHERE mine.manifest_id = ? ORDER BY c.number DESC LIMIT 1`
  const earlier = store.get<{ id: number; wireId: Uint8Array }>(sql, id)
  const known = earlier && wireManifest(store, earlier.id)
  // One that arrived cut in another way has other positions than its name says.
  const isSame = known?.manifest.manifestId === Buffer.from(earlier?.wireId ?? []).toString('hex')
  const base = known && isSame ? { manifestId: known.manifest.manifestId, list: known.list } : undefined
  return { id, manifest: { ...manifest, segments: segmentsOver(list, base) }, list }
}

function isAtStudio(store: Store, id: number): boolean {
  return (
    store.get('SELECT 1 FROM manifest_location WHERE manifest_id = ? AND is_at_studio = 1', id) !== undefined
  )
}

async function noteThere(store: Store, offers: readonly Offer[]): Promise<void> {
  if (offers.length === 0) return
  const sql = `INSERT INTO manifest_location (wire_id, manifest_id, is_at_studio) VALUES (?, ?, 1)
    ON CONFLICT (wire_id) DO UPDATE SET manifest_id = excluded.manifest_id, is_at_studio = 1`
  await store.write(() => {
    for (const { id, manifest } of offers) store.run(sql, Buffer.from(manifest.manifestId, 'hex'), id)
  })
}
