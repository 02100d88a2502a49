/**
 * What it costs to hear of changes in a project folder with very many files: the share of a processor while nothing
 * happens, memory, watches of the system, and the time from a write to its event. Once with as many watches as it
 * takes, and once where the system has none left (in a user namespace of its own) and files are looked at again instead.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { startBridge } from '../lib/bridge.mjs'
import { median } from '../lib/statistics.mjs'
import { megabytes } from './measure.mjs'

const IDLE_MS = 60_000
const FILES_PER_FOLDER = 100
const WRITES = 20

/** Runs a program as a user who may have a single watch. */
const WITHOUT_WATCHES = [
  'unshare',
  '--user',
  '--map-root-user',
  'sh',
  '-c',
  'echo 1 > /proc/sys/user/max_inotify_watches && exec "$0" "$@"',
]

/** @type {import('./measure.mjs').Measure} */
export async function bridgeEvents(context) {
  const count = context.quick ? 10_000 : 100_000
  const folder = join(context.work, 'bridge-events')
  const files = fill(folder, count)
  try {
    const heard = await listen(join(context.work, 'home-heard'), folder, [])
    await writes(heard, files)
    const watched = await heard.end()
    context.log(
      `bridge-events: watching took ${watched.processorMs} ms of processor, an event ${median(watched.delays).toFixed(0)} ms`,
    )
    const canRefuse = spawnSync('unshare', WITHOUT_WATCHES.slice(1).concat('true')).status === 0
    const looking = canRefuse
      ? await (await listen(join(context.work, 'home-looking'), folder, WITHOUT_WATCHES)).end()
      : undefined
    const of = `${count.toLocaleString('en')} files`
    return {
      rows: [
        share(
          `processor of the bridge in ${IDLE_MS / 1000} s while it watches ${of} and nothing happens`,
          watched,
        ),
        ...(looking === undefined
          ? []
          : [share('the same where the system has no watches left, and files are looked at again', looking)]),
        {
          measure: `from a write to its event, among ${of}`,
          target: '≤ 1 s',
          figure: `median ${median(watched.delays).toFixed(0)} ms, worst ${Math.max(...watched.delays).toFixed(0)} ms of ${WRITES}`,
          pass: Math.max(...watched.delays) <= 1000,
        },
      ],
      table: [
        `  ${watched.watches} watches of the system; memory of the bridge before ${megabytes(watched.residentBefore)}, ` +
          `watching ${megabytes(watched.resident)}; ready after ${watched.readyMs.toFixed(0)} ms`,
      ],
      raw: { watched, looking },
    }
  } finally {
    for (const name of ['bridge-events', 'home-heard', 'home-looking']) {
      rmSync(join(context.work, name), { recursive: true, force: true })
    }
  }
}

/**
 * @param {string} folder
 * @param {number} count
 */
function fill(folder, count) {
  const files = /** @type {string[]} */ ([])
  for (let index = 0; index < count; index++) {
    const place = join(folder, `seq${index % 7}`, `shot${Math.floor(index / FILES_PER_FOLDER)}`)
    if (index % FILES_PER_FOLDER < 7) mkdirSync(place, { recursive: true })
    const path = join(place, `asset ${index} of many.blend`)
    writeFileSync(path, `content ${index}`)
    files.push(path)
  }
  return files
}

/**
 * Listens by long polls, and measures a while in which nothing happens.
 * @param {string} home
 * @param {string} folder
 * @param {readonly string[]} wrapper
 */
async function listen(home, folder, wrapper) {
  const running = startBridge(home, wrapper)
  const { client } = running
  const isMade = readdirSync(folder).some((name) => name.endsWith('.clst'))
  const { key } = isMade ? await client.openProject({ path: folder }) : await client.createProject({ folder })
  const residentBefore = running.residentBytes()
  const ending = new AbortController()
  const waiting = /** @type {Map<string, (at: number) => void>} */ (new Map())
  const started = performance.now()
  const ended = (async () => {
    let { cursor } = await client.listEvents()
    while (!ending.signal.aborted) {
      const page = await client.listEvents({ cursor, projectKey: key, wait: 25 })
      for (const path of page.events.flatMap(({ paths }) => paths ?? []))
        waiting.get(path)?.(performance.now())
      cursor = page.cursor
    }
  })()
  const stateOf = async () => (await client.getDiagnostics()).projects.find((each) => each.key === key)?.watch
  let state = await stateOf()
  while (state === undefined || state.state === 'starting') {
    await sleep(50)
    state = await stateOf()
  }
  const readyMs = performance.now() - started
  // What the start needed is collected by then.
  await sleep(5000)
  const before = running.processorMs()
  await sleep(IDLE_MS)
  const processorMs = running.processorMs() - before
  const resident = running.residentBytes()
  const delays = /** @type {number[]} */ ([])
  return {
    folder,
    delays,
    /** @param {string} path */
    eventOf: (path) => new Promise((resolve) => waiting.set(path, resolve)),
    async end() {
      ending.abort()
      running.stop()
      await ended.catch(() => {})
      const { watches, state: name } = state
      return { state: name, watches, processorMs, residentBefore, resident, readyMs, delays }
    },
  }
}

/**
 * @param {Awaited<ReturnType<typeof listen>>} listening
 * @param {readonly string[]} files
 */
async function writes({ folder, delays, eventOf }, files) {
  for (let turn = 0; turn < WRITES; turn++) {
    const path = files[(turn * 4999) % files.length] ?? ''
    const heard = eventOf(path.slice(folder.length + 1))
    const written = performance.now()
    appendFileSync(path, ' and more')
    delays.push(/** @type {number} */ (await heard) - written)
    await sleep(700)
  }
}

/**
 * @param {string} measure
 * @param {{ processorMs: number }} of
 */
function share(measure, { processorMs }) {
  const percent = (100 * processorMs) / IDLE_MS
  return { measure, target: '≤ 1 % of a core', figure: `${percent.toFixed(2)} %`, pass: percent <= 1 }
}
