/** Revert with fsync, against `cp` and fsync of the same file. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeScene } from '../corpus/generate.mjs'
import { loadSeries } from '../lib/corpus.mjs'
import { readThrough, saveAs, settle, sha256 } from '../lib/disk.mjs'
import { run } from '../lib/process.mjs'
import { median } from '../lib/statistics.mjs'
import { settleIn } from '../peers/index.mjs'
import { seconds, timed } from './measure.mjs'

/** @type {import('./measure.mjs').Measure} */
export async function revert(context) {
  const size = context.quick ? 256 * 2 ** 20 : 2 ** 30
  const generated = [0, 1].map((version) => join(context.work, `revert${version}.bin`))
  for (const [version, path] of generated.entries()) writeScene(path, { size, version, edits: version })
  const scene = loadSeries(context.data, 'blend-5.0-plain')?.saves ?? []
  const pairs = [
    ...(scene.length > 1
      ? [{ label: 'blend-5.0-plain', files: [scene[0], scene.at(-1)].map((save) => save?.path ?? '') }]
      : []),
    { label: `generated ${size / 2 ** 20} MiB`, files: generated },
  ]
  const rows = []
  const raw = /** @type {Record<string, unknown>} */ ({})
  for (const { label, files } of pairs) {
    const samples = await onePair(context, label, files)
    raw[label] = samples
    const measure = `revert of ${label}`
    const target = '≥ 60 % of the rate of cp + fsync'
    const copy = median(samples.cpMs)
    if (samples.clstMs.length === 0) {
      rows.push({ measure, target, figure: `clst absent; cp ${seconds(copy)}`, pass: null })
      continue
    }
    const own = median(samples.clstMs)
    const figure = `${((100 * copy) / own).toFixed(0)} % (clst ${seconds(own)}, cp + fsync ${seconds(copy)})`
    rows.push({ measure, target, figure, pass: copy / own >= 0.6, fastest: own < copy ? 'clst' : 'cp' })
  }
  return { rows, raw }
}

/**
 * @param {import('./measure.mjs').Context} context
 * @param {string} label
 * @param {string[]} files the version that is wanted back, and a newer one
 */
async function onePair(context, label, files) {
  const [wanted = '', newer = ''] = files
  const clst = context.peers.find((peer) => peer.name === 'clst')
  const place = clst && (await settleIn(clst, context.work, 'scene.bin'))
  const samples = {
    cpMs: /** @type {number[]} */ ([]),
    clstMs: /** @type {number[]} */ ([]),
    clstRssBytes: /** @type {(number | null)[]} */ ([]),
  }
  const expected = sha256(wanted)
  if (clst && place) {
    for (const [index, path] of files.entries()) {
      saveAs(path, join(place.tree, place.file))
      await timed(place, clst.checkpoint(place, index))
    }
  }
  for (let turn = 0; turn < context.runs; turn++) {
    if (clst && place) {
      const step = await timed(place, clst.restore(place, 0, 1).commands)
      samples.clstMs.push(step.ms)
      samples.clstRssBytes.push(step.maxRssBytes)
      if (sha256(join(place.tree, place.file)) !== expected) throw new Error('clst brought other bytes back')
      await timed(place, clst.restore(place, 1, 1).commands)
    }
    // As a revert does, the copy replaces a file that is there: the newer version.
    const target = join(context.work, 'copied.bin')
    const temporary = `${target}~`
    rmSync(temporary, { force: true })
    saveAs(newer, target)
    readThrough(wanted)
    settle(context.work)
    const script = 'cp -- "$1" "$2" && sync -- "$2" && mv -f -- "$2" "$3"'
    samples.cpMs.push((await run([{ argv: ['sh', '-c', script, 'sh', wanted, temporary, target] }])).ms)
    context.log(`revert of ${label}: run ${turn + 1} of ${context.runs}`)
  }
  return samples
}
