/**
 * What a panel waits for: start of the bridge, the context of a file in a small and in a large project, pages of history,
 * a small checkpoint over HTTP beside the same by the SDK in one process, the event after it, and memory after very many
 * requests.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { createProject } from '@clst/sdk'
import { writeScene } from '../corpus/generate.mjs'
import { startBridge, timeOfStart } from '../lib/bridge.mjs'
import { settle } from '../lib/disk.mjs'
import { median, quantile } from '../lib/statistics.mjs'
import { fillProject } from './build-assets.mjs'
import { megabytes } from './measure.mjs'

const FILE_BYTES = 100_000_000
const CHANGED_BYTES = 1_000_000
const ROUNDS = 9
const CALLS = 300
const PERSON = { hostName: 'bench', person: { name: 'Bench' } }

/** @type {import('./measure.mjs').Measure} */
export async function bridge(context) {
  const work = join(context.work, 'bridge')
  mkdirSync(work)
  const starts = await startTimes(work)
  context.log('bridge: starts are measured')
  const running = startBridge(join(work, 'home'))
  try {
    const small = await contextTimes(running, join(work, 'small'), 100)
    const large = await contextTimes(running, join(work, 'large'), context.quick ? 10_000 : 100_000)
    context.log('bridge: contexts are measured')
    const saves = await smallCheckpoints(running, work)
    context.log('bridge: checkpoints are measured')
    const memory = await memoryOf(running, large.path, context.quick ? 2000 : 10_000)
    const startRatio = median(starts.bridge) / median(starts.node)
    const sizeRatio = median(large.context) / median(small.context)
    const saveRatio = median(saves.http) / median(saves.sdk)
    const growth = memory.after / memory.warm
    return {
      rows: [
        row(
          'start of the bridge, to `node -e 0`',
          '≤ 3 ×',
          startRatio,
          3,
          `${ms(starts.bridge)}, ${ms(starts.node)}`,
        ),
        row(
          `context of a file in ${large.assets.toLocaleString('en')} assets, to one in 100`,
          'about 1 ×',
          sizeRatio,
          1.3,
          `${ms(large.context)}, ${ms(small.context)}`,
        ),
        row(
          'checkpoint of 1 MB changed in 100 MB over HTTP, to the SDK in one process',
          '≤ 1.3 ×',
          saveRatio,
          1.3,
          `${ms(saves.http)}, ${ms(saves.sdk)}`,
        ),
        row(
          `memory after ${memory.requests.toLocaleString('en')} requests, to that after a tenth of them`,
          'flat',
          growth,
          1.1,
          `${megabytes(memory.after)}, ${megabytes(memory.warm)}`,
        ),
      ],
      table: [
        `  page of history: ${ms(large.history)}; context: 95 % within ${quantile(large.context, 0.95).toFixed(1)} ms`,
        `  event of a checkpoint after its job has ended: median ${ms(saves.event)}`,
        `  ${memory.perSecond.toFixed(0)} requests a second, 8 at a time`,
      ],
      raw: { starts, small, large, saves, memory },
    }
  } finally {
    running.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work */
async function startTimes(work) {
  const times = { bridge: /** @type {number[]} */ ([]), node: /** @type {number[]} */ ([]) }
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    times.node.push(performance.now() - started)
    times.bridge.push(await timeOfStart(join(work, 'home-of-starts')))
  }
  return times
}

/**
 * @param {import('../lib/bridge.mjs').RunningBridge} running
 * @param {string} folder
 * @param {number} assets
 */
async function contextTimes({ client }, folder, assets) {
  mkdirSync(folder)
  const project = await createProject(folder, { name: 'film', ...PERSON })
  await project.close()
  await fillProject(project.info.path, assets, assets * 2)
  const { key } = await client.openProject({ path: folder })
  const { items } = await client.list(key, { limit: 1 })
  const inProject = items[0]?.path ?? ''
  const path = join(folder, inProject)
  const timesOf = async (/** @type {() => Promise<unknown>} */ ask) => {
    const times = []
    for (let call = 0; call < CALLS; call++) {
      const started = performance.now()
      await ask()
      times.push(performance.now() - started)
    }
    // The first ones open the project and compile what answers.
    return times.slice(CALLS / 10)
  }
  return {
    assets,
    path,
    context: await timesOf(() => client.getContext({ path })),
    history: await timesOf(() => client.history(key, { path: inProject })),
  }
}

/**
 * Both store the same bytes in turn, each in a project of its own that it keeps open.
 * @param {import('../lib/bridge.mjs').RunningBridge} running
 * @param {string} work
 */
async function smallCheckpoints({ client }, work) {
  const times = {
    http: /** @type {number[]} */ ([]),
    sdk: /** @type {number[]} */ ([]),
    event: /** @type {number[]} */ ([]),
  }
  const folders = { http: join(work, 'http'), sdk: join(work, 'sdk') }
  for (const folder of Object.values(folders)) mkdirSync(folder)
  const { key } = await client.createProject({ folder: folders.http, name: 'film' })
  const project = await createProject(folders.sdk, { name: 'film', journal: 'wal', ...PERSON })
  for (const folder of Object.values(folders))
    writeScene(join(folder, 'scene.bin'), { size: FILE_BYTES, edits: 0 })
  const listening = new AbortController()
  /** @type {(at: number) => void} */
  let hear = () => {}
  const listener = (async () => {
    for await (const { type } of client.events({ projectKey: key, signal: listening.signal }))
      if (type === 'checkpoint-created') hear(performance.now())
  })()
  for (let round = 0; round <= ROUNDS; round++) {
    const order = { message: `save ${round}` }
    if (round > 0) for (const folder of Object.values(folders)) change(join(folder, 'scene.bin'), round)
    for (const folder of Object.values(folders)) settle(folder)
    // The bridge has heard of the change by then, as it has when an artist goes from saving to the panel.
    await sleep(500)
    const http = async () => {
      const arrives = new Promise((resolve) => {
        hear = resolve
      })
      const started = performance.now()
      await client.waitForJob(await client.checkpoint(key, { paths: ['scene.bin'], ...order }))
      const ended = performance.now()
      const arrived = /** @type {number} */ (await arrives)
      return { ms: ended - started, eventMs: Math.max(0, arrived - ended) }
    }
    const sdk = async () => {
      const started = performance.now()
      await project.checkpoint(['scene.bin'], order)
      return performance.now() - started
    }
    const inProcess = round % 2 === 0 ? await sdk() : undefined
    const overHttp = await http()
    const sdkMs = inProcess ?? (await sdk())
    if (round === 0) continue
    times.http.push(overHttp.ms)
    times.event.push(overHttp.eventMs)
    times.sdk.push(sdkMs)
  }
  listening.abort()
  await listener
  await project.close()
  return times
}

/**
 * Other bytes in one place of the file, and saved in place.
 * @param {string} path
 * @param {number} round
 */
function change(path, round) {
  const file = openSync(path, 'r+')
  const bytes = Buffer.alloc(CHANGED_BYTES, `${round} `)
  for (let index = 0; index < bytes.length; index += 4)
    bytes.writeUInt32LE(Math.imul(index + round, 0x9e3779b1) >>> 0, index)
  writeSync(file, bytes, 0, bytes.length, round * 7_000_000)
  closeSync(file)
}

/**
 * @param {import('../lib/bridge.mjs').RunningBridge} running
 * @param {string} path
 * @param {number} requests
 */
async function memoryOf({ client, residentBytes }, path, requests) {
  let asked = 0
  const askUntil = (/** @type {number} */ end) =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        while (asked++ < end) await client.getContext({ path })
      }),
    )
  await askUntil(requests / 10)
  const warm = residentBytes()
  const started = performance.now()
  await askUntil(requests)
  const perSecond = (requests * 0.9 * 1000) / (performance.now() - started)
  return { requests, warm, after: residentBytes(), perSecond }
}

/** @param {readonly number[]} times */
const ms = (times) => `${median(times).toFixed(1)} ms`

/**
 * @param {string} measure
 * @param {string} target
 * @param {number} ratio
 * @param {number} most
 * @param {string} figures
 */
function row(measure, target, ratio, most, figures) {
  return { measure, target, figure: `${ratio.toFixed(2)} × (${figures})`, pass: ratio <= most }
}
