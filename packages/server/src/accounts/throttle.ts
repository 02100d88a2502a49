import type { Clock } from '@clst/sdk/protocol'
import { nameKey } from '@clst/sdk/protocol'
import { StudioFailure } from '../failure.js'

/** Failed attempts before the next one has to wait: of one name from one address, and of one address at all. */
export const FAILURES = { name: 5, address: 30 }

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
const FORGET_MS = 60 * 60_000
const MAX_ENTRIES = 100_000

interface Entry {
  failures: number
  waitUntil: number
  at: number
}

/** Slows down whoever guesses. Somebody else, elsewhere, signs in with the same name as before. */
export class Throttle {
  private readonly entries = new Map<string, Entry>()

  constructor(private readonly clock: Clock) {}

  /** Throws `rate-limited` while an attempt has to wait. */
  check(address: string, name = ''): void {
    const now = this.clock.now()
    const until = Math.max(
      ...this.keysOf(address, name).map(([key]) => this.entries.get(key)?.waitUntil ?? 0),
    )
    if (until <= now) return
    const seconds = Math.ceil((until - now) / 1000)
    const message = `Too many failed attempts. Try again in ${seconds} seconds.`
    throw new StudioFailure('rate-limited', message, {
      details: { seconds },
      headers: { 'Retry-After': String(seconds) },
    })
  }

  failed(address: string, name = ''): void {
    const now = this.clock.now()
    this.forgetOld(now)
    for (const [key, allowed] of this.keysOf(address, name)) {
      const failures = (this.entries.get(key)?.failures ?? 0) + 1
      const over = failures - allowed
      const wait = over < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** over, LONGEST_WAIT_MS)
      // The newest stand at the end.
      this.entries.delete(key)
      this.entries.set(key, { failures, waitUntil: now + wait, at: now })
    }
  }

  /** Forgets the failures of a name, not those of the address: who has one account could guess at others meanwhile. */
  succeeded(address: string, name: string): void {
    this.entries.delete(nameEntry(address, name))
  }

  private keysOf(address: string, name: string): [key: string, allowed: number][] {
    const ofAddress: [string, number] = [`address ${address}`, FAILURES.address]
    return name === '' ? [ofAddress] : [ofAddress, [nameEntry(address, name), FAILURES.name]]
  }

  private forgetOld(now: number): void {
    for (const [key, { at }] of this.entries) {
      if (at > now - FORGET_MS && this.entries.size < MAX_ENTRIES) return
      this.entries.delete(key)
    }
  }
}

function nameEntry(address: string, name: string): string {
  return `name ${nameKey(name)} ${address}`
}
