import { API_VERSION } from '../identity.js'

/** The answer of an operation as it goes over the wire, in memory of its own that can be handed over. */
export function answerBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ apiVersion: API_VERSION, ...(value as object) }))
}
