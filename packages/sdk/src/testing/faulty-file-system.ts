/** Any file system, with failures and interruptions at chosen calls. */
import type { FileStat, FileSystem, FolderEntry, OpenFile, PlaceKind } from '../ports/file-system.js'
import { systemError } from './memory-tree.js'

/** The calls of the port; those on open files under the names of `OpenFile`, with `statOpen` for its `stat`. Both ways to sync are `sync`. */
export type FileOperation =
  | Exclude<keyof FileSystem, 'stat'>
  | Exclude<keyof OpenFile, 'stat' | 'syncSoon'>
  | 'stat'
  | 'statOpen'

interface Fault {
  operation: FileOperation
  /** Counts down to the call that is meant; 1 is the next one. */
  nth: number
  act: (path: string) => void
}

/**
 * Counts every call of the port and can make the nth one fail, or let something happen just before it. Everything else
 * is done by the file system behind it.
 *
 * @example
 * const fs = new FaultyFileSystem(nodeFileSystem)
 * fs.failNth('write', 3, 'ENOSPC')
 */
export class FaultyFileSystem implements FileSystem {
  private readonly counts = new Map<FileOperation, number>()
  private faults: Fault[] = []

  constructor(private readonly inner: FileSystem) {}

  /** The nth call from now on fails as the system would fail it (`ENOSPC`, `EBUSY`, `EIO` …). Once. */
  failNth(operation: FileOperation, nth: number, systemCode: string): void {
    this.beforeNth(operation, nth, (path) => {
      throw systemError(systemCode, path)
    })
  }

  /** Before the nth call from now on, something happens to the disk. Once. */
  beforeNth(operation: FileOperation, nth: number, act: (path: string) => void): void {
    this.faults.push({ operation, nth, act })
  }

  /** Forgets what was still to come. */
  clearFaults(): void {
    this.faults = []
  }

  /** How often the call was made so far. */
  calls(operation: FileOperation): number {
    return this.counts.get(operation) ?? 0
  }

  stat(path: string): FileStat | undefined {
    this.on('stat', path)
    return this.inner.stat(path)
  }

  list(path: string): FolderEntry[] {
    this.on('list', path)
    return this.inner.list(path)
  }

  openForReading(path: string): OpenFile {
    this.on('openForReading', path)
    return this.wrap(this.inner.openForReading(path), path)
  }

  createFile(path: string, mode: number): OpenFile {
    this.on('createFile', path)
    return this.wrap(this.inner.createFile(path, mode), path)
  }

  rename(from: string, to: string): void {
    this.on('rename', to)
    this.inner.rename(from, to)
  }

  remove(path: string): void {
    this.on('remove', path)
    this.inner.remove(path)
  }

  removeFolder(path: string): void {
    this.on('removeFolder', path)
    this.inner.removeFolder(path)
  }

  makeFolder(path: string): void {
    this.on('makeFolder', path)
    this.inner.makeFolder(path)
  }

  syncFolder(path: string): void {
    this.on('syncFolder', path)
    this.inner.syncFolder(path)
  }

  setTimes(path: string, modifiedUs: number): void {
    this.on('setTimes', path)
    this.inner.setTimes(path, modifiedUs)
  }

  setMode(path: string, mode: number): void {
    this.on('setMode', path)
    this.inner.setMode(path, mode)
  }

  copyAttributes(from: string, to: string): void {
    this.on('copyAttributes', to)
    this.inner.copyAttributes(from, to)
  }

  isWritable(path: string): boolean {
    this.on('isWritable', path)
    return this.inner.isWritable(path)
  }

  realPath(path: string): string {
    this.on('realPath', path)
    return this.inner.realPath(path)
  }

  placeKind(path: string): PlaceKind {
    this.on('placeKind', path)
    return this.inner.placeKind(path)
  }

  private wrap(file: OpenFile, path: string): OpenFile {
    const on = (operation: FileOperation) => this.on(operation, path)
    return {
      stat: () => {
        on('statOpen')
        return file.stat()
      },
      read: (target, position) => {
        on('read')
        return file.read(target, position)
      },
      write: (source, position) => {
        on('write')
        file.write(source, position)
      },
      truncate: (sizeBytes) => {
        on('truncate')
        file.truncate(sizeBytes)
      },
      sync: () => {
        on('sync')
        file.sync()
      },
      syncSoon: async () => {
        on('sync')
        await file.syncSoon()
      },
      close: () => {
        // A failing close has closed the file all the same.
        file.close()
        on('close')
      },
    }
  }

  private on(operation: FileOperation, path: string): void {
    this.counts.set(operation, this.calls(operation) + 1)
    const due = this.faults.filter((fault) => fault.operation === operation && --fault.nth === 0)
    this.faults = this.faults.filter((fault) => !due.includes(fault))
    for (const fault of due) fault.act(path)
  }
}
