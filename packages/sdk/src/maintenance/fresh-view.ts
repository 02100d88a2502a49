import type { Store } from '../store/store.js'

/**
 * A view of the records that is read again when anybody has written since: between two transactions of a clean-up, a
 * new row may have begun to need what the next one would drop.
 */
export class FreshView<T> {
  private seen: { value: T; others: number; own: number } | undefined

  constructor(
    private readonly store: Store,
    private readonly read: () => T,
  ) {}

  /** Inside the write transaction that relies on it, once. */
  get(): T {
    const { others, own } = this.store.writes()
    const { seen } = this
    // The transaction that used the view last is the one commit in between that may be ours.
    if (seen !== undefined && seen.others === others && own - seen.own <= 1) {
      seen.own = own
      return seen.value
    }
    const value = this.read()
    this.seen = { value, others, own }
    return value
  }
}
