import type { IncomingMessage } from 'node:http'
import { BridgeFailure } from '../bridge-failure.js'

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * `OPTIONS` above all is refused, so that no browser ever learns that it may send more. Throws `method-not-allowed`, and
 * `invalid-argument` for a target that is no path of ours (`*`, or the address of another server).
 */
export function checkMethod(request: IncomingMessage): void {
  const { method = '', url = '' } = request
  if (!METHODS.has(method)) {
    throw new BridgeFailure('method-not-allowed', 'The bridge does not know this method.')
  }
  if (url.startsWith('/') && !url.startsWith('//')) return
  throw new BridgeFailure('invalid-argument', 'The target of the request is not a path.')
}
