/** Caddy with the Caddyfile of docker/, before a studio: it ends TLS, with certificates of an authority of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { isProgram, requireHost } from './hosts.js'

const CADDYFILE = join(import.meta.dirname, '../../docker/Caddyfile')

const unpacked = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'clst/caddy/usr/bin/caddy')

export const caddy = requireHost(
  'caddy (.ci/install-caddy)',
  () => existsSync(unpacked) || isProgram('caddy'),
)

/** One proxy for a test file; it is stopped at the end. */
export class Caddy {
  url = ''
  private readonly home = mkdtempSync(join(tmpdir(), 'clst-caddy-'))
  private child: ChildProcess | undefined

  constructor() {
    afterAll(async () => {
      if (this.child?.exitCode === null && this.child.kill()) await once(this.child, 'exit')
      rmSync(this.home, { recursive: true, force: true })
    })
  }

  /** File with its certificate authority. */
  get authority(): string {
    return join(this.home, 'data/caddy/pki/authorities/local/root.crt')
  }

  /** @param studio address of what is behind it */
  async start(studio: string): Promise<void> {
    const [http, https] = [await freePort(), await freePort()]
    const env = {
      HOME: this.home,
      XDG_DATA_HOME: join(this.home, 'data'),
      XDG_CONFIG_HOME: join(this.home, 'config'),
      CLST_HTTP_PORT: String(http),
      CLST_HTTPS_PORT: String(https),
      CLST_STUDIO: new URL(studio).host,
    }
    const program = existsSync(unpacked) ? unpacked : 'caddy'
    const args = ['run', '--config', CADDYFILE, '--adapter', 'caddyfile']
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    this.child = child
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    while (!existsSync(this.authority) || !(await listens(https))) {
      if (child.exitCode !== null) throw new Error(`Caddy ended: ${said}`)
      await setTimeout(50)
    }
    this.url = `https://localhost:${https}`
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
