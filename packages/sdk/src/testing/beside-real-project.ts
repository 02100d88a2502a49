/** Working files in memory, the project file on the real disk, where SQLite needs it: one file system for both. */
import { existsSync } from 'node:fs'
import nodePath from 'node:path'
import { nodeFileSystem } from '../file-system/node-file-system.js'
import type { FileSystem } from '../ports/file-system.js'

const PROJECT_FILE = /\.clst(-journal|-wal|-shm)?$/i

/**
 * Project files below `folder`, their journals, and a project file that is just being made are those of the real disk;
 * everything else is in `memory`. `folder` must exist on the real disk; it is made in memory.
 */
export function besideRealProject(memory: FileSystem, folder: string): FileSystem {
  memory.makeFolder(folder)
  const isReal = (path: string) =>
    PROJECT_FILE.test(path) ||
    (nodePath.basename(path).startsWith('.clst-new-') && memory.stat(path) === undefined && existsSync(path))
  const of = (path: string) => (isReal(path) ? nodeFileSystem : memory)
  return {
    stat: (path) => {
      const stat = of(path).stat(path)
      // The project file is told apart from its copies as on the disk that is modelled.
      if (stat === undefined || of(path) === memory || hasInodes(memory, folder)) return stat
      return { ...stat, inode: 0 }
    },
    list: (path) => {
      const isOutside = nodePath.relative(folder, path).startsWith('..')
      if (isOutside) return existsSync(path) ? nodeFileSystem.list(path) : memory.list(path)
      const real = existsSync(path) ? nodeFileSystem.list(path) : []
      return [...memory.list(path), ...real.filter((entry) => PROJECT_FILE.test(entry.name))]
    },
    openForReading: (path) => of(path).openForReading(path),
    createFile: (path, mode) => of(path).createFile(path, mode),
    rename: (from, to) => of(from).rename(from, to),
    remove: (path) => of(path).remove(path),
    removeFolder: (path) => memory.removeFolder(path),
    makeFolder: (path) => memory.makeFolder(path),
    syncFolder: (path) => memory.syncFolder(path),
    setTimes: (path, modifiedUs) => of(path).setTimes(path, modifiedUs),
    setMode: (path, mode) => of(path).setMode(path, mode),
    copyAttributes: (from, to) => memory.copyAttributes(from, to),
    isWritable: (path) => of(path).isWritable(path),
    realPath: (path) => memory.realPath(path),
    placeKind: (path) => memory.placeKind(path),
  }
}

function hasInodes(memory: FileSystem, folder: string): boolean {
  return memory.stat(folder)?.inode !== 0
}
