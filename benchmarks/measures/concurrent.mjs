/**
 * What a status change costs while another process makes a checkpoint of a 4 GiB file: the command as an artist runs it,
 * and the call alone in a process that has the project open, such as a script of a studio.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeScene } from '../corpus/generate.mjs'
import { saveAs } from '../lib/disk.mjs'
import { run } from '../lib/process.mjs'
import { clst, command } from '../peers/clst.mjs'
import { settleIn } from '../peers/index.mjs'
import { keptOpen } from './large-file.mjs'
import { seconds } from './measure.mjs'
import { startEditor } from './prune.mjs'

const IDLE_MS = 6000

/** @type {import('./measure.mjs').Measure} */
export async function concurrent(context) {
  const size = context.quick ? 512 * 2 ** 20 : 4 * 2 ** 30
  const source = join(context.work, 'concurrent.bin')
  const rows = []
  const raw = /** @type {Record<string, unknown>} */ ({})
  const second = join(context.work, 'concurrent-2.bin')
  writeScene(source, { size, edits: 0 })
  writeScene(second, { size, edits: 0, seed: 2 })
  for (const tool of [clst, keptOpen(clst)]) {
    const place = await settleIn(tool, join(context.work, 'concurrent'), 'scene.bin')
    mkdirSync(place.tree, { recursive: true })
    writeScene(join(place.tree, 'large.bin'), { size: 1 << 20, edits: 0 })
    await run([command(place, ['checkpoint', 'large.bin', '-m', 'small'])])
    saveAs(source, join(place.tree, place.file))
    const idling = startEditor(place.tree)
    await sleep(IDLE_MS)
    const idle = await idling.stop()
    const editing = startEditor(place.tree)
    const timing = await run(tool.checkpoint(place, 0))
    const busy = await editing.stop()
    const calls = row(
      `status change, the call alone, during a checkpoint of ${size / 2 ** 30} GiB (${tool.name})`,
      idle,
      busy,
    )
    rows.push(calls)
    context.log(`concurrent: ${tool.name}, the call alone, ${calls.figure}`)
    raw[tool.name] = { idle, busy, timing }
    saveAs(second, join(place.tree, place.file))
    const idleCommands = await commandsWhile(place, sleep(IDLE_MS))
    const busyCommands = await commandsWhile(place, run(tool.checkpoint(place, 1)))
    const commands = row(
      `clst set --status during it, whole process (${tool.name})`,
      idleCommands,
      busyCommands,
    )
    rows.push(commands)
    context.log(`concurrent: ${tool.name}, the command, ${commands.figure}`)
    raw[`${tool.name}, command`] = { idle: idleCommands, busy: busyCommands }
    rmSync(join(context.work, 'concurrent'), { recursive: true, force: true })
  }
  for (const path of [source, second]) rmSync(path, { force: true })
  return { rows, raw }
}

/**
 * @param {string} measure
 * @param {{ median: number }} idle
 * @param {{ median: number, p95: number, max: number, count: number }} busy
 */
function row(measure, idle, busy) {
  const ratio = busy.median / idle.median
  const spread = `95 % ${seconds(busy.p95)}, worst ${seconds(busy.max)} of ${busy.count}`
  const figure = `${ratio.toFixed(2)} × (idle ${seconds(idle.median)}, then ${seconds(busy.median)}, ${spread})`
  return { measure, target: '≤ 3 × idle', figure, pass: ratio <= 3 }
}

/**
 * Runs the command again and again, each time as a new process, until the work is over.
 * @param {import('../peers/peer.mjs').Place} place
 * @param {Promise<unknown>} work
 */
async function commandsWhile(place, work) {
  let isOver = false
  const ended = work.finally(() => {
    isOver = true
  })
  const times = /** @type {number[]} */ ([])
  while (!isOver) {
    const words = ['set', 'large.bin', '--status', times.length % 2 === 0 ? 'Done' : 'Retake']
    const { argv, cwd, env } = command(place, words)
    const started = performance.now()
    const child = spawn(argv[0] ?? '', argv.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`a status change ended with ${code}`)
    times.push(performance.now() - started)
    await sleep(100)
  }
  await ended
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { count: times.length, median: at(0.5), p95: at(0.95), max: at(1) }
}
