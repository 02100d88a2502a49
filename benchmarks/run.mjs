#!/usr/bin/env node
/**
 * Measures clst and its peers on real files: benchmarks/README.md says what and how.
 *
 *   npm run bench -- [--only NAME]… [--runs N] [--quick] [--large] [--json] [--save] [--data DIR] [--work DIR]
 *
 * Exit code 0 when everything that was asked for was measured, whatever the figures say; 1 when a step failed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machineFacts } from './lib/machine.mjs'
import { takeForeignShares } from './lib/process.mjs'
import { renderReport } from './lib/report.mjs'
import { summary } from './lib/statistics.mjs'
import { chooseMeasures } from './measures/index.mjs'
import { findPeers } from './peers/index.mjs'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    data: { type: 'string', default: process.env.CLST_BENCH_DATA ?? here('corpus/data') },
    work: { type: 'string', default: process.env.CLST_BENCH_WORK ?? tmpdir() },
  },
})

const runs = Number(values.runs ?? (values.quick ? 1 : 5))
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs needs a number from 1')
mkdirSync(values.work, { recursive: true })
const work = mkdtempSync(join(resolve(values.work), 'clst-bench-'))
const { peers, versions, absent } = findPeers()
const log = (/** @type {string} */ text) => console.error(text)
const report = {
  date: new Date().toISOString(),
  machine: machineFacts(work),
  settings: { runs, quick: values.quick, large: values.large },
  versions,
  absent,
  measures: /** @type {Record<string, import('./measures/measure.mjs').Result>} */ ({}),
  failures: /** @type {Record<string, string>} */ ({}),
  /** Share of the processors that other programs had while a measured process ran. */
  foreignCpu: /** @type {Record<string, ReturnType<typeof summary>>} */ ({}),
  loadAfter: /** @type {number[]} */ ([]),
}
for (const name of absent) log(`absent: ${name}`)
const finish = () => rmSync(work, { recursive: true, force: true })
process.once('SIGINT', () => {
  finish()
  process.exit(130)
})
try {
  for (const [name, measure] of chooseMeasures(values.only, values.quick)) {
    takeForeignShares()
    try {
      const context = {
        work,
        data: resolve(values.data),
        runs,
        quick: values.quick,
        large: values.large,
        peers,
        log,
      }
      report.measures[name] = await measure(context)
    } catch (error) {
      report.failures[name] = error instanceof Error ? error.message : String(error)
      log(`${name} failed: ${report.failures[name]}`)
      process.exitCode = 1
    }
    const shares = takeForeignShares()
    if (shares.length > 0) report.foreignCpu[name] = summary(shares)
  }
} finally {
  finish()
}
report.loadAfter = loadavg()
if (values.save) {
  mkdirSync(here('results'), { recursive: true })
  const path = here(`results/${report.date.slice(0, 19).replaceAll(':', '')}.json`)
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`)
  log(`saved ${path}`)
}
console.log(values.json ? JSON.stringify(report) : renderReport(report))
