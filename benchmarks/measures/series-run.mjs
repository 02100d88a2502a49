/** One run over one series: every tool stores every save, in turn, then brings the first version back. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf, saveAs, sha256 } from '../lib/disk.mjs'
import { settleIn } from '../peers/index.mjs'
import { rotated, timed } from './measure.mjs'

/**
 * @typedef {object} PeerRun
 * @property {number[]} saveMs time of each save, the first one included
 * @property {number[]} flushMs the part of each that our own fsync took
 * @property {number} storedBytes growth of the repository after the last save
 * @property {number[]} storedAfter growth of the repository after each save
 * @property {number} clientBytes what else the tool keeps on the artist's disk
 * @property {number} restoreMs bringing the first version back
 * @property {number | null} maxRssBytes
 * @property {{ ms: number, storedBytes: number, maxRssBytes: number | null }} [packed]
 */

/**
 * @param {import('./measure.mjs').Context} context
 * @param {import('../lib/corpus.mjs').LoadedSeries} series
 * @param {number} turn
 * @param {boolean} packs also measure housekeeping
 * @returns {Promise<Record<string, PeerRun>>} by name of the tool
 */
export async function runSeries(context, series, turn, packs) {
  const places = new Map()
  const runs = /** @type {Record<string, PeerRun>} */ ({})
  const empty = /** @type {Record<string, number>} */ ({})
  for (const peer of context.peers) {
    const place = await settleIn(peer, context.work, series.workingFile)
    places.set(peer, place)
    empty[peer.name] = bytesOf(peer.stored(place))
    const none = { storedBytes: 0, clientBytes: 0, restoreMs: 0, maxRssBytes: null }
    runs[peer.name] = { saveMs: [], flushMs: [], storedAfter: [], ...none }
  }
  for (const [index, save] of series.saves.entries()) {
    for (const peer of rotated(context.peers, turn + index)) {
      const place = places.get(peer)
      const result = runs[peer.name]
      saveAs(save.path, join(place.tree, place.file))
      const step = await timed(place, peer.checkpoint(place, index))
      result.saveMs.push(step.ms)
      result.flushMs.push(step.flushMs)
      result.storedAfter.push(bytesOf(peer.stored(place)) - empty[peer.name])
      result.maxRssBytes = step.maxRssBytes && Math.max(step.maxRssBytes, result.maxRssBytes ?? 0)
    }
    context.log(`${series.name}, run ${turn + 1}: save ${index + 1} of ${series.saves.length} (${save.edit})`)
  }
  const last = series.saves.length - 1
  for (const peer of rotated(context.peers, turn)) {
    const place = places.get(peer)
    const result = runs[peer.name]
    result.storedBytes = result.storedAfter[last]
    result.clientBytes = bytesOf(peer.client?.(place) ?? [])
    const restore = peer.restore(place, 0, last)
    result.restoreMs = (await timed(place, restore.commands)).ms
    if (sha256(restore.path) !== series.saves[0].sha256) throw new Error(`${peer.name} restored other bytes`)
    if (packs && peer.pack) {
      const { ms, maxRssBytes } = await timed(place, peer.pack(place))
      const storedBytes = bytesOf(peer.stored(place)) - empty[peer.name]
      result.packed = { ms, maxRssBytes, storedBytes }
    }
    rmSync(join(place.tree, '..'), { recursive: true, force: true })
  }
  return runs
}
