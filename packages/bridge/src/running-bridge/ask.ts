import { request } from 'node:http'
import { ADDRESS } from '../service/listen.js'

export interface Question {
  readonly path: string
  readonly method?: string
  /** Never before the bridge has proven itself. */
  readonly token?: string
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds without a sign of life. */
  readonly timeout?: number
  /** A longer answer is none; 16 MiB when absent. */
  readonly maxBytes?: number
  /** Gives the answer up. */
  readonly signal?: AbortSignal | undefined
}

export interface Answer {
  readonly status: number
  /** Undefined for a picture. */
  readonly document: unknown
  readonly mediaType: string
  readonly bytes: Buffer
}

const TIMEOUT_MS = 5000
const MAX_BYTES = 16 * 1024 * 1024

/**
 * One request to a port of this computer, past any proxy. Rejects with what the system says when there is no answer, and
 * when it is neither JSON nor a picture.
 */
export function ask(port: number, question: Question): Promise<Answer> {
  const { path, method = 'GET', token, body, timeout = TIMEOUT_MS, maxBytes = MAX_BYTES, signal } = question
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
  const headers = {
    ...question.headers,
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(bytes === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': bytes.length }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: ADDRESS, port, path, method, headers, timeout, agent: false, signal },
      (response) => {
        const pieces: Buffer[] = []
        let size = 0
        response.on('data', (piece: Buffer) => {
          size += piece.length
          if (size > maxBytes) sent.destroy(new Error('The answer is too large.'))
          else pieces.push(piece)
        })
        response.on('error', reject)
        response.on('end', () => {
          try {
            const bytes = Buffer.concat(pieces)
            const mediaType = response.headers['content-type'] ?? ''
            const isPicture = mediaType.startsWith('image/')
            const document: unknown = isPicture ? undefined : JSON.parse(bytes.toString('utf8'))
            resolve({ status: response.statusCode ?? 0, document, mediaType, bytes })
          } catch (error) {
            reject(error as Error)
          }
        })
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('There was no answer in time.')))
    sent.on('error', reject)
    sent.end(bytes)
  })
}
