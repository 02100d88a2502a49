import type { ServerResponse } from 'node:http'
import { sendJson } from '@clst/http-contract'
import { BridgeFailure } from '../bridge-failure.js'
import { API_VERSION, isNonce, PRODUCT, proofOf } from '../identity.js'

/**
 * The one answer without a token: who this is, and the proof that it knows the token, which the client asks for before
 * it sends its own. Throws `invalid-argument` for a nonce that is none.
 */
export function answerHealth(response: ServerResponse, query: URLSearchParams, token: string): void {
  const [nonce = '', ...more] = query.getAll('nonce')
  if (more.length > 0 || !isNonce(nonce)) {
    const message = 'The nonce has to be 32 to 128 hexadecimal digits.'
    throw new BridgeFailure('invalid-argument', message, { errors: [{ pointer: '?nonce', message }] })
  }
  sendJson(response, 200, { apiVersion: API_VERSION, product: PRODUCT, proof: proofOf(token, nonce) })
}
