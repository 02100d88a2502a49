/** The file system of the computer, behind the port. */
import fs from 'node:fs'
import { ClstError } from '../errors.js'
import type { FileStat, FileSystem, FolderEntry, OpenFile } from '../ports/file-system.js'
import { copyExtendedAttributes } from './extended-attributes.js'
import { placeKind } from './place-kind.js'
import { fromSystemError } from './system-errors.js'

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants

export const nodeFileSystem: FileSystem = {
  stat: (path) => guarded(path, () => toStat(fs.lstatSync(path, { throwIfNoEntry: false }))),
  list: (path) => guarded(path, () => fs.readdirSync(path, { withFileTypes: true }).map(toEntry)),
  openForReading: (path) => guarded(path, () => openForReading(path)),
  createFile: (path, mode) => guarded(path, () => new NodeFile(fs.openSync(path, 'wx+', mode), path)),
  rename: (from, to) => guarded(to, () => fs.renameSync(from, to)),
  remove: (path) => guarded(path, () => fs.unlinkSync(path)),
  makeFolder: (path) => guarded(path, () => void fs.mkdirSync(path, { recursive: true })),
  syncFolder,
  setTimes: (path, modifiedUs) => guarded(path, () => fs.utimesSync(path, new Date(), modifiedUs / 1e6)),
  setMode: (path, mode) => guarded(path, () => fs.chmodSync(path, mode & 0o7777)),
  copyAttributes: copyExtendedAttributes,
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

  close(): void {
    fs.closeSync(this.descriptor)
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
