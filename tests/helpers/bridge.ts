/** The built bridge as a process of its own, asked over HTTP as any other program would ask it. */
import { readFileSync } from 'node:fs'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { clst, type Finished } from './clst.js'
import { findMistakes, operationOf } from './contract.js'

export interface BridgeFile {
  apiVersion: string
  port: number
  pid: number
  token: string
  startedAt: string
  hostname: string
  appVersion: string
}

export interface BridgeAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the tests are about
  document: any
}

export interface Ask {
  body?: unknown
  /** Instead of those that a client sends; undefined leaves one out. */
  headers?: Record<string, string | string[] | undefined>
  /** Bytes instead of JSON. */
  raw?: string | Buffer
  port?: number
}

/** One bridge for a test file, of a user of its own, on any port. */
export class TestBridge {
  readonly observed = new Set<string>()

  /** @param home its folder; @param cwd where its commands run */
  constructor(
    readonly home: string,
    readonly cwd: string = home,
  ) {
    afterAll(() => this.command('stop', '--now'))
  }

  command(...args: string[]): Finished {
    return clst(this.cwd, ['bridge', ...args], { env: { CLST_HOME: this.home, CLST_BRIDGE_PORT: '0' } })
  }

  start(): void {
    const { code, stderr } = this.command('start')
    if (code !== 0) throw new Error(`The bridge did not start: ${stderr}`)
  }

  get file(): BridgeFile {
    return JSON.parse(readFileSync(join(this.home, 'bridge.json'), 'utf8'))
  }

  log(): string {
    return readFileSync(join(this.home, 'logs/bridge.log'), 'utf8')
  }

  /** A request with the token. The answer has to be one that openapi.yaml allows. */
  async ask(method: string, target: string, more: Ask = {}): Promise<BridgeAnswer> {
    const { token } = this.file
    const answer = await this.send(method, target, {
      ...more,
      headers: { Authorization: `Bearer ${token}`, ...more.headers },
    })
    this.judge(method, target, answer)
    return answer
  }

  judge(method: string, target: string, answer: BridgeAnswer): void {
    const operation = operationOf(method, target)
    if (operation === undefined) return
    this.observed.add(`${operation.id} ${answer.status}`)
    const mediaType = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    const header = (name: string) => answer.headers[name.toLowerCase()] as string | undefined
    expect(findMistakes(operation, { ...answer, mediaType, header })).toEqual([])
  }

  /** A request as it is, with nothing added but a content type where there is a body. */
  send(method: string, target: string, { body, headers = {}, raw, port }: Ask = {}): Promise<BridgeAnswer> {
    const bytes = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const given = {
      ...(bytes === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(bytes) }),
      ...headers,
    }
    const to = port ?? this.file.port
    // As a flat list, in which a name may come twice.
    const lines = Object.entries({ Host: `127.0.0.1:${to}`, Connection: 'close', ...given }).flatMap(
      ([name, value]) => [value ?? []].flat().flatMap((each) => [name, String(each)]),
    )
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: to,
        method,
        path: target,
        headers: lines as unknown as OutgoingHttpHeaders,
        agent: false,
      }
      const sent = httpRequest(options, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
        })
        response.on('error', reject)
        response.on('end', () => {
          const isJson = text !== '' && /json/.test(String(response.headers['content-type']))
          const { statusCode: status = 0, headers: answered } = response
          resolve({ status, headers: answered, text, document: isJson ? JSON.parse(text) : undefined })
        })
      })
      sent.on('error', reject)
      sent.end(bytes)
    })
  }

  /** Makes a project and answers its key. */
  async makeProject(folder: string, name = 'film'): Promise<string> {
    const { status, document } = await this.ask('POST', '/v1/projects', { body: { folder, name } })
    expect(status).toBe(201)
    return document.key
  }

  /** Begins a job, waits until it has ended, and answers it. */
  // biome-ignore lint/suspicious/noExplicitAny: what the result holds is what the tests are about
  async job(method: string, target: string, body: unknown = {}, headers: Ask['headers'] = {}): Promise<any> {
    const begun = await this.ask(method, target, { body, headers })
    expect(begun.status, begun.text).toBe(202)
    return this.end(begun.document.id)
  }

  // biome-ignore lint/suspicious/noExplicitAny: see above
  async end(id: string): Promise<any> {
    for (;;) {
      const { document } = await this.ask('GET', `/v1/jobs/${id}?wait=25`)
      if (['succeeded', 'failed', 'cancelled'].includes(document.state)) return document
    }
  }
}
