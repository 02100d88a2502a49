import type { ServerResponse } from 'node:http'

/**
 * What every answer carries: nothing is kept by anybody on the way, and no page may use it. There are no CORS headers
 * at all, and none is ever to be added.
 */
export function setReplyHeaders(response: ServerResponse, requestId: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('X-Request-Id', requestId)
}
