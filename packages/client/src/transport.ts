import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Agent } from 'node:http'
import axios, { type AxiosInstance, type AxiosResponse } from 'axios'
import { type Discovery, readDiscovery } from './discovery.js'
import { ClstApiError } from './errors.js'

/** One request over HTTP. */
export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly params?: object
  readonly data?: object
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs: number
}

const HOST = '127.0.0.1'

export type HttpResponse = AxiosResponse<Buffer>

/**
 * The way to the bridge. Proves who listens before the token is sent over a connection, and looks for the bridge again
 * when it was started anew: then it has another token, and perhaps another port.
 */
export class Transport {
  private readonly http: AxiosInstance
  private readonly agent = new Agent({ keepAlive: true })
  private proven: Discovery | undefined

  constructor(private readonly home: string | undefined) {
    this.http = axios.create({
      adapter: 'http',
      httpAgent: this.agent,
      // Nothing but this computer is asked, whatever the environment says about proxies.
      proxy: false,
      maxRedirects: 0,
      responseType: 'arraybuffer',
      validateStatus: () => true,
      paramsSerializer: { indexes: null },
    })
  }

  /** Sends with the token. Throws `bridge-not-running`, `bridge-not-trusted`, `no-answer`, `cancelled`. */
  async send(request: HttpRequest): Promise<HttpResponse> {
    const before = this.proven
    try {
      const response = await this.sendTo(await this.prove(), request)
      if (response.status !== 401 || before === undefined) return response
    } catch (error) {
      if (before === undefined || !isGone(error)) throw error
    }
    this.proven = undefined
    return this.sendTo(await this.prove(), request)
  }

  close(): void {
    this.agent.destroy()
  }

  /**
   * A connection that is open leads to who has proven it. Without one there is a new proof, since another program may have
   * taken the port meanwhile; the request then goes over the connection that the proof leaves open.
   */
  private async prove(): Promise<Discovery> {
    if (this.proven === undefined || !this.isConnected(this.proven)) this.proven = await this.proveAgain()
    return this.proven
  }

  private isConnected({ port }: Discovery): boolean {
    const open = this.agent.freeSockets[this.agent.getName({ host: HOST, port })] ?? []
    return open.some((socket) => !socket.destroyed && socket.readable)
  }

  private async proveAgain(): Promise<Discovery> {
    const found = this.home === undefined ? readDiscovery() : readDiscovery(this.home)
    const nonce = randomBytes(32).toString('hex')
    const url = `/health?nonce=${nonce}`
    const response = await this.request(found.port, { method: 'GET', url, headers: {}, timeoutMs: 5000 })
    const wanted = createHmac('sha256', found.token).update(nonce).digest()
    const proof = Buffer.from(String(readJson(response)?.proof ?? ''), 'hex')
    if (proof.length !== wanted.length || !timingSafeEqual(proof, wanted)) {
      throw new ClstApiError(
        'bridge-not-trusted',
        `Another program answers at port ${found.port}, not the clst bridge.`,
      )
    }
    return found
  }

  private sendTo({ port, token }: Discovery, request: HttpRequest): Promise<HttpResponse> {
    const headers = { ...request.headers, authorization: `Bearer ${token}` }
    return this.request(port, { ...request, headers })
  }

  private async request(port: number, { timeoutMs, signal, ...request }: HttpRequest): Promise<HttpResponse> {
    try {
      return await this.http.request<Buffer>({
        ...request,
        baseURL: `http://${HOST}:${port}`,
        timeout: timeoutMs,
        ...(signal === undefined ? {} : { signal }),
      })
    } catch (error) {
      throw toApiError(error)
    }
  }
}

/** The object in an answer; undefined when it is none. */
export function readJson(response: HttpResponse): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(response.data).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Never with the request of the error, which holds the token. */
function toApiError(error: unknown): ClstApiError {
  if (axios.isCancel(error)) return new ClstApiError('cancelled', 'Cancelled.')
  const code = axios.isAxiosError(error) ? error.code : undefined
  if (code === 'ECONNREFUSED')
    return new ClstApiError('bridge-not-running', 'The clst bridge is not running.')
  const reason = code === undefined ? '' : ` (${code})`
  return new ClstApiError('no-answer', `The clst bridge gave no answer${reason}.`, undefined, code)
}

/**
 * The bridge that was there has ended. Also when a connection broke the same request may be sent again: changes carry a
 * key that a bridge remembers over its end.
 */
function isGone(error: unknown): boolean {
  if (!(error instanceof ClstApiError)) return false
  return error.code === 'bridge-not-running' || error.cause === 'ECONNRESET' || error.cause === 'EPIPE'
}
