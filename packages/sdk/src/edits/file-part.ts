import type { Edit } from './edit.js'

/** What taking an operation back does to files for one kind of step. Whatever is slow is done when it is made. */
export interface FilePart {
  /** In the transaction, when the rows are as they were before; an error here changes nothing. */
  inTransaction?(current: Edit): void
  /** When the operation is taken back, for what may be left out if the process ends. */
  afterwards?(): void | Promise<void>
}
