/** What the steps of an action see of its run. */
import type { Scope } from './lookup.js'
import type { Run as Shown } from './model.js'
import type { Work } from './parts.js'
import type { Json } from './table.js'

export interface CurrentRun {
  /** Names for the expressions of the action. */
  readonly values: Record<string, unknown>
  readonly scope: Scope
  /** Of the file that was open at the press. */
  readonly path: string
  readonly shown: Readonly<Shown>
  isCancelled: boolean
  /** The person said that what is not saved here may be lost. */
  readonly mayDiscard: boolean
  /** What was typed when the bridge was asked; nothing before. */
  sent: Json | undefined
  /** Files that are removed at the end. */
  readonly temporary: string[]
  /** What the panel itself does, by name. */
  panelStep(name: string): Work
  /** What is under way, for the view. */
  show(text: string, factor?: number | null, canCancel?: boolean): void
  /** What was done is there; opening it is left to an action, because something could be lost. */
  leaveToPerson(why: string, action: string, args: Json): void
  /** Throws when another file is open than at the press. */
  checkSameFile(): void
  /** To be thrown when the person changed their mind. */
  cancelled(): Error
}
