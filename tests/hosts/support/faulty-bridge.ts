/**
 * A bridge that lets its clients down as it is told. It has a discovery file of its own and passes everything on to a real
 * bridge, except where a fault was asked for. Python programs tell it what to do through `CLST_FAULTY_CONTROL`
 * (`FaultyBridge` of python/host_driver.py).
 */
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { BridgeFile, TestBridge } from '../../helpers/bridge.js'
import { FAULTS, type Fault, type FaultSettings, write } from './faults.js'
import { close, type Forwarded, forward, listen, portOf, readAll } from './small-server.js'

export interface Behaviour extends FaultSettings {
  fault: Fault
  /** Part of `GET /v1/context?path=…` that a request must have; any request with a token when absent. */
  on?: string
  /** For so many requests; until `calm` when absent. */
  times?: number
}

export interface Seen {
  /** `GET /v1/context`, without what was asked for. */
  line: string
  /** It came with a token. To a squatter, or to where a redirect led, none may ever come. */
  hadToken: boolean
}

export class FaultyBridge {
  /** CLST_HOME of its clients. */
  readonly home: string
  /** Every request so far, in order. */
  readonly seen: Seen[] = []
  /** What came to the program that redirects lead to. */
  readonly seenElsewhere: Seen[] = []
  private behaviours: Behaviour[] = []
  private isSquatter = false
  private server: Server | undefined
  private readonly elsewhere: Server
  private readonly control: Server
  private readonly token = randomBytes(32).toString('hex')

  private constructor(
    private readonly real: TestBridge,
    folder: string,
  ) {
    this.home = join(folder, 'faulty-home')
    this.elsewhere = createServer((request, response) => {
      this.seenElsewhere.push(seen(request))
      response.end('{}')
    })
    this.control = createServer((request, response) => {
      readAll(request)
        .then((bytes) => this.obey(JSON.parse(bytes.toString())))
        .then((answer) => response.end(JSON.stringify(answer ?? null)))
        .catch((error: Error) => response.writeHead(400).end(error.message))
    })
  }

  /**
   * In front of a real bridge, which may also start later. Ends with the test file.
   *
   * @param folder where the folder of its clients is made
   */
  static async start(real: TestBridge, folder: string): Promise<FaultyBridge> {
    const faulty = new FaultyBridge(real, folder)
    mkdirSync(faulty.home, { mode: 0o700 })
    await Promise.all([listen(faulty.elsewhere), listen(faulty.control)])
    await faulty.comeBack()
    afterAll(() => Promise.all([faulty.server, faulty.elsewhere, faulty.control].map(close)))
    return faulty
  }

  /** For programs that should find this bridge, to be added to their environment. */
  get env(): Record<string, string> {
    return { CLST_HOME: this.home, CLST_FAULTY_CONTROL: `http://127.0.0.1:${portOf(this.control)}` }
  }

  /** 0 while it is away. */
  get port(): number {
    return this.server === undefined ? 0 : portOf(this.server)
  }

  /** From now on, besides what was asked for before: the first that fits a request is done. */
  behave(fault: Fault, more: Omit<Behaviour, 'fault'> = {}): void {
    if (!Object.hasOwn(FAULTS, fault)) throw new Error(`There is no fault "${fault}".`)
    this.behaviours.push({ ...more, fault })
  }

  /** Everything is as it should be again, at the same port where it was not away. */
  async calm(): Promise<void> {
    this.behaviours = []
    this.isSquatter = false
    if (this.server === undefined) await this.comeBack()
    else this.writeDiscovery()
  }

  /** Ends without a word, as when it is killed: the discovery file stays. */
  async goAway(): Promise<void> {
    const { server } = this
    this.server = undefined
    await close(server)
  }

