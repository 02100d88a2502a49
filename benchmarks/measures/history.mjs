/** What the 5,000th checkpoint of an asset costs, against the 5th. */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../lib/process.mjs'
import { median, summary } from '../lib/statistics.mjs'
import { clst, command } from '../peers/clst.mjs'
import { assetVersion, FILE } from './history-asset.mjs'
import { rotated, seconds, timed } from './measure.mjs'

const BUILD = fileURLToPath(new URL('build-history.mjs', import.meta.url))

/** @type {import('./measure.mjs').Measure} */
export async function history(context) {
  const count = context.quick ? 200 : 5000
  const measure = `checkpoint ${count} of an asset`
  const target = '≤ 1.1 × the 5th'
  if (!context.peers.some(({ name }) => name === 'clst')) {
    return { rows: [{ measure, target, figure: 'clst absent', pass: null }], raw: null }
  }
  const root = join(context.work, 'history')
  const short = join(root, 'short')
  const long = join(root, 'long')
  const built = await run([
    { argv: [process.execPath, BUILD, join(root, 'made'), `${count - 1}`, short, long] },
  ])
  context.log(`history: ${count - 1} checkpoints made in ${seconds(built.ms)}`)
  const samples = {
    builtMs: built.ms,
    fifth: /** @type {number[]} */ ([]),
    last: /** @type {number[]} */ ([]),
  }
  const kinds = [
    { source: short, number: 5, times: samples.fifth },
    { source: long, number: count, times: samples.last },
  ]
  // Start-up of a process varies by more than the 10 % that are asked about: three times the usual number of runs.
  for (let turn = 0; turn < context.runs * 3; turn++) {
    for (const { source, number, times } of rotated(kinds, turn)) {
      const tree = join(root, 'tree')
      rmSync(tree, { recursive: true, force: true })
      cpSync(source, tree, { recursive: true, preserveTimestamps: true })
      const place = { home: join(root, 'home'), tree, repo: tree, out: tree, file: FILE }
      // A copied project notices that it lies elsewhere; that is over before the clock starts.
      await run([command(place, ['status'])])
      writeFileSync(join(tree, FILE), assetVersion(number))
      times.push((await timed(place, clst.checkpoint(place, number))).ms)
    }
    context.log(`history: run ${turn + 1} of ${context.runs * 3}`)
  }
  rmSync(root, { recursive: true, force: true })
  const ratio = median(samples.last) / median(samples.fifth)
  const shown = (/** @type {number[]} */ times) =>
    `${seconds(median(times))} (${seconds(summary(times).min)} … ${seconds(summary(times).max)})`
  const figure = `${ratio.toFixed(2)} × (5th ${shown(samples.fifth)}, ${count}th ${shown(samples.last)})`
  return { rows: [{ measure, target, figure, pass: ratio <= 1.1 }], raw: samples }
}
