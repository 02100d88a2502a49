/** Prune of half of a project: time, disk beside the project file at the peak, and how soon it stops when told to. */
import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { run } from '../lib/process.mjs'
import { command } from '../peers/clst.mjs'
import { megabytes, seconds } from './measure.mjs'

const BUILD = fileURLToPath(new URL('build-large.mjs', import.meta.url))
const EDIT = fileURLToPath(new URL('edit-status.mjs', import.meta.url))
const FILE = 'bench.clst'

/** Bytes that the folder takes on the disk, journals and logs included. @param {string} folder */
function diskBytes(folder) {
  let bytes = 0
  for (const name of readdirSync(folder)) {
    bytes += (statSync(join(folder, name), { throwIfNoEntry: false })?.blocks ?? 0) * 512
  }
  return bytes
}

/** @type {import('./measure.mjs').Measure} */
export async function prune(context) {
  const size = (context.large ? 20 : context.quick ? 0.25 : 2) * 1e9
  const tree = join(context.work, 'prune')
  const place = { home: join(context.work, 'prune-home'), tree, repo: tree, out: tree, file: 'large.bin' }
  const versions = context.large ? 20 : 8
  const built = await run([{ argv: [process.execPath, BUILD, tree, `${size}`, `${versions}`, 'purge'] }])
  context.log(`prune: ${megabytes(size)} stored in ${seconds(built.ms)}`)
  const project = join(tree, FILE)
  const before = statSync(project).size
  const peak = { bytes: diskBytes(tree) }
  const started = peak.bytes
  const poll = () => {
    peak.bytes = Math.max(peak.bytes, diskBytes(tree))
  }
  /** @type {number[]} */
  const stops = []
  // Three times in the middle of what it does, then to the end.
  for (const afterMs of [400, 1500, 3000]) {
    const ms = await interrupt(command(place, ['prune']), afterMs, poll)
    if (ms !== null) stops.push(ms)
  }
  const editing = startEditor(tree)
  const timing = await run([command(place, ['prune'])], { poll, everyMs: 20 })
  const editMs = await editing.stop()
  const after = statSync(project).size
  context.log(`prune: half gone in ${seconds(timing.ms)}`)
  const extra = peak.bytes - started
  const verified = await run([command(place, ['verify', '--quick'])])
  rmSync(tree, { recursive: true, force: true })
  const name = `${megabytes(before)} project`
  const worst = Math.max(...stops)
  const rows = [
    {
      measure: `prune of half, ${name}`,
      target: 'half of the file back',
      figure: `${seconds(timing.ms)} after ${stops.length} cancelled runs; ${megabytes(before)} → ${megabytes(after)}, peak memory ${megabytes(timing.maxRssBytes ?? 0)}`,
      pass: after < before * 0.52,
    },
    { measure: 'extra disk at its peak', target: '≤ 256 MB', figure: megabytes(extra), pass: extra <= 256e6 },
    {
      measure: 'prune stops when told to',
      target: '≤ 1 s',
      figure: stops.length === 0 ? 'was over before' : `worst ${seconds(worst)} of ${stops.length}`,
      pass: stops.length === 0 ? null : worst <= 1000,
    },
    {
      measure: 'an edit of another process meanwhile',
      target: '≤ 0.5 s',
      figure: `median ${seconds(editMs.median)}, worst ${seconds(editMs.max)} of ${editMs.count}`,
      pass: editMs.max <= 500,
    },
  ]
  return {
    rows,
    raw: { size, before, after, builtMs: built.ms, timing, extra, stops, editMs, verifyMs: verified.ms },
  }
}

/**
 * Starts a command, presses Ctrl+C after a while, and answers how long it took to end then; null when it was over.
 * @param {import('../lib/process.mjs').Command} order
 * @param {number} afterMs
 * @param {() => void} poll
 */
async function interrupt(order, afterMs, poll) {
  const [program = '', ...args] = order.argv
  const child = spawn(program, args, {
    cwd: order.cwd,
    env: { ...process.env, ...order.env },
    stdio: 'ignore',
  })
  const timer = setInterval(poll, 20)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await Promise.race([sleep(afterMs), ended])
  const isRunning = child.exitCode === null
  const pressed = performance.now()
  child.kill('SIGINT')
  await ended
  clearInterval(timer)
  return isRunning ? performance.now() - pressed : null
}

/** Another process that changes the status of an asset again and again. @param {string} tree */
export function startEditor(tree) {
  const child = spawn(process.execPath, [EDIT, tree], { stdio: ['pipe', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    text += piece
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return {
    /** @returns {Promise<{ count: number, median: number, p95: number, max: number }>} milliseconds of one edit */
    async stop() {
      child.stdin.end()
      await ended
      return JSON.parse(text)
    },
  }
}
