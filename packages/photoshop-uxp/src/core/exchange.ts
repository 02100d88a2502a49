/** One HTTP exchange through `fetch`, with its end in sight. */
import { ClstApiError } from './errors.js'

export type Fetch = (url: string, options: RequestInit) => Promise<Response>

export interface Answer {
  readonly status: number
  readonly mediaType: string
  /** Of anything but a picture. */
  readonly text: string
  /** Of a picture. */
  readonly data: Uint8Array | undefined
}

/** The largest answer that is taken. Answers for panels are below 64 KB, pictures below 512 kB. */
const MAX_BYTES = 4 * 1024 * 1024

/** The bridge ended before it answered, or nobody listens. */
export class ConnectionLost extends ClstApiError {}

/**
 * Sends and reads the whole answer. Cookies are left out, and nothing follows to another address: the token would go
 * there too. Throws `bridge-not-running`, `no-answer`, `answer-invalid`, `cancelled`.
 */
export async function exchange(
  fetch: Fetch,
  url: string,
  options: RequestInit,
  seconds: number,
  signal: AbortSignal,
): Promise<Answer> {
  const ending = new AbortController()
  const end = () => ending.abort()
  signal.addEventListener('abort', end)
  let [isLate, isAnswering] = [false, false]
  const timer = setTimeout(() => {
    isLate = true
    end()
  }, seconds * 1000)
  try {
    const { signal: either } = ending
    const response = await fetch(url, { ...options, credentials: 'omit', redirect: 'error', signal: either })
    isAnswering = true
    return await read(response)
  } catch (error) {
    if (error instanceof ClstApiError) throw error
    if (signal.aborted) throw new ClstApiError('cancelled', 'Cancelled.')
    if (isLate) throw new ClstApiError('no-answer', 'The clst bridge gave no answer in time.')
    if (isAnswering)
      throw new ConnectionLost('no-answer', 'The clst bridge ended in the middle of its answer.')
    // UXP does not say why a request failed; where nobody listens it is this.
    throw new ConnectionLost('bridge-not-running', 'The clst bridge is not running.')
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response
  const mediaType = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  if (Number(headers.get('content-length') ?? 0) > MAX_BYTES) throw tooLarge()
  const isPicture = mediaType.startsWith('image/')
  const data = isPicture ? new Uint8Array(await response.arrayBuffer()) : undefined
  const text = isPicture ? '' : await response.text()
  if ((data?.length ?? text.length) > MAX_BYTES) throw tooLarge()
  return { status, mediaType, text, data }
}

function tooLarge(): ClstApiError {
  return new ClstApiError('answer-invalid', 'The clst bridge gave an answer that is too large.')
}
