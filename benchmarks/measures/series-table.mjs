/** Medians over the runs of a series, and all tools as a table. */
import { median, summary } from '../lib/statistics.mjs'
import { megabytes, seconds } from './measure.mjs'

/** @typedef {Record<string, import('./series-run.mjs').PeerRun>[]} Runs */

/** @param {Runs} runs @param {string} name @param {number} save @returns {number} median over the runs */
export const saveMedian = (runs, name, save) =>
  median(runs.map((run) => run[name]?.saveMs[save] ?? Number.NaN))

/** @param {Runs} runs @param {string} name @returns {number[]} per run, the median over the re-opened saves */
export const runMedians = (runs, name) => runs.map((run) => median(run[name]?.saveMs.slice(1) ?? []))

/** @param {Runs} runs @param {readonly string[]} names @returns {string[]} one line per tool */
export function peerTable(runs, names) {
  const head = 'tool         median s  (min … max)      first s   restore s   stored MB   other MB   RSS MB'
  const lines = names.map((name) => {
    const own = runs.map((run) => run[name]).filter((run) => run !== undefined)
    const saves = summary(own.flatMap((run) => run.saveMs.slice(1)))
    const cell = (/** @type {number} */ value, /** @type {number} */ width, digits = 2) =>
      value.toFixed(digits).padStart(width)
    const first = median(own.map((run) => run.saveMs[0] ?? Number.NaN))
    const range = `(${(saves.min / 1000).toFixed(2)} … ${(saves.max / 1000).toFixed(2)})`
    const line = [
      name.padEnd(12),
      cell(median(runMedians(runs, name)) / 1000, 8, 3),
      ` ${range.padEnd(17)}`,
      cell(first / 1000, 7),
      cell(median(own.map((run) => run.restoreMs)) / 1000, 11),
      cell(median(own.map((run) => run.storedBytes)) / 1e6, 11, 1),
      cell(median(own.map((run) => run.clientBytes)) / 1e6, 10, 1),
      cell(Math.max(...own.map((run) => run.maxRssBytes ?? Number.NaN)) / 1e6, 8, 0),
    ]
    const packed = own.find((run) => run.packed)?.packed
    const gc = packed && `  after gc ${megabytes(packed.storedBytes)} (${seconds(packed.ms)})`
    return `${line.join(' ')}${gc ?? ''}`
  })
  return [head, ...lines]
}
