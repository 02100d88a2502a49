import { type Context, makeId } from '../context.js'
import { isClstError } from '../errors.js'
import { deleteLease, hasLease } from '../store/lease-rows.js'
import { insertNote, type LeftBehind } from './move-lease.js'

/** What one operation has noted in the project about files that no record knows yet. */
export class Notes {
  private readonly ids: string[] = []

  constructor(private readonly context: Context) {}

  /** Nobody acts on it while this process lives, for `validMs` at most. */
  async add(left: Partial<LeftBehind>, validMs: number, signal: AbortSignal | undefined): Promise<string> {
    return this.context.store.write(() => this.insert(left, validMs), signal)
  }

  /** The same, inside a transaction. */
  insert(left: Partial<LeftBehind>, validMs: number): string {
    const id = makeId(this.context)
    insertNote(this.context, id, left, validMs)
    this.ids.push(id)
    return id
  }

  /** Inside the transaction after which none of them is true. */
  forget(): void {
    for (const id of this.ids) deleteLease(this.context.store, id)
  }

  /** Best effort, when the files are gone: a note that stays tells of nothing. */
  async tryToForget(): Promise<void> {
    const { store } = this.context
    try {
      if (this.ids.some((id) => hasLease(store, id))) await store.write(() => this.forget())
    } catch (error) {
      if (!isClstError(error)) throw error
    }
  }
}
