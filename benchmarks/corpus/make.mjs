#!/usr/bin/env node
/**
 * Makes every series that is missing in the data folder, and says which host program is absent.
 *
 *   node benchmarks/corpus/make.mjs [--data DIR] [--venvs DIR] [--install] [--only NAME]…
 *
 * DIR is also read from CLST_BENCH_DATA and CLST_BENCH_VENVS. Exit code 0 when all asked-for series exist, 1 otherwise.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findHost } from './hosts.mjs'
import { makeSeries } from './make-series.mjs'
import { SERIES } from './series.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.CLST_BENCH_DATA },
    venvs: { type: 'string', default: process.env.CLST_BENCH_VENVS },
    install: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
})
const data = resolve(values.data ?? fileURLToPath(new URL('data', import.meta.url)))
const venvs = resolve(values.venvs ?? join(data, 'venvs'))
mkdirSync(data, { recursive: true })

let missing = 0
for (const series of SERIES) {
  if (values.only && !values.only.some((name) => series.name.startsWith(name))) continue
  if (existsSync(join(data, series.name, 'series.json'))) {
    console.log(`have ${series.name}`)
    continue
  }
  const host = findHost(series, venvs, values.install)
  if ('absent' in host) {
    missing += 1
    console.log(`skip ${series.name}: absent ${host.absent}`)
    continue
  }
  console.log(`make ${series.name} with ${series.host}`)
  makeSeries(series, host.argv, data)
}
process.exitCode = missing > 0 ? 1 : 0
