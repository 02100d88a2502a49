/** Peak resident memory and largest write-ahead log while a 4 GiB file is stored, changed and brought back. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeScene } from '../corpus/generate.mjs'
import { saveAs } from '../lib/disk.mjs'
import { settleIn } from '../peers/index.mjs'
import { megabytes, seconds, timed } from './measure.mjs'

/** Peers that are shown beside clst: those that stream a large file. */
const SHOWN = ['clst', 'restic', 'borg lz4']

/** @type {import('./measure.mjs').Measure} */
export async function memory(context) {
  const size = context.quick ? 512 * 2 ** 20 : 4 * 2 ** 30
  const source = join(context.work, 'large.bin')
  const raw = /** @type {Record<string, object[]>} */ ({})
  for (const peer of context.peers.filter(({ name }) => SHOWN.includes(name))) {
    raw[peer.name] = []
    const turns = peer.name === 'clst' ? context.runs : 1
    for (let turn = 0; turn < turns; turn++) {
      raw[peer.name].push(await onePeer(context, peer, source, size))
      context.log(`memory: ${peer.name}, run ${turn + 1} of ${turns}`)
    }
  }
  rmSync(source, { force: true })
  const name = `${size / 2 ** 30} GiB file`
  const worst = (tool, field) => Math.max(...raw[tool].map((sample) => sample[field] ?? Number.NaN))
  const others = Object.keys(raw).filter((tool) => tool !== 'clst')
  const beside = others.map((tool) => `${tool} ${megabytes(worst(tool, 'maxRssBytes'))}`).join(', ')
  const rows = [
    { measure: `peak memory, ${name}`, target: '≤ 300 MB', figure: `clst absent; ${beside}`, pass: null },
  ]
  if (raw.clst) {
    const rss = worst('clst', 'maxRssBytes')
    const log = worst('clst', 'maxLogBytes')
    rows[0].figure = `${megabytes(rss)} (worst of ${raw.clst.length} runs; ${beside})`
    rows[0].pass = Number.isNaN(rss) ? null : rss <= 300e6
    const figure = `${megabytes(log)} (looked every 10 ms)`
    rows.push({ measure: `largest WAL, ${name}`, target: '≤ 256 MB', figure, pass: log <= 256e6 })
  }
  const table = Object.entries(raw).flatMap(([tool, samples]) =>
    samples.map(
      (s) =>
        `${tool}: first ${seconds(s.firstMs)}, 1 % changed ${seconds(s.changedMs)}, back ${seconds(s.backMs)}`,
    ),
  )
  return { rows, table, raw: { sizeBytes: size, samples: raw } }
}

/**
 * @param {import('./measure.mjs').Context} context
 * @param {import('../peers/peer.mjs').Peer} peer
 * @param {string} source
 * @param {number} size
 */
async function onePeer(context, peer, source, size) {
  const place = await settleIn(peer, context.work, 'scene.bin')
  const sample = {
    firstMs: 0,
    changedMs: 0,
    backMs: 0,
    maxRssBytes: /** @type {number | null} */ (null),
    maxLogBytes: 0,
  }
  const poll = () => {
    for (const name of readdirSync(place.tree)) {
      if (!name.endsWith('-wal')) continue
      const facts = statSync(join(place.tree, name), { throwIfNoEntry: false })
      sample.maxLogBytes = Math.max(sample.maxLogBytes, facts?.size ?? 0)
    }
  }
  const step = async (commands) => {
    const timing = await timed(place, commands, { poll, everyMs: 10 })
    if (timing.maxRssBytes !== null)
      sample.maxRssBytes = Math.max(sample.maxRssBytes ?? 0, timing.maxRssBytes)
    return timing.ms
  }
  writeScene(source, { size })
  saveAs(source, join(place.tree, place.file))
  sample.firstMs = await step(peer.checkpoint(place, 0))
  writeScene(source, { size, edits: 1 })
  saveAs(source, join(place.tree, place.file))
  sample.changedMs = await step(peer.checkpoint(place, 1))
  sample.backMs = await step(peer.restore(place, 0, 1).commands)
  rmSync(join(place.tree, '..'), { recursive: true, force: true })
  return sample
}
