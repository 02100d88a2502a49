import type { ServerResponse } from 'node:http'
import type { BytesAnswer } from './api-request.js'

/**
 * A stream goes out as fast as the client takes it. One that fails before its first bytes is answered with the problem; one
 * that fails later ends the connection, so that nobody takes it for whole.
 */
export async function sendBytes(response: ServerResponse, answer: BytesAnswer): Promise<void> {
  const { content, mediaType, headers } = answer
  const head = { 'Content-Type': mediaType, ...headers }
  if (content instanceof Uint8Array) {
    response.writeHead(200, { ...head, 'Content-Length': content.byteLength })
    response.end(content)
    return
  }
  for await (const part of content) {
    if (response.destroyed) return
    if (!response.headersSent) response.writeHead(200, head)
    if (!response.write(part)) await drained(response)
  }
  if (!response.headersSent) response.writeHead(200, head)
  response.end()
}

/** Until the client has taken what was written, or is gone. Leaves no listener behind. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      response.off('drain', end).off('close', end)
      resolve()
    }
    if (response.destroyed) resolve()
    else response.once('drain', end).once('close', end)
  })
}
