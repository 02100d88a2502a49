/** Search among 100,000 assets with 200,000 checkpoints: the call of the SDK, and the command as a whole process. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createProject, openProject } from '@clst/sdk'
import { run } from '../lib/process.mjs'
import { median, summary } from '../lib/statistics.mjs'
import { command as clstCommand } from '../peers/clst.mjs'
import { fillProject } from './build-assets.mjs'
import { seconds } from './measure.mjs'

const TARGET_MS = 50
/** What a screen or a panel shows at once. */
const LIMIT = 100

/** Kinds of questions: rare and common words, one and several fields, what only a comment holds, nothing at all. */
const QUERIES = [
  'lantern_tower_000',
  'name:gull_storm',
  'path:sh00120/light',
  'comment:"gull lands"',
  'comment:zürich',
  'comment:ÉMILE',
  'comment:blocking',
  'Zürich',
  'keeper',
  'xylophone',
  'hero wip',
  'tag:hero status:done',
  '-tag:wip -status:todo',
  'tag:hero,crowd assignee:ana type:shot extension:blend',
  'collection:sh00120 lighting',
  'frames:120',
  'assignee:none status:wip comment:retake -name:render',
]

/** @type {import('./measure.mjs').Measure} */
export async function search(context) {
  const assets = context.quick ? 10_000 : 100_000
  const checkpoints = assets * 2
  const folder = join(context.work, 'search')
  mkdirSync(folder)
  const made = await createProject(folder, { name: 'film', hostName: 'bench', person: { name: 'Bench' } })
  const { path } = made.info
  await made.close()
  await fillProject(path, assets, checkpoints)
  context.log(`search: ${assets} assets with ${checkpoints} checkpoints are made`)
  const samples = /** @type {Record<string, { first: number[], next: number[], found: number }>} */ ({})
  for (const query of QUERIES) samples[query] = { first: [], next: [], found: 0 }
  const commands = /** @type {number[]} */ ([])
  const home = join(context.work, 'home')
  const place = { tree: folder, repo: folder, home, out: folder, file: path }
  mkdirSync(place.home, { recursive: true })
  for (let turn = 0; turn < context.runs; turn++) {
    for (const query of QUERIES) await ask(path, query, samples[query])
    commands.push((await run([clstCommand(place, ['search', 'keeper', '--limit', String(LIMIT)])])).ms)
    context.log(`search: run ${turn + 1} of ${context.runs}`)
  }
  rmSync(folder, { recursive: true, force: true })
  const size = `${assets.toLocaleString('en')} assets, ${checkpoints.toLocaleString('en')} checkpoints`
  const row = (/** @type {string} */ what, /** @type {'first' | 'next'} */ kind) => {
    const medians = QUERIES.map((query) => ({ query, ms: median(samples[query][kind]) }))
    const { ms: slowest, query } = medians.reduce((worst, each) => (each.ms > worst.ms ? each : worst))
    const figure = `${slowest.toFixed(1)} ms (${query}); median of ${QUERIES.length} searches ${median(medians.map(({ ms }) => ms)).toFixed(1)} ms`
    return {
      measure: `slowest search, ${what}: ${size}`,
      target: `≤ ${TARGET_MS} ms`,
      figure,
      pass: slowest <= TARGET_MS,
    }
  }
  return {
    rows: [
      row('project open', 'next'),
      row('first call after opening', 'first'),
      {
        measure: `clst search, whole process: ${size}`,
        target: '–',
        figure: seconds(median(commands)),
        pass: null,
      },
    ],
    table: QUERIES.map((query) => {
      const { first, next, found } = samples[query]
      const figures = `${median(first).toFixed(1)} ms first, ${median(next).toFixed(1)} ms after`
      return `  ${query}: ${found === LIMIT ? `${LIMIT} and more` : found} found, ${figures}`
    }),
    raw: {
      queries: Object.fromEntries(
        QUERIES.map((query) => {
          const { first, next, found } = samples[query]
          return [query, { found, first: summary(first), next: summary(next) }]
        }),
      ),
      commands,
    },
  }
}

/**
 * @param {string} path
 * @param {string} query
 * @param {{ first: number[], next: number[], found: number }} samples
 */
async function ask(path, query, samples) {
  const project = await openProject(path, { hostName: 'bench', person: { name: 'Bench' } })
  for (let call = 0; call < 6; call++) {
    const started = performance.now()
    const { items } = await project.search(query, { limit: LIMIT })
    const ms = performance.now() - started
    if (call === 0) samples.first.push(ms)
    else samples.next.push(ms)
    samples.found = items.length
  }
  await project.close()
}
