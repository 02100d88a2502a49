/** Proof that the program at the port is the bridge, asked for before the token is sent. docs/reference/bridge.md. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A question that nobody has asked before, of 32 random bytes. UXP has no more of Web Crypto than this. */
export function newNonce(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
}

/** Whether a program that knows the token has answered the question. Takes as long for every wrong proof. */
export function isProof(proof: unknown, nonce: string, token: string): boolean {
  const wanted = bytesToHex(hmac(sha256, asciiBytes(token), asciiBytes(nonce)))
  if (typeof proof !== 'string' || proof.length !== wanted.length) return false
  let difference = 0
  for (let at = 0; at < wanted.length; at += 1) difference |= proof.charCodeAt(at) ^ wanted.charCodeAt(at)
  return difference === 0
}

/** Tokens and nonces have no other characters; UXP 7.3 has no `TextEncoder`. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