  /** Starts again, on another port, and says so in the discovery file. */
  async comeBack(): Promise<void> {
    const { server: before } = this
    const server = createServer((request, response) => {
      this.seen.push(seen(request))
      this.answer(request, response).catch(() => response.destroy())
    })
    await listen(server)
    this.server = server
    this.writeDiscovery()
    await close(before)
  }

  /** Another program on the port: it does not know the token, and so cannot prove that it is the bridge. */
  squat(): void {
    this.isSquatter = true
  }

  /** The discovery file is gone, is garbage, may be read by others, or is of another computer. */
  spoilDiscovery(how: 'missing' | 'garbage' | 'public' | 'other computer'): void {
    const file = join(this.home, 'bridge.json')
    if (how === 'missing') rmSync(file)
    else if (how === 'garbage') writeFileSync(file, '{"port": 11')
    else if (how === 'public') chmodSync(file, 0o644)
    else this.writeDiscovery({ hostname: 'a-computer-that-is-not-this-one' })
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request)
    const { method = 'GET', url = '/' } = request
    const line = `${method} ${url}`
    const isHealth = url.startsWith('/health')
    const rightly = async () => (isHealth ? this.health(url) : this.askReal(request, line, body))
    const found = this.behaviours.find(
      ({ on, times }) => times !== 0 && (on === undefined ? !isHealth : line.includes(on)),
    )
    if (found === undefined) {
      write(response, await rightly())
      return
    }
    if (found.times !== undefined) found.times--
    const elsewhere = `http://127.0.0.1:${portOf(this.elsewhere)}`
    await FAULTS[found.fault]({ request, response, forward: rightly, elsewhere, settings: found })
  }

  private health(url: string): Forwarded {
    const nonce = new URL(url, 'http://bridge').searchParams.get('nonce') ?? ''
    const token = this.isSquatter ? 'a token that it made up' : this.token
    const proof = createHmac('sha256', token).update(nonce).digest('hex')
    return document({ apiVersion: '1.0', product: 'clst', proof })
  }

  /** The real bridge has another port and another token. */
  private askReal({ headers: given }: IncomingMessage, line: string, body: Buffer): Promise<Forwarded> {
    if (this.isSquatter) return Promise.resolve(document({}))
    const { port, token } = this.real.file
    const [method = '', path = ''] = line.split(' ')
    const isOurs = given.authorization === `Bearer ${this.token}`
    const headers = isOurs ? { ...given, authorization: `Bearer ${token}` } : given
    return forward({ port, method, path, headers, body })
  }

  private writeDiscovery(more: Partial<BridgeFile> = {}): void {
    const file = join(this.home, 'bridge.json')
    const facts: BridgeFile = {
      apiVersion: '1.0',
      port: this.port,
      pid: process.pid,
      token: this.token,
      startedAt: new Date().toISOString(),
      hostname: hostname(),
      appVersion: '0.1.0',
      ...more,
    }
    writeFileSync(`${file}.new`, JSON.stringify(facts), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }

  /** What a program of another language asks for: the name of a method, and its arguments. */
  private obey([name, ...given]: [string, ...never[]]): unknown {
    const orders: Record<string, (...given: never[]) => unknown> = {
      behave: this.behave,
      calm: this.calm,
      goAway: this.goAway,
      comeBack: this.comeBack,
      squat: this.squat,
      spoilDiscovery: this.spoilDiscovery,
      seen: () => ({ here: this.seen, elsewhere: this.seenElsewhere }),
    }
    const order = Object.hasOwn(orders, name) ? orders[name] : undefined
    if (order === undefined) throw new Error(`There is no order "${name}".`)
    return order.apply(this, given)
  }
}

function document(value: object): Forwarded {
  const headers = { 'content-type': 'application/json' }
  return { status: 200, headers, body: Buffer.from(JSON.stringify(value)) }
}

function seen({ method, url = '', headers }: IncomingMessage): Seen {
  return { line: `${method} ${url.split('?')[0]}`, hadToken: headers.authorization !== undefined }
}
