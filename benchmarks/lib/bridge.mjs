/** A bridge of its own for a measure, as an artist starts it, and what can be seen of its process from outside. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { ClstClient } from '@clst/client'
import { processorMs, residentBytes } from './process-facts.mjs'

const BINARY = fileURLToPath(new URL('../../node_modules/.bin/clst', import.meta.url))
const SERVICE = join(
  dirname(createRequire(import.meta.url).resolve('@clst/bridge/package.json')),
  'dist/bridge.js',
)

/**
 * @typedef {object} RunningBridge
 * @property {ClstClient} client
 * @property {number} port
 * @property {() => number} residentBytes of its process
 * @property {() => number} processorMs of all its threads since it began, in steps of 10 ms (Linux)
 * @property {() => void} stop
 */

/** @param {string} home empty folder @returns {Record<string, string>} */
const environment = (home) => ({ HOME: home, CLST_HOME: home, CLST_BRIDGE_PORT: '0', CLST_AUTHOR: 'Bench' })

/**
 * @param {string} home
 * @param {readonly string[]} [wrapper] a command that runs the one that follows
 * @returns {RunningBridge}
 */
export function startBridge(home, wrapper = []) {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  order(home, 'start', wrapper)
  const { pid, port } = JSON.parse(readFileSync(join(home, 'bridge.json'), 'utf8'))
  const client = new ClstClient({ home })
  return {
    client,
    port,
    residentBytes: () => residentBytes(pid),
    processorMs: () => processorMs(pid),
    stop() {
      client.close()
      order(home, 'stop')
    },
  }
}

/**
 * Milliseconds from the start of the process of the service until it says that it listens.
 * @param {string} home
 */
export async function timeOfStart(home) {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const started = performance.now()
  const child = spawn(process.execPath, [SERVICE], {
    env: { ...process.env, ...environment(home) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const [report] = await once(child, 'message')
  const ms = performance.now() - started
  if (report.kind !== 'listening') throw new Error(`the bridge did not start: ${JSON.stringify(report)}`)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return ms
}

/**
 * Asks for the health of the bridge, which nothing but its event loop answers.
 * @param {number} port
 * @returns {Promise<number>} milliseconds
 */
export function askHealth(port) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const sent = request({ host: '127.0.0.1', port, path: '/health?nonce=00', agent: false }, (response) => {
      response.resume().once('end', () => resolve(performance.now() - started))
    })
    sent.once('error', reject).end()
  })
}

/** @param {string} home @param {string} word @param {readonly string[]} [wrapper] */
function order(home, word, wrapper = []) {
  const [program = BINARY, ...more] = [...wrapper, BINARY, 'bridge', word]
  const { status, stderr } = spawnSync(program, more, {
    env: { ...process.env, ...environment(home) },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`clst bridge ${word}: ${stderr}`)
}
