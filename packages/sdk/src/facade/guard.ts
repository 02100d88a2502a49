import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { assertProjectPath } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'

/** What every operation on an open project is checked for before it begins. */
export class Guard {
  /** The project file when it was opened. */
  private readonly file: FileStat | undefined

  constructor(private readonly context: Context) {
    this.file = context.fs.stat(context.store.path)
  }

  /** Nothing outside of the project folder is read or written, whatever a caller passes. */
  async within<T>(paths: readonly string[], work: () => T | Promise<T>): Promise<T> {
    this.assertInPlace()
    for (const path of paths) assertProjectPath(this.context.fs, this.context.root, path)
    return work()
  }

  /** The same for what changes the project. Throws `read-only` and `schema-too-new` as well. */
  writing<T>(paths: readonly string[], work: () => T | Promise<T>): Promise<T> {
    return this.within(paths, () => {
      const { store } = this.context
      if (store.isReadOnly) throw new ClstError('read-only', 'The project can only be read here.')
      store.assertSchemaUnchanged()
      return work()
    })
  }

  /** What is written to a file that was moved or replaced would be lost, or mixed into another one. */
  private assertInPlace(): void {
    const { fs, store } = this.context
    const now = fs.stat(store.path)
    if (now !== undefined && now.inode === this.file?.inode && now.device === this.file.device) return
    const message = 'The project file was moved, replaced or removed while it was in use. Open it again.'
    throw new ClstError('project-not-found', message, { details: { path: store.path } })
  }
}
