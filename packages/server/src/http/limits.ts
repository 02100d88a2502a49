/** How much, how long and how often. docs/reference/studio.md lists the same, and each row has a test. */
import type { OperationId } from './generated/routes.js'

const MIB = 1 << 20

/** Most bytes of a request body, where it is not `JSON_BYTES`. */
const BODY_BYTES: Partial<Record<OperationId, number>> = {
  pushChanges: 16 * MIB,
  offerManifests: 64 * MIB,
  getManifests: MIB,
  putPack: 32 * MIB,
  putPreview: 4 * MIB,
}

const JSON_BYTES = 256 * 1024

export const LIMITS = {
  /** Of all bodies that are in memory at once; a request waits until there is room. */
  bodyBytesAtOnce: 128 * MIB,
  /** Without a byte of a body, until the request is given up. */
  bodyIdleMs: 60_000,
  /** Until the head of a request is there. */
  headersMs: 20_000,
  /** How often requests that do not arrive are looked for. */
  checkMs: 5000,
  /** Until a whole request is there. */
  requestMs: 60 * 60_000,
  connections: 1000,
  /** Of the form of the page for codes. */
  formBytes: 8 * 1024,
  /** Of the head of a request. */
  headerBytes: 16 * 1024,
  /** Until what is answered at the end has to be through. */
  stopMs: 10_000,
} as const

export function maxBodyBytes(id: OperationId): number {
  return BODY_BYTES[id] ?? JSON_BYTES
}
