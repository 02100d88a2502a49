/** A studio of its own for a measure, and people at their computers: the built programs, as processes. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { coreBinding, run } from './process.mjs'
import { peakResidentBytes, residentBytes, threadsMs } from './process-facts.mjs'

const SERVER = fileURLToPath(new URL('../../node_modules/.bin/clst-server', import.meta.url))
const CLST = fileURLToPath(new URL('../../node_modules/.bin/clst', import.meta.url))

/** None of the easy ones that the studio refuses. */
export const PASSWORD = 'six grey herons at low tide'

/**
 * @typedef {object} Studio
 * @property {string} url
 * @property {string | undefined} setupToken makes the first admin
 * @property {string} folder
 * @property {() => number} residentBytes
 * @property {() => number} peakBytes
 * @property {() => number} processorMs
 * @property {() => Promise<void>} stop
 */

/** @param {string} folder of its data @returns {Promise<Studio>} */
export async function startStudio(folder) {
  mkdirSync(folder, { recursive: true })
  const argv = [...coreBinding, SERVER, '--data', folder, '--port', '0', '--json']
  const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const pid = /** @type {number} */ (child.pid)
  const ready = (async () => {
    let said = ''
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text
      if (said.includes('\n')) return JSON.parse(said)
    }
    throw new Error('the studio ended before it was ready')
  })()
  const { url, setupToken } = await ready
  return {
    url,
    setupToken,
    folder,
    residentBytes: () => residentBytes(pid),
    peakBytes: () => peakResidentBytes(pid),
    processorMs: () => threadsMs(pid),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** A person with settings and a project folder of their own. */
export class Seat {
  /** @param {string} work @param {string} name */
  constructor(work, name) {
    this.name = name
    this.home = join(work, `${name}-home`)
    this.folder = join(work, name)
    mkdirSync(this.home, { recursive: true, mode: 0o700 })
    mkdirSync(this.folder, { recursive: true })
  }

  /** @param {readonly string[]} args @returns {import('./process.mjs').Command} */
  command(args) {
    return { argv: [CLST, ...args], cwd: this.folder, env: { HOME: this.home, CLST_HOME: this.home } }
  }

  /** Whole process, timed. @param {...string} args */
  timed(...args) {
    return run([this.command(args)])
  }

  /**
   * What the command prints with `--json`; fails where it ends with anything else than `code`.
   * @param {readonly string[]} args
   * @param {{ input?: string, codes?: readonly number[] }} [more]
   */
  ask(args, { input = '', codes = [0] } = {}) {
    const { argv, cwd, env } = this.command([...args, '--json'])
    const child = spawnSync(argv[0] ?? '', argv.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    if (!codes.includes(child.status ?? -1)) {
      throw new Error(`clst ${args.join(' ').slice(0, 200)} ended with ${child.status}: ${child.stderr}`)
    }
    return child.stdout === '' ? {} : JSON.parse(child.stdout)
  }

  /** @param {string} url @param {...string} how `--setup-token` or `--invite` with its token */
  login(url, ...how) {
    this.ask(['login', url, '--user', this.name, '--password-stdin', ...how], { input: `${PASSWORD}\n` })
  }
}

/**
 * The first admin, who publishes a project with one shared collection, `shots`.
 * @param {string} work
 * @param {Pick<Studio, 'url' | 'setupToken'>} studio
 */
export function seatPublisher(work, { url, setupToken }) {
  const ada = new Seat(work, 'Ada')
  ada.ask(['init', '--name', 'Show'])
  ada.login(url, '--setup-token', setupToken ?? '')
  ada.ask(['collection', 'create', 'shots'])
  ada.ask(['collection', 'share', 'shots'])
  ada.ask(['publish'])
  return ada
}

/**
 * Somebody who joins the project and clones it.
 * @param {string} work
 * @param {string} url
 * @param {Seat} ada
 * @param {string} name
 */
export function seatMember(work, url, ada, name) {
  const seat = new Seat(work, name)
  seat.login(url, '--invite', ada.ask(['invite', name, '--role', 'Supervisor']).token)
  seat.ask(['clone', 'Show', '.'])
  return seat
}
