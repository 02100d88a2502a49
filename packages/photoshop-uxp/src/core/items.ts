/** The rows of a list, each made only when it is looked at: 5,000 cost no more than those that are seen. */
import type { Item, ItemList } from './view-types.js'

/** Rows that were made, as long as nothing has changed that they depend on. */
export class Cache {
  private standsFor: readonly unknown[] = []
  made = new Map<unknown, Item>()
  /** How many rows were made since the panel began; the tests count. */
  count = 0

  renew(standsFor: readonly unknown[]): void {
    const isSame =
      standsFor.length === this.standsFor.length &&
      standsFor.every((each, index) => each === this.standsFor[index])
    if (isSame) return
    this.standsFor = standsFor
    this.made = new Map()
  }
}

/** A list of rows that cannot be changed. */
export class Items implements ItemList {
  constructor(
    private readonly found: readonly unknown[],
    private readonly make: (raw: unknown) => Item,
    private readonly cache: Cache,
  ) {}

  get length(): number {
    return this.found.length
  }

  at(index: number): Item {
    const raw = this.found[index]
    const kept = this.cache.made.get(raw)
    if (kept !== undefined) return kept
    this.cache.count += 1
    const item = this.make(raw)
    this.cache.made.set(raw, item)
    return item
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index)
  }
}
