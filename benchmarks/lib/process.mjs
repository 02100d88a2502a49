/** Runs whole processes and says how long they took and how much memory they held. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {object} Command
 * @property {string[]} argv
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] in addition to the environment of the benchmark
 *
 * @typedef {object} Timing
 * @property {number} ms wall time from the start of the first process to the end of the last
 * @property {number} cpuMs user and system time of all of them
 * @property {number | null} maxRssBytes largest resident set of one process; null without GNU time
 */

const TIME = '/usr/bin/time'
const hasTime = existsSync(TIME)
const timeFile = join(tmpdir(), `clst-bench-time-${process.pid}`)

/** The figures are for 2 cores: on a larger machine every measured process is bound to two of them. */
export const coreBinding =
  availableParallelism() > 2 && spawnSync('taskset', ['-V']).status === 0 ? ['taskset', '-c', '0,1'] : []

/** Share of all processor time that went to other programs, for each process since `takeForeignShares`. */
let foreignShares = /** @type {number[]} */ ([])

/** @returns {number[]} the shares gathered since the last call */
export function takeForeignShares() {
  const taken = foreignShares
  foreignShares = []
  return taken
}

/** @returns {{ total: number, busy: number }} milliseconds of all processors since the machine was started */
function processorTimes() {
  let total = 0
  let idle = 0
  for (const { times } of cpus()) {
    total += times.user + times.nice + times.sys + times.idle + times.irq
    idle += times.idle
  }
  return { total, busy: total - idle }
}

/**
 * Runs one command to its end. Fails when it exits with anything but 0.
 * @param {Command} command
 * @param {{ poll?: () => void, everyMs?: number }} [watch] called while the process runs
 * @returns {Promise<Timing>}
 */
async function runOne(command, watch) {
  const argv = [...coreBinding, ...(hasTime ? [TIME, '-o', timeFile, '-f', '%M %U %S'] : []), ...command.argv]
  const processors = processorTimes()
  const self = process.cpuUsage()
  const started = process.hrtime.bigint()
  const child = spawn(argv[0] ?? '', argv.slice(1), {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = /** @type {Buffer[]} */ ([])
  child.stderr.on('data', (/** @type {Buffer} */ bytes) => said.push(bytes))
  const timer = watch?.poll && setInterval(watch.poll, watch.everyMs ?? 20)
  const ended = await new Promise((resolve, reject) => {
    let time = 0n
    let code = /** @type {number | null} */ (null)
    child.on('error', reject)
    child.on('exit', (status) => {
      time = process.hrtime.bigint()
      code = status
    })
    child.on('close', () => resolve({ time, code }))
  }).finally(() => clearInterval(timer))
  if (ended.code !== 0) {
    const text = Buffer.concat(said).toString('utf8').slice(-2000)
    throw new Error(`exit ${ended.code}: ${command.argv.join(' ')}\n${text}`)
  }
  const [kib, user, system] = hasTime ? readFileSync(timeFile, 'utf8').trim().split(' ').map(Number) : []
  rmSync(timeFile, { force: true })
  const cpuMs = ((user ?? 0) + (system ?? 0)) * 1000
  if (hasTime) {
    const used = process.cpuUsage(self)
    const now = processorTimes()
    const foreign = now.busy - processors.busy - cpuMs - (used.user + used.system) / 1000
    foreignShares.push(Math.max(0, foreign / Math.max(1, now.total - processors.total)))
  }
  return {
    ms: Number(ended.time - started) / 1e6,
    cpuMs,
    maxRssBytes: kib === undefined ? null : kib * 1024,
  }
}

/**
 * Runs commands one after the other; the times add up, of the memory the largest counts.
 * @param {readonly Command[]} commands
 * @param {{ poll?: () => void, everyMs?: number }} [watch]
 * @returns {Promise<Timing>}
 */
export async function run(commands, watch) {
  const total = { ms: 0, cpuMs: 0, maxRssBytes: /** @type {number | null} */ (null) }
  for (const command of commands) {
    const one = await runOne(command, watch)
    total.ms += one.ms
    total.cpuMs += one.cpuMs
    if (one.maxRssBytes !== null) total.maxRssBytes = Math.max(total.maxRssBytes ?? 0, one.maxRssBytes)
  }
  return total
}

/**
 * @param {readonly string[]} argv
 * @returns {string | undefined} the first line it prints, or undefined when it cannot be run
 */
export function firstLine(argv) {
  const run = spawnSync(argv[0] ?? '', argv.slice(1), { encoding: 'utf8' })
  return run.status === 0 ? (run.stdout || run.stderr).split('\n')[0]?.trim() : undefined
}
