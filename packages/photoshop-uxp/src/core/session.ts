/** The way to the bridge: found and proven, then asked. `fetch` is the only thing of UXP that it needs. */
import { type Discovery, type DiscoveryFile, judgeDiscovery } from './discovery.js'
import { ClstApiError } from './errors.js'
import { type Answer, ConnectionLost, exchange, type Fetch } from './exchange.js'
import { isProof, newNonce } from './proof.js'
import type { Target } from './routes.js'

const PROOF_SECONDS = 5
/** Some systems let a program reach 127.0.0.1 in plain HTTP but not localhost, and some the other way round. */
const HOSTS = ['127.0.0.1', 'localhost'] as const

export interface SessionOptions {
  readonly fetch: Fetch
  readonly readDiscovery: () => Promise<DiscoveryFile>
  readonly author: string | null
  readonly program: string
}

/** A picture as the bridge sent it. */
export interface PictureAnswer {
  readonly mediaType: string
  readonly data: Uint8Array
}

interface Proven extends Discovery {
  readonly host: string
}

/** Finds the bridge anew for every request, and has it prove itself: another program may have taken its port. */
export class Session {
  private wasFound = false

  constructor(private readonly options: SessionOptions) {}

  /** Sends a request and answers its answer: an object, or a {@link PictureAnswer}. Throws {@link ClstApiError}. */
  async ask(target: Target, seconds: number, key: string | null, signal: AbortSignal): Promise<unknown> {
    const { wasFound } = this
    try {
      const answer = await this.send(target, seconds, key, signal)
      if (answer.status !== 401 || !wasFound) return readAnswer(answer)
    } catch (error) {
      if (!wasFound || !(error instanceof ConnectionLost)) throw error
    }
    // The bridge was started anew just now, with another token and perhaps at another port.
    return readAnswer(await this.send(target, seconds, key, signal))
  }

  private async send(
    { method, url, body }: Target,
    seconds: number,
    key: string | null,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { author, program, fetch } = this.options
    const { host, port, token } = await this.prove(signal)
    this.wasFound = true
    const headers: Record<string, string> = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json, image/*',
      'Clst-Program': program,
    }
    if (author !== null) headers['Clst-Author'] = encodeURIComponent(author)
    if (key !== null) headers['Idempotency-Key'] = key
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    const options = { method, headers, ...(body === undefined ? {} : { body }) }
    return exchange(fetch, `http://${host}:${port}${url}`, options, seconds, signal)
  }

  /** Nothing secret is sent; only the program that wrote the discovery file can answer. */
  private async prove(signal: AbortSignal): Promise<Proven> {
    const found = judgeDiscovery(await this.options.readDiscovery())
    let reason: unknown
    for (const host of HOSTS) {
      const nonce = newNonce()
      const url = `http://${host}:${found.port}/health?nonce=${nonce}`
      let answer: Answer
      try {
        answer = await exchange(this.options.fetch, url, { method: 'GET' }, PROOF_SECONDS, signal)
      } catch (error) {
        reason ??= error
        if (error instanceof ConnectionLost) continue
        break
      }
      if (isProof(readObject(answer)?.proof, nonce, found.token)) return { ...found, host }
      throw new ClstApiError(
        'bridge-not-trusted',
        `Another program answers at port ${found.port}, not the clst bridge.`,
      )
    }
    throw reason
  }
}

function readObject({ text }: Answer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Throws the problem that the bridge answered, and `answer-invalid` for what is neither that nor an answer. */
function readAnswer(answer: Answer): unknown {
  const { status, mediaType, data } = answer
  const isGood = status >= 200 && status < 300
  if (isGood && data !== undefined) return { mediaType, data } satisfies PictureAnswer
  const found = readObject(answer)
  if (found !== undefined && isGood) return found
  if (typeof found?.code === 'string') {
    const { code, detail, retryable, requestId } = found
    const request = typeof requestId === 'string' ? requestId : undefined
    throw new ClstApiError(code, String(detail ?? ''), retryable === true, request)
  }
  throw new ClstApiError('answer-invalid', `The bridge gave an answer that cannot be used (${status}).`)
}
