/** An event names so many paths at most, and so many bytes of them: each is small, and a list that is longer helps nobody. */
const MAX_PATHS = 100
const MAX_BYTES = 16 * 1024

/** What has changed since it was last told of. */
export class ChangedPaths {
  private paths = new Set<string>()
  private bytes = 0
  private hasMore = false

  get isEmpty(): boolean {
    return this.paths.size === 0 && !this.hasMore
  }

  add(path: string): void {
    if (this.hasMore || this.paths.has(path)) return
    this.bytes += Buffer.byteLength(path)
    this.paths.add(path)
    if (this.paths.size > MAX_PATHS || this.bytes > MAX_BYTES) this.addUnknown()
  }

  /** Anything can have changed. */
  addUnknown(): void {
    this.hasMore = true
    this.paths.clear()
  }

  /** Empties it. No `paths` where they are too many. */
  take(): { paths?: string[] } {
    const taken = this.hasMore ? {} : { paths: [...this.paths].sort() }
    this.paths = new Set()
    this.bytes = 0
    this.hasMore = false
    return taken
  }
}
