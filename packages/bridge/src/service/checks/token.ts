import type { IncomingMessage } from 'node:http'
import { BridgeFailure } from '../bridge-failure.js'
import { isSameSecret } from '../identity.js'
import { headerValues } from './header-values.js'

const BEARER = /^Bearer +(\S+)$/i

/** Wrong tokens that are answered within one span of time before the answer is to wait. */
const FAILURES = 30
const SPAN_MS = 60_000

/** Lets only requests pass that carry the token. One that does is never held up by others that do not. */
export class TokenCheck {
  private failures = 0
  private spanStartedAt = 0

  constructor(
    private readonly token: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws `unauthenticated`, `rate-limited`. */
  check(request: IncomingMessage): void {
    const values = headerValues(request, 'authorization')
    const given = values.length === 1 ? BEARER.exec(values[0]?.trim() ?? '')?.[1] : undefined
    if (given !== undefined && isSameSecret(given, this.token)) return
    this.countFailure()
    const message = 'The token of the bridge is missing or not right. It is in the discovery file.'
    throw new BridgeFailure('unauthenticated', message, { headers: { 'WWW-Authenticate': 'Bearer' } })
  }

  private countFailure(): void {
    const now = this.now()
    if (now - this.spanStartedAt >= SPAN_MS || now < this.spanStartedAt) {
      this.spanStartedAt = now
      this.failures = 0
    }
    this.failures++
    if (this.failures <= FAILURES) return
    const seconds = Math.max(1, Math.ceil((this.spanStartedAt + SPAN_MS - now) / 1000))
    throw new BridgeFailure('rate-limited', 'There were too many requests with a wrong token.', {
      headers: { 'Retry-After': String(seconds) },
    })
  }
}
