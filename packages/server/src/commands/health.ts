/** Whether the server that was started with these settings is ready: for a container or a supervisor that has no curl. */
import { request } from 'node:http'
import type { Settings } from '../config/settings.js'
import type { Command } from './command.js'

/** Long enough for a busy server, and shorter than what asks again. */
const WAIT_MS = 4_000

export const HEALTH_COMMANDS: readonly Command[] = [
  {
    name: 'health',
    words: [],
    usage: 'health --data FOLDER [--host ADDRESS] [--port N]',
    about:
      'Ask the server that runs here with these settings whether it is ready; exit code 1 where it is not.',
    async run({ settings }) {
      const said = await askReady(settings)
      process.stdout.write(`${said}\n`)
      return said === 'ok' ? 0 : 1
    },
  },
]

/** What `/readyz` says, else why there was no answer. */
function askReady({ host, port }: Settings): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(
      { host: reachable(host), port, path: '/readyz', agent: false, timeout: WAIT_MS },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part) => {
          text += part
        })
        response.once('error', (error) => resolve(error.message))
        response.once('end', () => resolve(statusOf(text)))
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', (error) => resolve(error.message))
    asked.end()
  })
}

/** Who listens on every address listens on that of the machine itself. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

function statusOf(text: string): string {
  try {
    return String((JSON.parse(text) as { status?: unknown }).status)
  } catch {
    return 'what answers there is no studio'
  }
}
