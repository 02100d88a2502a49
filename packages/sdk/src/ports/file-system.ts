/**
 * What clst needs from a file system, as a port. Calls are synchronous: they are several times faster than their
 * promise forms for many small calls, and slow operations run outside the thread that must stay responsive.
 *
 * Failures are ClstErrors: `file-not-found`, `permission-denied`, `storage-full`, `working-file-busy`, `file-exists`,
 * `not-a-regular-file`, `io-error`, with the path in `details.path`.
 */
export interface FileStat {
  kind: 'file' | 'folder' | 'other'
  sizeBytes: number
  /** Microseconds since 1970; the file system's own resolution may be much coarser. */
  modifiedUs: number
  /** Time of the last change of content or attributes where the file system has one, else the same as modifiedUs. */
  changedUs: number
  /** 0 where the file system has none. */
  inode: number
  device: number
  mode: number
}

export interface FolderEntry {
  name: string
  kind: 'file' | 'folder' | 'other'
}

export interface OpenFile {
  stat(): FileStat
  /** Fills `target` from `position` in the file; returns the bytes read, 0 at the end. */
  read(target: Uint8Array, position: number): number
  /** Writes all of `source` at `position`. */
  write(source: Uint8Array, position: number): void
  truncate(sizeBytes: number): void
  /** Returns when the bytes are on the disk. */
  sync(): void
  /** The same without holding up this thread: of many files at once it takes a fraction of the time. */
  syncSoon(): Promise<void>
  close(): void
}

/** Where a folder lives, as far as it matters for a database file. */
export type PlaceKind = 'local' | 'network' | 'cloud'

export interface FileSystem {
  /** Never follows a link in the last part of the path; undefined when nothing is there. */
  stat(path: string): FileStat | undefined
  list(path: string): FolderEntry[]
  /** Opens an ordinary file for reading; never follows a link, never waits on a pipe. */
  openForReading(path: string): OpenFile
  /** Makes a file that must not exist yet. */
  createFile(path: string, mode: number): OpenFile
  /** Puts `from` in the place of `to` in one step. */
  rename(from: string, to: string): void
  remove(path: string): void
  /** Removes an empty folder; throws `file-exists` when something is in it, `file-not-found` for a file. */
  removeFolder(path: string): void
  makeFolder(path: string): void
  /** Makes a rename or a new name in this folder durable, where the system can. */
  syncFolder(path: string): void
  setTimes(path: string, modifiedUs: number): void
  setMode(path: string, mode: number): void
  /** Copies extended attributes where the system has them; best effort. */
  copyAttributes(from: string, to: string): void
  /** Whether a file or folder can be changed, as far as the system tells without trying; false where nothing is. */
  isWritable(path: string): boolean
  realPath(path: string): string
  placeKind(path: string): PlaceKind
}
