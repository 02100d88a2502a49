/** The built studio server as a process of its own, asked over HTTP as any other program would ask it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { Contract } from './contract.js'

const root = join(import.meta.dirname, '../..')
const PROGRAM = join(root, 'packages/server/bin/clst-server.js')

export const STUDIO_CONTRACT = new Contract(join(root, 'packages/server/openapi.yaml'))

/** None of these is easy to guess, and none is in the server's list of those that are. */
export const PASSWORD = 'nine quiet lamps at noon'

export interface StudioAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  bytes: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the tests are about
  document: any
}

export interface StudioAsk {
  token?: string | undefined
  body?: unknown
  /** Instead of JSON. */
  raw?: Uint8Array | string
  headers?: Record<string, string>
}

export interface StartOptions {
  args?: readonly string[]
  /** For Node itself. */
  nodeArgs?: readonly string[]
  env?: Record<string, string>
  /** The folder of an earlier one. */
  folder?: string
}

/** One server for a test file; it is stopped at the end. */
export class TestStudio {
  url = ''
  setupToken: string | undefined
  folder: string
  private child: ChildProcess | undefined
  private out = ''
  private err = ''

  constructor(private readonly options: StartOptions = {}) {
    const own = options.folder ?? mkdtempSync(join(tmpdir(), 'clst-studio-'))
    this.folder = own
    afterAll(async () => {
      await this.stop()
      if (options.folder === undefined) rmSync(own, { recursive: true, force: true })
    })
  }

  /** What it wrote to its log. */
  get log(): string {
    return this.err
  }

  get process(): ChildProcess {
    if (this.child === undefined) throw new Error('The studio does not run.')
    return this.child
  }

  async start(): Promise<void> {
    const { args = [], nodeArgs = [], env = {} } = this.options
    // Who starts it again finds it at the same address.
    const port = this.url === '' ? '0' : new URL(this.url).port
    const all = [...nodeArgs, PROGRAM, '--data', this.folder, '--port', port, '--json', ...args]
    this.out = ''
    this.child = spawn(process.execPath, all, { env: { PATH: process.env.PATH ?? '', ...env } })
    this.child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.err += text
    })
    await new Promise<void>((resolve, reject) => {
      this.child?.once('exit', (code) => reject(new Error(`The studio ended with ${code}: ${this.err}`)))
      this.child?.stdout?.setEncoding('utf8').on('data', (text) => {
        this.out += text
        if (this.out.includes('\n')) resolve()
      })
    })
    const { url, setupToken } = JSON.parse(this.out)
    this.url = url
    this.setupToken = setupToken
  }

  /** Ends it, and starts one with another folder at the same address. */
  async moveTo(folder: string): Promise<void> {
    await this.stop()
    this.folder = folder
    await this.start()
  }

  /** Answers its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { child } = this
    if (child === undefined || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null
    const ended = once(child, 'exit')
    // A second signal would end it at once.
    if (!child.killed) child.kill(signal)
    const [code] = await ended
    return code
  }

  /** A request; the answer has to be one that the document allows. */
  async ask(method: string, target: string, more: StudioAsk = {}): Promise<StudioAnswer> {
    const answer = await this.send(method, target, more)
    const operation = STUDIO_CONTRACT.operationOf(method, target)
    if (operation === undefined) return answer
    const mediaType = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    const header = (name: string) => answer.headers[name.toLowerCase()]?.toString()
    const seen = { status: answer.status, mediaType, header, document: answer.document }
    expect(STUDIO_CONTRACT.findMistakes(operation, seen), `${method} ${target} ${answer.status}`).toEqual([])
    return answer
  }

  /** The same without a judgement. */
  send(
    method: string,
    target: string,
    { token, body, raw, headers = {} }: StudioAsk = {},
  ): Promise<StudioAnswer> {
    const data = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    return new Promise((resolve, reject) => {
      const request = httpRequest(this.url + target, {
        method,
        agent: false,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(data === undefined
            ? {}
            : {
                'content-type': 'application/json',
                ...('transfer-encoding' in headers ? {} : { 'content-length': Buffer.byteLength(data) }),
              }),
          ...headers,
        },
      })
      request.on('error', reject)
      request.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(parts)
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            document: read(response.headers['content-type'] ?? '', bytes),
          })
        })
      })
      request.end(data)
    })
  }

  /** Makes the first admin; answers the token. */
  async setUp(name = 'Ada'): Promise<{ token: string; id: string }> {
    const body = { setupToken: this.setupToken, name, password: PASSWORD, device: 'tests' }
    const { document } = await this.ask('POST', '/v1/setup', { body })
    return { token: document.token, id: document.person.id }
  }

  async signIn(name: string, password = PASSWORD): Promise<StudioAnswer> {
    return this.ask('POST', '/v1/sessions', { body: { name, password, device: 'tests' } })
  }

  /** Invites somebody and accepts for them. */
  async join(
    admin: string,
    name: string,
    projects: readonly { projectId: string; role: string }[] = [],
  ): Promise<{ token: string; id: string }> {
    const invited = await this.ask('POST', '/v1/invitations', { token: admin, body: { name, projects } })
    const body = { inviteToken: invited.document.token, name, password: PASSWORD, device: 'tests' }
    const { document } = await this.ask('POST', '/v1/invitations/accept', { body })
    return { token: document.token, id: document.person.id }
  }

  async createProject(admin: string, name: string): Promise<string> {
    const { document } = await this.ask('POST', '/v1/projects', { token: admin, body: { name } })
    return document.id
  }
}

function read(mediaType: string, bytes: Buffer): unknown {
  if (/^application\/(problem\+)?json/.test(mediaType)) return JSON.parse(bytes.toString('utf8'))
  return /ndjson/.test(mediaType) ? bytes.toString('utf8') : undefined
}
