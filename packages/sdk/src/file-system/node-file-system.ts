/** The file system of the computer, behind the port. */
import fs from 'node:fs'
import nodePath from 'node:path'
import { ClstError } from '../errors.js'
import type { FileStat, FileSystem, FolderEntry, OpenFile } from '../ports/file-system.js'
import { copyExtendedAttributes } from './extended-attributes.js'
import { placeKind } from './place-kind.js'
import { fromSystemError } from './system-errors.js'

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, W_OK, X_OK } = fs.constants

export const nodeFileSystem: FileSystem = {
  stat: (path) => guarded(path, () => toStat(lookAt(path))),
  list: (path) => guarded(path, () => fs.readdirSync(path, { withFileTypes: true }).map(toEntry)),
  openForReading: (path) => guarded(path, () => openForReading(path)),
  createFile: (path, mode) => guarded(path, () => new NodeFile(fs.openSync(path, 'wx+', mode), path)),
  rename,
  remove: (path) => guarded(path, () => fs.unlinkSync(path)),
  removeFolder: (path) => guarded(path, () => fs.rmdirSync(path)),
  makeFolder: (path) => guarded(path, () => makeFolder(path)),
  syncFolder,
  setTimes: (path, modifiedUs) =>
    guarded(path, () => fs.utimesSync(path, modifiedUs / 1e6, modifiedUs / 1e6)),
  setMode: (path, mode) => guarded(path, () => fs.chmodSync(path, mode & 0o7777)),
  copyAttributes: copyExtendedAttributes,
  isWritable,
  realPath: (path) => guarded(path, () => fs.realpathSync.native(path)),
  placeKind,
}

class NodeFile implements OpenFile {
  constructor(
    private readonly descriptor: number,
    private readonly path: string,
  ) {}

  stat(): FileStat {
    return guarded(this.path, () => toStat(fs.fstatSync(this.descriptor)) as FileStat)
  }

  read(target: Uint8Array, position: number): number {
    return guarded(this.path, () => {
      let done = 0
      while (done < target.length) {
        const count = fs.readSync(this.descriptor, target, done, target.length - done, position + done)
        if (count === 0) break
        done += count
      }
      return done
    })
  }

  write(source: Uint8Array, position: number): void {
    guarded(this.path, () => {
      let done = 0
      while (done < source.length) {
        done += fs.writeSync(this.descriptor, source, done, source.length - done, position + done)
      }
    })
  }

  truncate(sizeBytes: number): void {
    guarded(this.path, () => fs.ftruncateSync(this.descriptor, sizeBytes))
  }

  sync(): void {
    guarded(this.path, () => fs.fsyncSync(this.descriptor))
  }

  syncSoon(): Promise<void> {
    return new Promise((resolve, reject) => {
      fs.fsync(this.descriptor, (error) => {
        if (error === null) resolve()
        else reject(fromSystemError(error, this.path))
      })
    })
  }

  close(): void {
    guarded(this.path, () => fs.closeSync(this.descriptor))
  }
}

/** Below a file there is nothing, as in a folder that does not exist. */
function lookAt(path: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Node's own way of making all folders on the way reports a disk that can only be read as a missing folder. */
function makeFolder(path: string): void {
  try {
    fs.mkdirSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
    if (code !== 'ENOENT' || nodePath.dirname(path) === path) throw error
    makeFolder(nodePath.dirname(path))
    fs.mkdirSync(path)
  }
}

function rename(from: string, to: string): void {
  guarded(to, () => {
    try {
      fs.renameSync(from, to)
    } catch (error) {
      // Windows says "access denied" when another program has the file open and does not share it.
      const isHeld = process.platform === 'win32' && isWritable(nodePath.dirname(to)) && isWritable(to)
      if (isHeld && error instanceof Error && 'code' in error && error.code === 'EPERM') {
        throw Object.assign(error, { code: 'EBUSY' })
      }
      throw error
    }
  })
}

function isWritable(path: string): boolean {
  try {
    fs.accessSync(path, fs.lstatSync(path).isDirectory() ? W_OK | X_OK : W_OK)
    return true
  } catch {
    return false
  }
}

function openForReading(path: string): OpenFile {
  const descriptor = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  const stat = fs.fstatSync(descriptor)
  if (stat.isFile()) return new NodeFile(descriptor, path)
  fs.closeSync(descriptor)
  throw new ClstError('not-a-regular-file', 'Only ordinary files can be tracked.', { details: { path } })
}

/** Directories cannot be synced on every system (Windows refuses to open one); there the rename itself is all there is. */
function syncFolder(path: string): void {
  let descriptor: number
  try {
    descriptor = fs.openSync(path, O_RDONLY)
  } catch {
    return
  }
  try {
    fs.fsyncSync(descriptor)
  } catch {
    // Some network file systems cannot sync a folder: the rename itself is then all there is.
  } finally {
    fs.closeSync(descriptor)
  }
}

function toStat(stat: fs.Stats | undefined): FileStat | undefined {
  if (stat === undefined) return undefined
  return {
    kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other',
    sizeBytes: stat.size,
    modifiedUs: Math.floor(stat.mtimeMs * 1000),
    changedUs: Math.floor(stat.ctimeMs * 1000),
    // Above 2^53 a number is no longer exact; folding keeps it comparable and storable.
    inode: stat.ino % Number.MAX_SAFE_INTEGER,
    device: stat.dev % Number.MAX_SAFE_INTEGER,
    mode: stat.mode,
  }
}

function toEntry(entry: fs.Dirent): FolderEntry {
  return { name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' }
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fromSystemError(error, path)
  }
}
