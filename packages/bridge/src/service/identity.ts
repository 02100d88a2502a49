/** What the bridge says about itself before anybody trusts it. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const PRODUCT = 'clst'

/** Raised in its second part by additions, in its first by a change that older clients cannot live with. */
export const API_VERSION = '1.2'

const NONCE = /^[0-9a-f]{32,128}$/

/** 32 random bytes as text: new at every start, so that what leaked yesterday opens nothing today. */
export function newToken(): string {
  return randomBytes(32).toString('hex')
}

export function isNonce(text: string): boolean {
  return NONCE.test(text)
}

/** Only who can read the discovery file can compute it: hex HMAC-SHA256 of the nonce's text under the token's text. */
export function proofOf(token: string, nonce: string): string {
  return createHmac('sha256', token).update(nonce).digest('hex')
}

/** Compares in a time that says nothing about where two texts differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
