/**
 * What a sync costs when nothing happened, and a pull of 1,000 changes, in a project of 1,000 assets and in one of 100,000:
 * wall time, and processor time of the client and of the server.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { settle } from '../lib/disk.mjs'
import { median } from '../lib/statistics.mjs'
import { Seat, seatMember, startStudio } from '../lib/studio.mjs'
import { fillProject } from './build-assets.mjs'
import { seconds } from './measure.mjs'

const CHANGES = 1000
/** "The same" with what two runs of one and the same differ by. */
const SAME = 1.2

/** @typedef {{ ms: number, clientMs: number, serverMs: number }} Cost wall time, and processor of each side */
/** @typedef {{ empty: Cost[], pull: Cost[] }} Costs */

/** @type {import('./measure.mjs').Measure} */
export async function studioEmptySync(context) {
  const sizes = context.quick ? [100, 1000] : [1000, 100_000]
  const changes = context.quick ? 100 : CHANGES
  const raw = /** @type {Record<number, Costs>} */ ({})
  for (const size of sizes) raw[size] = await measureProject(context, size, changes)
  const [small, large] = sizes.map((size) => /** @type {Costs} */ (raw[size]))
  const row = (
    /** @type {string} */ name,
    /** @type {keyof Costs} */ what,
    /** @type {keyof Cost} */ cost,
  ) => {
    const [before, after] = [small, large].map((costs) =>
      median((costs?.[what] ?? []).map((one) => one[cost])),
    )
    const ratio = (after ?? 0) / (before ?? 1)
    const figure = `${ratio.toFixed(2)} × (${seconds(after ?? 0)}, ${seconds(before ?? 0)})`
    const measure = `${name}, ${sizes[1]?.toLocaleString('en')} assets to ${sizes[0]?.toLocaleString('en')}`
    return { measure, target: 'the same (≤ 1.2 ×)', figure, pass: ratio <= SAME }
  }
  const pull = `pull of ${changes.toLocaleString('en')} changes`
  return {
    rows: [
      row('empty sync, wall', 'empty', 'ms'),
      row('empty sync, processor of the client', 'empty', 'clientMs'),
      row('empty sync, processor of the server', 'empty', 'serverMs'),
      row(`${pull}, wall`, 'pull', 'ms'),
      row(`${pull}, processor of the client`, 'pull', 'clientMs'),
      row(`${pull}, processor of the server`, 'pull', 'serverMs'),
    ],
    raw,
  }
}

/**
 * @param {import('./measure.mjs').Context} context
 * @param {number} size assets
 * @param {number} changes
 * @returns {Promise<Costs>}
 */
async function measureProject(context, size, changes) {
  const work = join(context.work, 'studio-empty-sync')
  const studio = await startStudio(join(work, 'studio'))
  try {
    const ada = new Seat(work, 'Ada')
    const { path } = ada.ask(['init', '--name', 'Show']).project
    await fillProject(path, size, 0)
    ada.login(studio.url, '--setup-token', studio.setupToken ?? '')
    const started = performance.now()
    ada.ask(['publish'])
    context.log(`studio-empty-sync, ${size} assets: published in ${seconds(performance.now() - started)}`)
    const bo = seatMember(work, studio.url, ada, 'Bo')
    const { items } = ada.ask(['list', '--limit', String(changes)])
    const assets = items.map((/** @type {{ path: string }} */ item) => item.path)
    const cost = async () => {
      settle(work)
      const before = studio.processorMs()
      const { ms, cpuMs } = await bo.timed('sync')
      return { ms, clientMs: cpuMs, serverMs: studio.processorMs() - before }
    }
    const costs = /** @type {Costs} */ ({ empty: [], pull: [] })
    await cost()
    for (let turn = 0; turn < context.runs; turn++) {
      costs.empty.push(await cost())
      ada.ask(['set', ...assets, '--describe', `turn ${turn}`])
      const { pushed } = ada.ask(['sync'])
      if (pushed.changes !== changes) throw new Error(`${pushed.changes} changes were sent`)
      costs.pull.push(await cost())
      const one = JSON.stringify([costs.empty[turn], costs.pull[turn]])
      context.log(`studio-empty-sync, ${size} assets, run ${turn + 1}: ${one}`)
    }
    return costs
  } finally {
    await studio.stop()
    rmSync(work, { recursive: true, force: true })
  }
}
