/** What people and programs prove who they are with. Each begins so that a log, or a search for leaks, can know it. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { RandomSource } from '@clst/sdk/protocol'

const PREFIX = {
  token: 'clst_',
  setup: 'clst-setup-',
  invite: 'clst-invite-',
  reset: 'clst-reset-',
  device: 'clst-device-',
}

/** 256 bits: nobody guesses them, so that a plain hash is enough to keep. */
const BYTES = 32

export function newSecret(random: RandomSource, kind: keyof typeof PREFIX): string {
  return PREFIX[kind] + Buffer.from(random.bytes(BYTES)).toString('base64url')
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Takes the same time whatever they have in common. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one), 'hex'), Buffer.from(hashOf(other), 'hex'))
}
