/** Counts what clients and a studio send each other, on the wire: heads of requests and answers included. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../programs/counting-proxy.mjs', import.meta.url))

/**
 * @typedef {object} CountingProxy
 * @property {string} url in the place of the studio's
 * @property {() => Promise<{ up: number, down: number }>} bytes since it began
 * @property {() => void} stop
 */

/** @param {string} studioUrl @returns {Promise<CountingProxy>} */
export async function startCountingProxy(studioUrl) {
  const child = fork(PROGRAM, [new URL(studioUrl).port])
  const [port] = await once(child, 'message')
  return {
    url: `http://127.0.0.1:${port}`,
    async bytes() {
      const answered = once(child, 'message')
      child.send('count')
      return (await answered)[0]
    },
    stop: () => child.disconnect(),
  }
}
