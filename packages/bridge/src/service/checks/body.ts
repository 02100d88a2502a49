import type { IncomingMessage } from 'node:http'
import { BridgeFailure } from '../bridge-failure.js'

/** As much as any request of the contract needs: files are named, never sent; only a small picture may come along. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024

/** For the whole body, from the end of the head. */
const BODY_TIMEOUT_MS = 15_000

/** A request body: always an object, empty where nothing was sent. */
export type RequestBody = Readonly<Record<string, unknown>>

/** Throws `payload-too-large`, `request-timeout`, `invalid-argument` for what is not one JSON object. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge()
  const bytes = await readBytes(request)
  if (bytes.length === 0) return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw notAnObject('The body is not JSON in UTF-8.')
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as RequestBody
  throw notAnObject('The body has to be one JSON object.')
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    const settle = (act: () => void) => {
      clearTimeout(timer)
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose)
      act()
    }
    const onData = (piece: Buffer) => {
      size += piece.length
      if (size > MAX_BODY_BYTES) settle(() => reject(tooLarge()))
      else pieces.push(piece)
    }
    const onEnd = () => settle(() => resolve(Buffer.concat(pieces)))
    const onClose = () => settle(() => reject(notAnObject('The request ended before its body.')))
    const timer = setTimeout(() => {
      const message = 'The body of the request did not arrive in time.'
      settle(() => reject(new BridgeFailure('request-timeout', message)))
    }, BODY_TIMEOUT_MS)
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose)
  })
}

function tooLarge(): BridgeFailure {
  return new BridgeFailure('payload-too-large', 'The body of a request has at most 2 MiB.')
}

function notAnObject(message: string): BridgeFailure {
  return new BridgeFailure('invalid-argument', message, { errors: [{ pointer: '', message }] })
}
