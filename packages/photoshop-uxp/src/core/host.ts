/** What a host adapter gives to the panel: all that the core knows of Photoshop or another program. */

/** What a host can be able to do; the description asks with `can` and `cannot`. */
export const CAPABILITIES = [
  'capture',
  'paste',
  'pickFile',
  'saveAs',
  'documents',
  'dependencies',
  'statusbar',
  'compression',
] as const

export type Capability = (typeof CAPABILITIES)[number]

/** Something that the host did not do. The text is a sentence for the person at the screen. */
export class HostError extends Error {
  override readonly name = 'HostError'
}

/** A file that the open one needs. */
export interface HostDependency {
  readonly path: string
  readonly absolutePath: string
  readonly kind: string
  readonly exists: boolean
}

/** At once, or later: a host that answers at once costs no turn of the panel. */
export type Soon<T> = T | Promise<T>

/**
 * All of it is called from `Panel.tick` and never while drawing. What goes wrong is thrown, or rejected with, as
 * {@link HostError}. Paths are absolute.
 */
export interface Host {
  readonly name: string
  readonly version: string
  /** `documents`: several files are open side by side. */
  can(capability: Capability): boolean
  /** The path of the open file; empty while it has no name. */
  currentFile(): string
  /** The open file has changes that are not saved. */
  isDirty(): boolean
  /** Whether a file is open, in front or not. Only of hosts with `documents`. */
  isOpen?(path: string): boolean
  /** The host waits in a dialog of its own or works alone: the panel stays quiet. */
  isBusy(): boolean
  /** Facts for the description, read as `host.NAME`. Asked for at each tick. */
  moreFacts?(): Readonly<Record<string, unknown>>
  /** Changes whenever a program writes the file; empty when there is none. */
  fileStamp(path: string): string
  /** Saves the open file under its name. */
  save(): Soon<void>
  /** Saves under another name; an empty path lets the host ask for one. */
  saveAs(path: string): Soon<void>
  /** Opens a file without asking, soon: in place of the open one, or beside it where the host has several. */
  openFile(path: string, runScripts?: boolean): Soon<void>
  /** Opens the file that is open anew, without what is not saved in it. */
  reloadFile(path: string): Soon<void>
  /** A path for a file that only lives for a moment; the bridge can read it and nobody else. */
  temporaryFile(): Soon<string>
  /** It is no longer needed. What cannot be removed is left to the system. */
  removeTemporary(path: string): void
  /** Writes a picture of what is seen to the path. False: there is nothing to see. */
  capturePreview(path: string): Soon<boolean>
  /** Writes the picture on the clipboard to the path. False: there is none. */
  pastePicture(path: string): Soon<boolean>
  /** The files that the open one needs. */
  dependencies(): Soon<readonly HostDependency[]>
  /** Puts a text on the clipboard. */
  copyText(text: string): Soon<void>
  /** The next saves of the open file are not compressed. Only of hosts with `compression`. */
  setUncompressed?(): Soon<void>
  /** Lets the person choose a file with one of these extensions; `done` gets its path, or null. */
  pickFile(kinds: readonly string[], done: (path: string | null) => void): void
}
