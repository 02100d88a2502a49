/**
 * What a panel notices of a checkpoint of 4 GiB that the bridge makes meanwhile: the context of another file, the health
 * that only the event loop answers, and a status change.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeScene } from '../corpus/generate.mjs'
import { askHealth, startBridge } from '../lib/bridge.mjs'
import { settle } from '../lib/disk.mjs'
import { quantile } from '../lib/statistics.mjs'

const IDLE_MS = 15_000
const CONTEXT_EVERY_MS = 25
const HEALTH_EVERY_MS = 10
const CHANGE_EVERY_MS = 100

/** @type {import('./measure.mjs').Measure} */
export async function bridgeLoad(context) {
  const size = context.quick ? 512 * 2 ** 20 : 4 * 2 ** 30
  const work = join(context.work, 'bridge-load')
  const folder = join(work, 'film')
  mkdirSync(folder, { recursive: true })
  const running = startBridge(join(work, 'home'))
  const { client, port } = running
  try {
    const { key } = await client.createProject({ folder, name: 'film' })
    writeScene(join(folder, 'small.bin'), { size: 1 << 20, edits: 0 })
    writeScene(join(folder, 'large.bin'), { size, edits: 0 })
    await client.waitForJob(await client.checkpoint(key, { paths: ['small.bin'], message: 'small' }))
    settle(folder)
    const statuses = ['Done', 'Retake']
    let turn = 0
    const kinds = {
      context: [CONTEXT_EVERY_MS, () => client.getContext({ path: join(folder, 'small.bin') })],
      health: [HEALTH_EVERY_MS, () => askHealth(port)],
      change: [
        CHANGE_EVERY_MS,
        async () => {
          const order = { paths: ['small.bin'], status: statuses[turn++ % 2] }
          await client.waitForJob(await client.set(key, order))
        },
      ],
    }
    const phase = async (/** @type {Promise<unknown>} */ work) => {
      let isOver = false
      const ended = work.finally(() => {
        isOver = true
      })
      const all = Object.entries(kinds).map(async ([name, [everyMs, ask]]) => {
        const times = /** @type {number[]} */ ([])
        while (!isOver) {
          const started = performance.now()
          await /** @type {() => Promise<unknown>} */ (ask)()
          times.push(performance.now() - started)
          await sleep(/** @type {number} */ (everyMs))
        }
        return [name, times]
      })
      const measured = Object.fromEntries(await Promise.all(all))
      await ended
      return /** @type {Record<'context' | 'health' | 'change', number[]>} */ (measured)
    }
    await phase(sleep(1000))
    const idle = await phase(sleep(IDLE_MS))
    const job = client.checkpoint(key, { paths: ['large.bin'], message: 'large' })
    const busy = await phase(job.then((begun) => client.waitForJob(begun)))
    const gib = `a checkpoint of ${size / 2 ** 30} GiB`
    return {
      rows: [
        row(`context during ${gib}, 95 % within`, '≤ 3 × idle', idle.context, busy.context, 0.95),
        row(`status change during ${gib}, median`, '≤ 3 × idle', idle.change, busy.change, 0.5),
        {
          measure: `stall of the event loop during ${gib}`,
          target: '≤ 50 ms',
          figure: `worst ${quantile(busy.health, 1).toFixed(1)} ms of ${busy.health.length}, 95 % ${quantile(busy.health, 0.95).toFixed(1)} ms; idle worst ${quantile(idle.health, 1).toFixed(1)} ms of ${idle.health.length}`,
          pass: quantile(busy.health, 1) <= 50,
        },
      ],
      raw: { idle, busy },
    }
  } finally {
    running.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} measure
 * @param {string} target
 * @param {readonly number[]} idle
 * @param {readonly number[]} busy
 * @param {number} share
 */
function row(measure, target, idle, busy, share) {
  const before = quantile(idle, share)
  const after = quantile(busy, share)
  const ratio = after / before
  const worst = `worst ${quantile(busy, 1).toFixed(0)} ms of ${busy.length}`
  const figure = `${ratio.toFixed(2)} × (idle ${before.toFixed(1)} ms, then ${after.toFixed(1)} ms, ${worst})`
  return { measure, target, figure, pass: ratio <= 3 }
}
