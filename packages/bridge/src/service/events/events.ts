import { randomBytes } from 'node:crypto'

export interface BridgeEvent {
  /** The cursor just after this event. */
  readonly id: string
  readonly type: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly projectKey?: string
  readonly [fact: string]: unknown
}

export interface EventPage {
  readonly events: readonly BridgeEvent[]
  readonly cursor: string
  /** Events are missing: the client has to load anew what it shows. */
  readonly reset?: true
}

/** So many are kept for clients that come back. */
const KEPT = 1000

/** An answer has at most so many bytes of events. */
const MAX_BYTES = 48 * 1024

/** What changed, in order, for as long as the process runs. A cursor says how much of it a client knows. */
export class Events {
  /** Tells cursors of this start from those of others. */
  private readonly start = Date.now().toString(36) + randomBytes(3).toString('hex')
  private ring: { number: number; event: BridgeEvent; bytes: number }[] = []
  private number = 0
  private readonly listeners = new Set<() => void>()

  get cursor(): string {
    return this.cursorAt(this.number)
  }

  emit(type: string, facts: Readonly<Record<string, unknown>>): void {
    this.number++
    const event: BridgeEvent = { id: this.cursor, type, at: new Date().toISOString(), ...facts }
    this.ring.push({ number: this.number, event, bytes: JSON.stringify(event).length })
    if (this.ring.length > KEPT * 2) this.ring = this.ring.slice(-KEPT)
    for (const listener of [...this.listeners]) listener()
  }

  /** What happened since a cursor; without one nothing, and the newest cursor. */
  since(cursor: string | undefined, projectKey?: string): EventPage {
    if (cursor === undefined) return { events: [], cursor: this.cursor }
    const known = this.numberOf(cursor)
    if (known === undefined) return { events: [], cursor: this.cursor, reset: true }
    const events: BridgeEvent[] = []
    let bytes = 0
    for (const entry of this.ring) {
      if (entry.number <= known) continue
      if (projectKey !== undefined && entry.event.projectKey !== projectKey) continue
      bytes += entry.bytes
      const last = events.at(-1)
      if (last !== undefined && bytes > MAX_BYTES) return { events, cursor: last.id }
      events.push(entry.event)
    }
    return { events, cursor: this.cursor }
  }

  /** Hears of every event from now on. Answers how to stop it. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Undefined for a cursor of another start, of the future, or of so long ago that events are missing. */
  private numberOf(cursor: string): number | undefined {
    const dash = cursor.lastIndexOf('-')
    const number = Number(cursor.slice(dash + 1))
    if (cursor.slice(0, dash) !== this.start || !(number <= this.number)) return undefined
    const first = this.ring[0]?.number ?? this.number + 1
    return number >= first - 1 ? number : undefined
  }

  private cursorAt(number: number): string {
    return `${this.start}-${number}`
  }
}
