/** A file of which 1 % changed, against one SHA-256 pass over the same file on one core. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeScene } from '../corpus/generate.mjs'
import { readThrough, saveAs } from '../lib/disk.mjs'
import { firstLine, run } from '../lib/process.mjs'
import { sceneFacts } from '../lib/scene-facts.mjs'
import { median } from '../lib/statistics.mjs'
import { settleIn } from '../peers/index.mjs'
import { seconds, timed } from './measure.mjs'

const NODE_HASH = fileURLToPath(new URL('hash-file.mjs', import.meta.url))

/** A whole process that reads a file and hashes it. @param {string} file */
function hashCommand(file) {
  if (firstLine(['openssl', 'version']))
    return { tool: 'openssl dgst -sha256', argv: ['openssl', 'dgst', '-sha256', file] }
  return { tool: 'node crypto', argv: [process.execPath, NODE_HASH, file] }
}

/** @type {import('./measure.mjs').Measure} */
export async function changed(context) {
  const size = context.quick ? 256 * 2 ** 20 : 2 ** 30
  const rows = []
  const raw = /** @type {Record<string, unknown>} */ ({ sizeBytes: size })
  for (const [label, insert] of /** @type {const} */ ([
    ['1 % changed in place', 0],
    ['1 % changed and 24 bytes inserted', 24],
  ])) {
    const samples = await oneKind(context, size, insert)
    raw[label] = samples
    const target = '≥ 60 % of the rate of one SHA-256 pass'
    const measure = `${label} (${size / 2 ** 20} MiB)`
    const hash = median(samples.hashMs)
    if (samples.clstMs.length === 0) {
      rows.push({ measure, target, figure: `clst absent; ${samples.tool} ${seconds(hash)}`, pass: null })
      continue
    }
    const own = median(samples.clstMs)
    const figure = `${((100 * hash) / own).toFixed(0)} % (clst ${seconds(own)}, ${samples.tool} ${seconds(hash)})`
    rows.push({
      measure,
      target,
      figure,
      pass: hash / own >= 0.6,
      fastest: own < hash ? 'clst' : samples.tool,
    })
  }
  return { rows, raw }
}

/**
 * @param {import('./measure.mjs').Context} context
 * @param {number} size
 * @param {number} insert bytes that every second version has more
 */
async function oneKind(context, size, insert) {
  const clst = context.peers.find((peer) => peer.name === 'clst')
  const source = join(context.work, 'changed.bin')
  mkdirSync(context.work, { recursive: true })
  writeScene(source, { size, edits: 0 })
  const facts = sceneFacts(source, size)
  const place = clst && (await settleIn(clst, context.work, 'scene.bin'))
  const samples = {
    tool: hashCommand(source).tool,
    facts,
    hashMs: /** @type {number[]} */ ([]),
    clstMs: /** @type {number[]} */ ([]),
    clstRssBytes: /** @type {(number | null)[]} */ ([]),
  }
  if (clst && place) {
    saveAs(source, join(place.tree, place.file))
    await timed(place, clst.checkpoint(place, 0))
  }
  for (let turn = 1; turn <= context.runs; turn++) {
    writeScene(source, { size, edits: turn, insert: insert * (turn % 2) })
    if (clst && place) {
      saveAs(source, join(place.tree, place.file))
      const step = await timed(place, clst.checkpoint(place, turn))
      samples.clstMs.push(step.ms)
      samples.clstRssBytes.push(step.maxRssBytes)
    }
    readThrough(source)
    samples.hashMs.push((await run([{ argv: hashCommand(source).argv }])).ms)
    context.log(`1 % changed, insertion ${insert}: run ${turn} of ${context.runs}`)
  }
  return samples
}
