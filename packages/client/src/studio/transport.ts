import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Readable } from 'node:stream'
import tls from 'node:tls'
import axios, { type AxiosInstance, type AxiosResponse } from 'axios'
import { ClstApiError } from '../errors.js'
import { RateLimit } from './rate-limit.js'
import { describeReason } from './reasons.js'
import { TunnelAgent } from './tunnel-agent.js'

export interface TransportOptions {
  /** `https://studio.example`, with or without a port. */
  readonly url: string
  /** A certificate authority to trust besides those of Node, PEM. */
  readonly ca?: string
  /** `http://proxy.example:3128`, with user and password where it asks for them. None when absent: the environment is not read. */
  readonly proxy?: string
  /** Bytes per second at most, of all requests together. */
  readonly maxRate?: { readonly up: number; readonly down: number }
}

export interface StudioRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly params?: object
  readonly data?: string | Uint8Array
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}

/** Connections that are kept, and no more than this at once: several packs and a few questions beside them. */
const MAX_SOCKETS = 8

/** A connection that nobody used for so long is not used again: the other end may be closing it just now. */
const IDLE_MS = 2000

/** The way to a studio. */
export class StudioTransport {
  private readonly http: AxiosInstance
  private readonly agents: readonly [HttpAgent, HttpsAgent]
  private readonly origin: string
  private readonly up: RateLimit | undefined
  private readonly down: RateLimit | undefined
  private readonly freedAt = new WeakMap<object, number>()

  /** Throws `invalid-argument` for an address that is none. */
  constructor({ url, ca, proxy, maxRate }: TransportOptions) {
    const address = readUrl(url)
    const through = proxy === undefined ? undefined : readUrl(proxy)
    const keep = { keepAlive: true, maxSockets: MAX_SOCKETS }
    const trust = ca === undefined ? keep : { ...keep, ca: [...trustedByNode(), ca] }
    this.origin = address.origin
    this.up = maxRate && new RateLimit(maxRate.up)
    this.down = maxRate && new RateLimit(maxRate.down)
    this.agents = [
      new HttpAgent(keep),
      through === undefined ? new HttpsAgent(trust) : new TunnelAgent(through, trust),
    ]
    for (const agent of this.agents) {
      agent.on('free', (socket: object) => this.freedAt.set(socket, performance.now()))
    }
    this.http = axios.create({
      adapter: 'http',
      baseURL: address.href.replace(/\/$/, ''),
      httpAgent: this.agents[0],
      httpsAgent: this.agents[1],
      // Over https the agent does what the proxy needs.
      proxy: through === undefined || address.protocol === 'https:' ? false : asProxy(through),
      maxRedirects: 0,
      responseType: 'stream',
      decompress: false,
      validateStatus: () => true,
      paramsSerializer: { indexes: null },
    })
  }

  /** Throws `studio-unreachable`, `studio-not-trusted`, `cancelled`. */
  async send({ timeoutMs, signal, data, ...request }: StudioRequest): Promise<AxiosResponse<Readable>> {
    this.leaveIdle()
    try {
      return await this.http.request<Readable>({
        ...request,
        ...this.bodyOf(request, data, signal),
        timeout: timeoutMs,
        // What is a text already is not made one again.
        transformRequest: (data: unknown) =>
          data instanceof Uint8Array ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : data,
        ...(signal === undefined ? {} : { signal }),
      })
    } catch (error) {
      throw this.toApiError(error)
    }
  }

  /** Bytes go at the pace that was chosen; what was asked is a few of them. */
  private bodyOf(
    { headers }: Pick<StudioRequest, 'headers'>,
    data: StudioRequest['data'],
    signal: AbortSignal | undefined,
  ): { data?: StudioRequest['data'] | Readable; headers?: Record<string, string> } {
    if (data === undefined) return {}
    if (this.up === undefined) return { data }
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    const paced = Readable.from(this.up.pace(bytes, signal), { objectMode: false })
    return { data: paced, headers: { ...headers, 'content-length': String(bytes.length) } }
  }

  /** The bytes of an answer as they come. Throws like `send`. */
  async *read(body: Readable, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    try {
      for await (const part of body) {
        await this.down?.take((part as Uint8Array).length, signal)
        yield part as Uint8Array
      }
    } catch (error) {
      throw this.toApiError(error)
    }
  }

  async readAll(body: Readable, signal?: AbortSignal): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for await (const part of this.read(body, signal)) parts.push(part)
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  }

  /** By the clock, because a program that was busy has not heard yet that a connection is closed. */
  private leaveIdle(): void {
    const before = performance.now() - IDLE_MS
    for (const socket of this.agents.flatMap(({ freeSockets }) => Object.values(freeSockets).flat())) {
      if (socket !== undefined && (this.freedAt.get(socket) ?? 0) < before) socket.destroy()
    }
  }

  close(): void {
    for (const agent of this.agents) agent.destroy()
  }

  /** Never with the request of the error, which holds the token. */
  private toApiError(error: unknown): ClstApiError {
    if (axios.isCancel(error)) return new ClstApiError('cancelled', 'Cancelled.')
    const { code } = error as { code?: unknown }
    if (isAboutCertificate(code)) {
      const sentence = `The certificate of the studio at ${this.origin} is not trusted (${code}).`
      return new ClstApiError('studio-not-trusted', sentence, undefined, code)
    }
    const message = `The studio at ${this.origin} cannot be reached${describeReason(code)}.`
    return new ClstApiError('studio-unreachable', message, undefined, code)
  }
}

/** Those of Node, with what NODE_EXTRA_CA_CERTS adds where this Node can tell. */
function trustedByNode(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: () => string[] }
  return getCACertificates?.() ?? tls.rootCertificates
}

/** What OpenSSL says of a chain of certificates, and Node of the name in one. */
function isAboutCertificate(code: unknown): code is string {
  if (typeof code !== 'string') return false
  return /^(CERT_|ERR_TLS_CERT_ALTNAME|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_(GET|VERIFY))/.test(code)
}

function asProxy(url: URL) {
  const { protocol, hostname, port, username, password } = url
  const auth = { username: decodeURIComponent(username), password: decodeURIComponent(password) }
  return {
    protocol,
    host: hostname,
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
    ...(username === '' ? {} : { auth }),
  }
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ClstApiError('invalid-argument', `This is no address of a studio: ${text}`)
  }
  return url
}
