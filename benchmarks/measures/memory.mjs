/** Peak resident memory and largest write-ahead log while a 4 GiB file is stored, changed and brought back. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keptOpen, storeLargeFile } from './large-file.mjs'
import { megabytes, seconds } from './measure.mjs'

/** @typedef {import('./large-file.mjs').LargeFileSample} Sample */

/** Peers that are shown beside clst, once: those that stream a large file. */
const SHOWN = ['restic', 'borg lz4']

/** @param {readonly Sample[]} samples @param {'maxRssBytes' | 'maxWalBytes' | 'maxJournalBytes'} field */
const worst = (samples, field) => Math.max(...samples.map((sample) => sample[field] ?? Number.NaN))

/** @type {import('./measure.mjs').Measure} */
export async function memory(context) {
  const size = context.quick ? 512 * 2 ** 20 : 4 * 2 ** 30
  const source = join(context.work, 'large.bin')
  const clst = context.peers.find(({ name }) => name === 'clst')
  const own = clst ? [clst, keptOpen(clst)] : []
  const tools = [...own, ...context.peers.filter(({ name }) => SHOWN.includes(name))]
  const samples = /** @type {Record<string, Sample[]>} */ ({})
  for (const tool of tools) {
    const turns = own.includes(tool) ? context.runs : 1
    const taken = /** @type {Sample[]} */ ([])
    for (let turn = 0; turn < turns; turn++) {
      taken.push(await storeLargeFile(context, tool, source, size))
      context.log(`memory: ${tool.name}, run ${turn + 1} of ${turns}`)
    }
    samples[tool.name] = taken
  }
  rmSync(source, { force: true })
  const table = Object.entries(samples).flatMap(([tool, taken]) =>
    taken.map((sample) => {
      const times = [sample.firstMs, sample.changedMs, sample.backMs].map(seconds)
      return `${tool}: first ${times[0]}, 1 % changed ${times[1]}, back ${times[2]}`
    }),
  )
  return { rows: judge(samples, `${size / 2 ** 30} GiB file`), table, raw: { sizeBytes: size, samples } }
}

/**
 * @param {Record<string, Sample[]>} samples by tool
 * @param {string} name
 * @returns {import('./measure.mjs').Row[]}
 */
function judge(samples, name) {
  const beside = SHOWN.flatMap((tool) =>
    samples[tool] ? [`${tool} ${megabytes(worst(samples[tool], 'maxRssBytes'))}`] : [],
  ).join(', ')
  const rows = []
  for (const tool of ['clst', 'clst kept open']) {
    const taken = samples[tool] ?? []
    const rss = worst(taken, 'maxRssBytes')
    const isKnown = taken.length > 0 && !Number.isNaN(rss)
    const figure = isKnown ? `${megabytes(rss)}, worst of ${taken.length} runs` : 'not measured'
    rows.push({
      measure: `peak memory of ${tool}, ${name}`,
      target: '≤ 300 MB',
      figure: beside ? `${figure} (${beside})` : figure,
      pass: isKnown ? rss <= 300e6 : null,
    })
  }
  const wal = worst(samples['clst kept open'] ?? [], 'maxWalBytes')
  const journal = worst(samples.clst ?? [], 'maxJournalBytes')
  // A log that was never seen says nothing about its bound.
  const wasSeen = wal > 0
  rows.push({
    measure: `largest WAL, ${name}`,
    target: '≤ 256 MB',
    figure: wasSeen
      ? `${megabytes(wal)} kept open; the command has no WAL, its journal ${megabytes(journal)}`
      : 'no WAL was seen',
    pass: wasSeen ? wal <= 256e6 : null,
  })
  return rows
}
