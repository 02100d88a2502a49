import type { IncomingMessage } from 'node:http'
import { StudioFailure } from '../failure.js'
import type { BodyRoom } from './body-room.js'
import { LIMITS } from './limits.js'

export interface ReadBody {
  readonly bytes: Uint8Array
  /** Gives the memory back. */
  release(): void
}

/** The whole body. Throws `payload-too-large`, and `request-timeout` when nothing comes any more. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  room: BodyRoom,
  closed: AbortSignal,
): Promise<ReadBody> {
  const announced = request.headers['content-length']
  const length = announced === undefined ? maxBytes : Number(announced)
  if (!(length <= maxBytes)) throw tooLarge(maxBytes)
  const release = await room.take(length, closed)
  try {
    return { bytes: await collect(request, announced === undefined ? undefined : length, maxBytes), release }
  } catch (error) {
    release()
    throw error
  }
}

/** Into one piece of memory where the length is known: thousands of small parts keep the collector of garbage busy. */
function collect(
  request: IncomingMessage,
  length: number | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const whole = length === undefined ? undefined : Buffer.allocUnsafeSlow(length)
    const parts: Buffer[] = []
    let size = 0
    const fail = (error: Error) => {
      clearTimeout(idle)
      request.pause()
      request.removeAllListeners('data')
      reject(error)
    }
    const idle = setTimeout(() => {
      fail(
        new StudioFailure('request-timeout', 'The rest of the request did not arrive.', { headers: CLOSE }),
      )
    }, LIMITS.bodyIdleMs)
    request.on('data', (part: Buffer) => {
      idle.refresh()
      const at = size
      size += part.length
      if (size > maxBytes) fail(tooLarge(maxBytes))
      else if (whole === undefined) parts.push(part)
      else part.copy(whole, at)
    })
    request.once('end', () => {
      clearTimeout(idle)
      resolve(whole?.subarray(0, size) ?? Buffer.concat(parts, size))
    })
    request.once('error', fail)
    request.once('close', () => fail(new StudioFailure('cancelled', 'The client has gone.')))
  })
}

/** What is left of the body is not read: the connection is of no use afterwards. */
const CLOSE = { Connection: 'close' }

function tooLarge(maxBytes: number): StudioFailure {
  const message = `The request is larger than ${maxBytes} bytes, the most that can be sent here.`
  return new StudioFailure('payload-too-large', message, { details: { maxBytes }, headers: CLOSE })
}
