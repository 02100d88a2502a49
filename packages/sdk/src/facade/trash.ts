import type { Context } from '../context.js'
import { listTrash } from '../trash/list-trash.js'
import { purge } from '../trash/purge.js'
import { restore } from '../trash/restore.js'
import type { PurgeOptions, PurgeResult, RestoreOptions, RestoreResult, TrashEntry } from '../trash/types.js'
import type { Guard } from './guard.js'

/** What was deleted and can still be brought back. */
export class Trash {
  /** Reached as `project.trash`. */
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** The last deleted first. What went with a collection is counted in it. */
  list(): Promise<TrashEntry[]> {
    return this.guard.within([], () => listTrash(this.context))
  }

  /**
   * Brings back what the paths or ids mean, with the collections above it, and writes the working files again. Throws
   * `not-in-trash`, `name-clash`, `invalid-argument`.
   */
  restore(paths: readonly string[], options: RestoreOptions = {}): Promise<RestoreResult> {
    return this.guard.writing(paths, () => restore(this.context, paths, options))
  }

  /** Removes for good what the paths or ids mean, or everything. Throws `not-in-trash`, `invalid-argument`. */
  purge(paths: readonly string[] = [], options: PurgeOptions = {}): Promise<PurgeResult> {
    return this.guard.writing(paths, () => purge(this.context, paths, options))
  }
}
