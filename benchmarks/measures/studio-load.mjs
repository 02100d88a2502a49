/**
 * Many people at once: each client, a process of its own, makes checkpoints of 1 MB and syncs after each; a tenth of them
 * are of files that everybody works on. Whether all of it is answered, how long a sync takes, and the server's memory.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { StudioClient } from '@clst/client/studio'
import { median, quantile } from '../lib/statistics.mjs'
import { PASSWORD, seatPublisher, startStudio } from '../lib/studio.mjs'
import { megabytes, seconds } from './measure.mjs'

const PROGRAM = fileURLToPath(new URL('../programs/load-client.mjs', import.meta.url))
const FILE_BYTES = 1_000_000
const COMMON_FILES = 10
const SAMPLE_MS = 250
/** Of the second half of the load to the first one. */
const FLAT = 1.1

/** @type {import('./measure.mjs').Measure} */
export async function studioLoad(context) {
  const clients = context.quick ? 4 : 50
  const rounds = context.quick ? 10 : 20
  const work = join(context.work, 'studio-load')
  const studio = await startStudio(join(work, 'studio'))
  try {
    const ada = seatPublisher(work, studio)
    const common = Array.from({ length: COMMON_FILES }, (_, index) => `common/prop-${index}.bin`)
    mkdirSync(join(ada.folder, 'common'))
    for (const path of common) writeFileSync(join(ada.folder, path), randomBytes(FILE_BYTES))
    ada.ask(['checkpoint', ...common, '-m', 'common'])
    ada.ask(['sync'])
    const orders = await inviteAll(work, studio.url, clients, rounds, common)
    const { answers, memory, ms } = await runAll(orders, studio)
    const syncMs = answers.flatMap((answer) => answer.syncMs)
    const sum = (/** @type {'refused' | 'conflicts'} */ key) =>
      answers.reduce((total, answer) => total + answer[key], 0)
    const arrived = countVersions(ada) - COMMON_FILES
    const lost = clients * rounds - arrived - sum('conflicts')
    const halves = [memory.slice(0, memory.length >> 1), memory.slice(memory.length >> 1)].map(median)
    const growth = (halves[1] ?? 0) / (halves[0] ?? 1)
    const name = `${clients} clients × ${rounds} checkpoints of 1 MB`
    return {
      rows: [
        {
          measure: `${name}: refused, or neither at the studio nor a conflict`,
          target: 'none',
          figure: `${sum('refused')}, ${lost} (${arrived} at the studio, ${sum('conflicts')} conflicts)`,
          pass: sum('refused') === 0 && lost === 0,
        },
        {
          measure: `${name}: a sync, 95 % within`,
          target: '–',
          figure: `${seconds(quantile(syncMs, 0.95))} (median ${seconds(median(syncMs))}, all in ${seconds(ms)})`,
          pass: null,
        },
        {
          measure: `${name}: memory of the server`,
          target: 'flat (≤ 1.1 ×)',
          figure: `${growth.toFixed(2)} × (${megabytes(halves[1] ?? 0)}, ${megabytes(halves[0] ?? 0)}; peak ${megabytes(studio.peakBytes())})`,
          pass: growth <= FLAT,
        },
      ],
      raw: { answers, memory, ms },
    }
  } finally {
    await studio.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} work
 * @param {string} url
 * @param {number} clients
 * @param {number} rounds
 * @param {readonly string[]} common
 * @returns {Promise<import('../programs/load-client.mjs').LoadOrder[]>}
 */
async function inviteAll(work, url, clients, rounds, common) {
  const guest = new StudioClient({ url })
  const { token } = await guest.signIn({ name: 'Ada', password: PASSWORD, device: 'bench' })
  const client = new StudioClient({ url, token })
  const { projects } = await client.listProjects()
  const projectId = projects[0]?.id ?? ''
  const orders = []
  for (let index = 0; index < clients; index++) {
    const name = `Person ${index}`
    const invited = await client.createInvitation({ name, projects: [{ projectId, role: 'Admin' }] })
    const paths = Array.from({ length: rounds }, (_, round) =>
      round % 10 === 5
        ? (common[(index + Math.floor(round / 10) * 3) % common.length] ?? '')
        : `desk-${index}/take-${round % 3}.bin`,
    )
    const folder = join(work, `client-${index}`)
    const more = { password: PASSWORD, name, folder, paths, bytes: FILE_BYTES }
    orders.push({ url, projectId, inviteToken: invited.token, ...more })
  }
  guest.close()
  client.close()
  return orders
}

/**
 * All at once, after the last of them is ready.
 * @param {import('../programs/load-client.mjs').LoadOrder[]} orders
 * @param {import('../lib/studio.mjs').Studio} studio
 */
async function runAll(orders, studio) {
  const children = []
  try {
    for (const order of orders) {
      const child = fork(PROGRAM, [JSON.stringify(order)])
      children.push(child)
      await Promise.race([once(child, 'message'), once(child, 'exit').then(failed)])
    }
    const memory = /** @type {number[]} */ ([])
    let isOver = false
    const watching = (async () => {
      for (; !isOver; await sleep(SAMPLE_MS)) memory.push(studio.residentBytes())
    })()
    const started = performance.now()
    const ends = children.map(async (child) => {
      const answered = Promise.race([once(child, 'message'), once(child, 'exit').then(failed)])
      child.send('go')
      return (await answered)[0]
    })
    const answers = /** @type {import('../programs/load-client.mjs').LoadAnswer[]} */ (
      await Promise.all(ends).finally(() => {
        isOver = true
      })
    )
    const ms = performance.now() - started
    await watching
    return { answers, memory, ms }
  } finally {
    for (const child of children) child.kill()
  }
}

/** @returns {never} */
function failed() {
  throw new Error('a client ended before it was through')
}

/** @param {import('../lib/studio.mjs').Seat} ada @returns {number} versions that the studio has */
function countVersions(ada) {
  ada.ask(['sync'])
  return ada.ask(['stats']).checkpoints
}
