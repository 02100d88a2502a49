/** What the steps of an action see of its run. */
import type { Scope } from './lookup.js'
import type { Run as Shown } from './model.js'
import type { Work } from './parts.js'

export interface CurrentRun {
  /** Names for the expressions of the action. */
  readonly values: Record<string, unknown>
  readonly scope: Scope
  /** Of the file that was open at the press. */
  readonly path: string
  readonly shown: Readonly<Shown>
  isCancelled: boolean
  /** Files that are removed at the end. */
  readonly temporary: string[]
  /** What the panel itself does, by name. */
  panelStep(name: string): Work
  /** What is under way, for the view. */
  show(text: string, factor?: number | null, canCancel?: boolean): void
  /** Throws when another file is open than at the press. */
  checkSameFile(): void
  /** To be thrown when the person changed their mind. */
  cancelled(): Error
}
