import type { IncomingMessage } from 'node:http'
import { BridgeFailure } from '../bridge-failure.js'
import { headerValues } from './header-values.js'

const OF_THE_WEB = /^\s*(https?|wss?):/i
const OWN_SITES = new Set(['none', 'same-origin'])

/**
 * Web pages are refused. `null` and schemes of programs (panels in hosts send them) pass; they need the token like all
 * others. Browsers add `Sec-Fetch-Site` even where they leave `Origin` out. Throws `forbidden-origin`.
 */
export function checkOrigin(request: IncomingMessage): void {
  const origins = headerValues(request, 'origin')
  const sites = headerValues(request, 'sec-fetch-site')
  const isForeign = sites.some((site) => !OWN_SITES.has(site.trim().toLowerCase()))
  if (origins.length <= 1 && !origins.some((origin) => OF_THE_WEB.test(origin)) && !isForeign) return
  throw new BridgeFailure('forbidden-origin', 'Web pages may not ask this.')
}
