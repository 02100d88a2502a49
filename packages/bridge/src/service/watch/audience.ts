/** Which projects somebody listens to. */

/** Between two questions of one client it still listens. */
export const LINGER_MS = 30_000

/** For those who listen to all projects. */
export const EVERY_PROJECT = ''

export class Audience {
  private readonly present = new Map<string, number>()
  private readonly until = new Map<string, number>()

  /** Counts a listener; answers how to end it. */
  enter(key: string): () => void {
    this.present.set(key, (this.present.get(key) ?? 0) + 1)
    let hasLeft = false
    return () => {
      if (hasLeft) return
      hasLeft = true
      const others = (this.present.get(key) ?? 1) - 1
      if (others > 0) this.present.set(key, others)
      else this.present.delete(key)
      this.until.set(key, performance.now() + LINGER_MS)
    }
  }

  /** Keys of projects, and `EVERY_PROJECT`, that somebody listens to or did a moment ago. */
  keys(): Set<string> {
    for (const [key, until] of this.until) if (until <= performance.now()) this.until.delete(key)
    return new Set([...this.present.keys(), ...this.until.keys()])
  }
}
