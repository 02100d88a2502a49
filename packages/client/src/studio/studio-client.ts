import { ClstApiError } from '../errors.js'
import { fillIn } from '../fill-in.js'
import type { CallInput, CallOptions, Picture } from './call.js'
import { Methods } from './generated/methods.js'
import type { Schemas } from './generated/operation-types.js'
import { type OperationId, ROUTES } from './generated/routes.js'
import { StudioTransport, type TransportOptions } from './transport.js'

/** The sync protocol that this client speaks. */
export const SYNC_PROTOCOL = 1

export interface StudioClientOptions extends TransportOptions {
  /** Of a session or a program; absent for what needs none, such as signing in. */
  readonly token?: string
}

const TIMEOUT_MS = 60_000
const BYTES = 'application/octet-stream'
const STREAMS = [BYTES, 'application/x-ndjson']

/**
 * A studio, as one person reaches it.
 *
 * @example
 * const guest = new StudioClient({ url: 'https://studio.example' })
 * const { token } = await guest.signIn({ name: 'Ada', password, device: 'ada-laptop' })
 * const studio = new StudioClient({ url: 'https://studio.example', token })
 * const { projects } = await studio.listProjects()
 */
export class StudioClient extends Methods {
  private readonly transport: StudioTransport
  private readonly token: string | undefined

  /** Throws `invalid-argument` for an address that is none. */
  constructor({ token, ...options }: StudioClientOptions) {
    super()
    this.transport = new StudioTransport(options)
    this.token = token
  }

  /** Ends the connections. */
  close(): void {
    this.transport.close()
  }

  protected async call<T>(id: OperationId, input: CallInput, options: CallOptions = {}): Promise<T> {
    const { method, path, isOpen } = ROUTES[id]
    const mediaType = input.bytes === undefined ? 'application/json' : (input.mediaType ?? BYTES)
    const data = input.bytes ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
    const response = await this.transport.send({
      method,
      url: fillIn(path, input.path),
      headers: {
        accept: 'application/json, */*',
        'clst-protocol': String(SYNC_PROTOCOL),
        ...(this.token === undefined || isOpen ? {} : { authorization: `Bearer ${this.token}` }),
        ...(data === undefined ? {} : { 'content-type': mediaType }),
      },
      ...(input.query === undefined ? {} : { params: input.query }),
      ...(data === undefined ? {} : { data }),
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    })
    const answered = String(response.headers['content-type'] ?? '').replace(/;.*/, '')
    if (response.status < 300 && STREAMS.includes(answered))
      return this.transport.read(response.data, options.signal) as T
    const bytes = await this.transport.readAll(response.data, options.signal)
    if (response.status < 300 && answered.startsWith('image/')) {
      const [width, height] = ['clst-width', 'clst-height'].map((name) => Number(response.headers[name]))
      return { mediaType: answered, width, height, data: bytes } as Picture as T
    }
    return readDocument(response.status, bytes) as T
  }
}

/** Throws the problem that the studio answered, and `answer-invalid` for what is neither that nor an object. */
function readDocument(status: number, bytes: Uint8Array): object {
  const document = parse(bytes)
  if (document !== undefined && status < 300) return document
  if (typeof document?.code === 'string') {
    throw ClstApiError.fromProblem(document as unknown as Schemas['Problem'])
  }
  throw new ClstApiError('answer-invalid', `What answers at this address is no clst studio (${status}).`)
}

function parse(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
