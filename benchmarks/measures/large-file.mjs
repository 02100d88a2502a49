/** One tool stores a large file, stores it again with 1 % changed, and brings the first version back. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeScene } from '../corpus/generate.mjs'
import { saveAs } from '../lib/disk.mjs'
import { settleIn } from '../peers/index.mjs'
import { timed } from './measure.mjs'

const KEEP_OPEN = fileURLToPath(new URL('keep-open.mjs', import.meta.url))

/**
 * clst as a process that keeps the project open: the only one that writes a write-ahead log.
 * @param {import('../peers/peer.mjs').Peer} clst
 * @returns {import('../peers/peer.mjs').Peer}
 */
export function keptOpen(clst) {
  return {
    ...clst,
    name: 'clst kept open',
    checkpoint: (place) => [{ argv: [process.execPath, KEEP_OPEN, place.tree, place.file], cwd: place.tree }],
  }
}

/**
 * @typedef {object} LargeFileSample
 * @property {number} firstMs
 * @property {number} changedMs
 * @property {number} backMs
 * @property {number | null} maxRssBytes of the three processes
 * @property {number} maxWalBytes largest write-ahead log that was seen
 * @property {number} maxJournalBytes largest rollback journal that was seen
 */

/**
 * @param {import('./measure.mjs').Context} context
 * @param {import('../peers/peer.mjs').Peer} peer
 * @param {string} source where the generated file may lie
 * @param {number} size
 * @returns {Promise<LargeFileSample>}
 */
export async function storeLargeFile(context, peer, source, size) {
  const place = await settleIn(peer, context.work, 'scene.bin')
  /** @type {LargeFileSample} */
  const sample = {
    firstMs: 0,
    changedMs: 0,
    backMs: 0,
    maxRssBytes: null,
    maxWalBytes: 0,
    maxJournalBytes: 0,
  }
  const poll = () => {
    for (const name of readdirSync(place.tree)) {
      const bytes = statSync(join(place.tree, name), { throwIfNoEntry: false })?.size ?? 0
      if (name.endsWith('-wal')) sample.maxWalBytes = Math.max(sample.maxWalBytes, bytes)
      if (name.endsWith('-journal')) sample.maxJournalBytes = Math.max(sample.maxJournalBytes, bytes)
    }
  }
  const step = async (/** @type {import('../lib/process.mjs').Command[]} */ commands) => {
    const timing = await timed(place, commands, { poll, everyMs: 10 })
    if (timing.maxRssBytes !== null)
      sample.maxRssBytes = Math.max(sample.maxRssBytes ?? 0, timing.maxRssBytes)
    return timing.ms
  }
  for (const edits of [0, 1]) {
    writeScene(source, { size, edits })
    saveAs(source, join(place.tree, place.file))
    const ms = await step(peer.checkpoint(place, edits))
    sample[edits === 0 ? 'firstMs' : 'changedMs'] = ms
  }
  sample.backMs = await step(peer.restore(place, 0, 1).commands)
  rmSync(join(place.tree, '..'), { recursive: true, force: true })
  return sample
}
