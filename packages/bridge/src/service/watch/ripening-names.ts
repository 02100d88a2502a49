/** A name is looked at when nothing was heard of it for so long: until then it may still be written. */
const QUIET_MS = 200

/** What never becomes quiet is looked at as often as this. */
const PATIENCE_MS = 5000

/** Stands for all names of a folder. */
export const ALL = ''

interface Heard {
  first: number
  last: number
}

/** Names that something was heard of, by folder. Saving one file is many changes, of several names. */
export class RipeningNames {
  private readonly folders = new Map<string, Map<string, Heard>>()

  get isEmpty(): boolean {
    return this.folders.size === 0
  }

  /** @param now in milliseconds, from any start */
  hear(folder: string, name: string, now: number): void {
    let names = this.folders.get(folder)
    if (names === undefined) {
      names = new Map()
      this.folders.set(folder, names)
    }
    const heard = names.get(name)
    if (heard === undefined) names.set(name, { first: now, last: now })
    else heard.last = now
  }

  /** Takes the names that are ripe, by folder; at Infinity all. */
  take(now: number): Map<string, Set<string>> {
    const ripe = new Map<string, Set<string>>()
    for (const [folder, names] of this.folders) {
      for (const [name, { first, last }] of names) {
        if (now - last < QUIET_MS && now - first < PATIENCE_MS) continue
        names.delete(name)
        const taken = ripe.get(folder)
        if (taken === undefined) ripe.set(folder, new Set([name]))
        else taken.add(name)
      }
      if (names.size === 0) this.folders.delete(folder)
    }
    return ripe
  }
}
