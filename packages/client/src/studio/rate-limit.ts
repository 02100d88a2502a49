/** At most so many bytes per second, together, for all that shares one. */
export interface RateClock {
  /** Milliseconds that only grow. */
  now(): number
  /** Ends early when the signal is given. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>
}

/** Of a second, that one piece may take: several connections take turns. */
const PIECE = 0.1
const MOST_PIECE_BYTES = 64 << 10

export class RateLimit {
  /** When what was let through has had its time. */
  private freeAt = 0

  constructor(
    private readonly bytesPerSecond: number,
    private readonly clock: RateClock = SYSTEM_CLOCK,
  ) {}

  /** Waits until these bytes may go. */
  async take(bytes: number, signal?: AbortSignal): Promise<void> {
    const now = this.clock.now()
    const startAt = Math.max(now, this.freeAt)
    this.freeAt = startAt + (bytes / this.bytesPerSecond) * 1000
    if (startAt > now) await this.clock.sleep(startAt - now, signal)
  }

  /** The same bytes piece by piece, each when it may go. */
  async *pace(bytes: Uint8Array, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const size = Math.max(1, Math.min(MOST_PIECE_BYTES, Math.floor(this.bytesPerSecond * PIECE)))
    for (let start = 0; start < bytes.length; start += size) {
      const piece = bytes.subarray(start, start + size)
      await this.take(piece.length, signal)
      yield piece
    }
  }
}

const SYSTEM_CLOCK: RateClock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      signal?.addEventListener('abort', end)
    }),
}
