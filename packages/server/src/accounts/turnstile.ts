export class TooMany extends Error {}

/** Lets a few through at once, keeps a line of those who wait, and sends the rest away. */
export class Turnstile {
  private inside = 0
  private readonly line: (() => void)[] = []

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** Throws `TooMany`. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.atOnce) {
      if (this.line.length >= this.waiting) throw new TooMany()
      await new Promise<void>((enter) => this.line.push(enter))
    } else this.inside++
    try {
      return await work()
    } finally {
      const next = this.line.shift()
      if (next === undefined) this.inside--
      else next()
    }
  }
}
