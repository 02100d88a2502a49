import type { IncomingMessage } from 'node:http'
import { BridgeFailure } from '../bridge-failure.js'
import { headerValues } from './header-values.js'

const JSON_TYPE = /^application\/json(\s*;\s*charset\s*=\s*"?utf-8"?)?$/i

/** Methods that always come with JSON: what a form or a link of a web page can send is none. */
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH'])

/** Throws `unsupported-media-type`, and `invalid-argument` for a `GET` with a body. */
export function checkContentType(request: IncomingMessage): void {
  const { method = '' } = request
  if (method === 'GET') {
    if (!announcesBody(request)) return
    throw new BridgeFailure('invalid-argument', 'A GET request has no body.')
  }
  if (!WITH_BODY.has(method) && !announcesBody(request)) return
  const types = headerValues(request, 'content-type')
  const encodings = headerValues(request, 'content-encoding')
  if (types.length === 1 && JSON_TYPE.test(types[0]?.trim() ?? '') && encodings.length === 0) return
  throw new BridgeFailure('unsupported-media-type', 'The body has to be application/json in UTF-8.')
}

function announcesBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
