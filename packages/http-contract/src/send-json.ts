import type { ServerResponse } from 'node:http'

/** Sends a document, or bytes that are one already: large answers are written where they were made, in a thread. */
export function sendJson(
  response: ServerResponse,
  status: number,
  document: object | Uint8Array,
  mediaType = 'application/json',
): void {
  const body = document instanceof Uint8Array ? document : Buffer.from(JSON.stringify(document))
  response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': body.byteLength })
  response.end(body)
}
