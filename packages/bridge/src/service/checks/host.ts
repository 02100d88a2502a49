import type { IncomingMessage } from 'node:http'
import { BridgeFailure } from '../bridge-failure.js'
import { headerValues } from './header-values.js'

const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Exactly one `Host`, and it names this computer with our port. A web page whose own name was made to lead here (DNS
 * rebinding) cannot hide that name. Throws `host-not-allowed`.
 */
export function checkHost(request: IncomingMessage, port: number): void {
  const values = headerValues(request, 'host')
  const [host = ''] = values
  if (values.length === 1 && NAMES.some((name) => host.toLowerCase() === `${name}:${port}`)) return
  throw new BridgeFailure('host-not-allowed', 'The request names another host.')
}
