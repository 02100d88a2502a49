/** Every save of a series: time per checkpoint, first checkpoint, bytes stored, against all peers on the same files. */
import { loadSeries } from '../lib/corpus.mjs'
import { median, smallest } from '../lib/statistics.mjs'
import { megabytes, seconds } from './measure.mjs'
import { runSeries } from './series-run.mjs'
import { peerTable, runMedians, saveMedian } from './series-table.mjs'

/** @typedef {import('./series-table.mjs').Runs} Runs */

/**
 * A miss is a miss, but a pass counts only against all the peers of the target: an absent one might have been faster.
 * @param {boolean} isWithin
 * @param {boolean} isComplete
 */
const judged = (isWithin, isComplete) => (isWithin && !isComplete ? null : isWithin)

/**
 * @param {string} measure
 * @param {string} target
 * @param {number} limit
 * @param {(name: string) => number} figureOf
 * @param {readonly string[]} rivals
 * @param {boolean} hasClst
 * @param {boolean} isComplete every peer of the target is installed
 * @param {(figure: number) => string} show
 * @returns {import('./measure.mjs').Row}
 */
function compare(measure, target, limit, figureOf, rivals, hasClst, isComplete, show) {
  const best = smallest(Object.fromEntries(rivals.map((name) => [name, figureOf(name)])))
  if (!best) return { measure, target, figure: 'no peer is installed', pass: null }
  const [bestName, bestFigure] = best
  const rival = `${bestName} ${show(bestFigure)}`
  if (!hasClst) return { measure, target, figure: `clst absent; ${rival}`, pass: null, fastest: bestName }
  const own = figureOf('clst')
  const ratio = own / bestFigure
  const figure = `${ratio.toFixed(2)} × (clst ${show(own)}, ${rival})`
  const pass = judged(ratio <= limit, isComplete)
  return { measure, target, figure, pass, fastest: own <= bestFigure ? 'clst' : bestName }
}

/**
 * @param {Runs} runs
 * @param {import('../lib/corpus.mjs').LoadedSeries} series
 * @param {readonly string[]} rivals
 * @param {boolean} isComplete
 * @returns {import('./measure.mjs').Row} the worst single save
 */
function worstSave(runs, series, rivals, isComplete) {
  const ratios = series.saves.slice(1).map((save, index) => {
    const best = Math.min(...rivals.map((name) => saveMedian(runs, name, index + 1)))
    return { edit: save.edit, ratio: saveMedian(runs, 'clst', index + 1) / best }
  })
  const worst = ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a))
  const within = ratios.filter(({ ratio }) => ratio <= 0.5).length
  return {
    measure: `${series.name}: each save by itself`,
    target: '≤ 0.5 × fastest peer in every one',
    figure: `${within} of ${ratios.length} saves; worst ${worst.ratio.toFixed(2)} × (${worst.edit})`,
    pass: judged(worst.ratio <= 0.5, isComplete),
  }
}

/**
 * @param {string} name of the series
 * @returns {import('./measure.mjs').Measure}
 */
export function seriesMeasure(name) {
  return async (context) => {
    const loaded = loadSeries(context.data, name)
    if (!loaded) {
      const figure = 'not made (node benchmarks/corpus/make.mjs)'
      return { rows: [{ measure: name, target: '', figure, pass: null }], raw: null }
    }
    const series = context.quick ? { ...loaded, saves: loaded.saves.slice(0, 4) } : loaded
    const runs = /** @type {Runs} */ ([])
    for (let turn = 0; turn < context.runs; turn++) {
      runs.push(await runSeries(context, series, turn, turn === 0 && !context.quick))
    }
    const names = context.peers.map((peer) => peer.name)
    const rivals = context.peers.filter((peer) => peer.isRival).map((peer) => peer.name)
    const isComplete = ['restic', 'borg lz4', 'git', 'git-lfs'].every((tool) => rivals.includes(tool))
    const hasClst = names.includes('clst')
    const stored = (/** @type {string} */ tool) =>
      median(runs.map((run) => run[tool]?.storedBytes ?? Number.NaN))
    const first = (/** @type {string} */ tool) => saveMedian(runs, tool, 0)
    const each = (/** @type {string} */ tool) => median(runMedians(runs, tool))
    const restics = rivals.filter((tool) => tool === 'restic')
    const rows = [
      compare(
        `${name}: checkpoint of a re-opened save`,
        '≤ 0.5 × fastest peer',
        0.5,
        each,
        rivals,
        hasClst,
        isComplete,
        seconds,
      ),
      ...(hasClst && rivals.length > 0 ? [worstSave(runs, series, rivals, isComplete)] : []),
      compare(`${name}: first checkpoint`, '≤ fastest peer', 1, first, rivals, hasClst, isComplete, seconds),
      compare(
        `${name}: stored after all saves`,
        '≤ 0.6 × restic',
        0.6,
        stored,
        restics,
        hasClst,
        restics.length > 0,
        megabytes,
      ),
    ]
    return {
      rows,
      table: [`${name} (${series.saves.length} saves, ${series.hostVersion})`, ...peerTable(runs, names)],
      raw: {
        edits: series.saves.map((save) => save.edit),
        sizes: series.saves.map((s) => s.sizeBytes),
        runs,
      },
    }
  }
}
