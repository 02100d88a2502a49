/** A file system in memory behind the port, with the habits of disks that are not at hand. */
import nodePath from 'node:path'
import type { FileStat, FileSystem, FolderEntry, OpenFile, PlaceKind } from '../ports/file-system.js'
import { type FileSystemTraits, POSIX_DISK } from './file-system-traits.js'
import { MemoryFile } from './memory-file.js'
import { type MemoryNode, MemoryTree, partsOf, systemError } from './memory-tree.js'

export interface MemoryFileSystemOptions extends Partial<FileSystemTraits> {
  /** Microseconds since 1970 as the computer tells them; the system's own clock when absent. */
  clockUs?: () => number
}

/** Attributes are kept by name; `setAttribute` and `attributes` stand for the programs of the system. */
export class MemoryFileSystem implements FileSystem {
  readonly traits: FileSystemTraits
  private readonly tree: MemoryTree

  constructor(options: MemoryFileSystemOptions = {}) {
    const { clockUs = systemUs, ...traits } = options
    this.traits = { ...POSIX_DISK, ...traits }
    this.tree = new MemoryTree(this.traits, clockUs)
  }

  stat(path: string): FileStat | undefined {
    const node = this.tree.find(path)
    return node === undefined ? undefined : this.tree.stat(node)
  }

  list(path: string): FolderEntry[] {
    const folder = this.tree.get(path)
    if (folder.kind !== 'folder') throw systemError('ENOTDIR', path)
    return [...folder.children.values()].map(({ name, kind }) => ({ name, kind }))
  }

  openForReading(path: string): OpenFile {
    const node = this.tree.get(path)
    if (node.kind === 'folder') throw systemError('EISDIR', path)
    if (node.kind === 'other') throw systemError('ELOOP', path)
    if (node.heldFor === 'nobody') throw systemError('EBUSY', path)
    return new MemoryFile(this.tree, node, path, false)
  }

  createFile(path: string, mode: number): OpenFile {
    return new MemoryFile(this.tree, this.tree.add(path, 'file', mode & 0o777), path, true)
  }

  rename(from: string, to: string): void {
    this.assertNotHeld(from)
    this.assertNotHeld(to)
    this.tree.move(from, to)
  }

  remove(path: string): void {
    if (this.tree.get(path).kind === 'folder') throw systemError('EISDIR', path)
    this.assertNotHeld(path)
    this.tree.unlink(path)
  }

  removeFolder(path: string): void {
    const node = this.tree.get(path)
    if (node.kind !== 'folder') throw systemError('ENOTDIR', path)
    if (node.children.size > 0) throw systemError('ENOTEMPTY', path)
    this.tree.unlink(path)
  }

  makeFolder(path: string): void {
    let place = nodePath.parse(path).root
    for (const part of partsOf(path)) {
      place = nodePath.join(place, part)
      const node = this.tree.find(place)
      if (node === undefined) this.tree.add(place, 'folder', 0o755)
      else if (node.kind !== 'folder') throw systemError(place === path ? 'EEXIST' : 'ENOTDIR', path)
    }
  }

  syncFolder(): void {}

  setTimes(path: string, modifiedUs: number): void {
    const node = this.change(path)
    const { timestampStepUs: step } = this.traits
    node.modifiedUs = this.traits.timestampPhaseUs === 0 ? Math.floor(modifiedUs / step) * step : modifiedUs
  }

  setMode(path: string, mode: number): void {
    this.change(path).mode = mode & 0o7777
  }

  copyAttributes(from: string, to: string): void {
    const source = this.tree.find(from)
    const target = this.tree.find(to)
    if (source === undefined || target === undefined || this.traits.isReadOnly) return
    for (const [name, value] of source.attributes) target.attributes.set(name, value)
  }

  isWritable(path: string): boolean {
    return !this.traits.isReadOnly && ((this.tree.find(path)?.mode ?? 0) & 0o200) !== 0
  }

  /** There are no links to be followed; the spelling is that of the disk. */
  realPath(path: string): string {
    let real = nodePath.parse(path).root
    for (const part of partsOf(path))
      real = nodePath.join(real, this.tree.get(nodePath.join(real, part)).name)
    return real
  }

  placeKind(): PlaceKind {
    return this.traits.place
  }

  /**
   * Another program opens the file and keeps it; `allowsReading` lets others read meanwhile. Answers what closes it
   * there. On a disk that does not deny sharing nobody is kept from anything.
   */
  hold(path: string, allowsReading = false): () => void {
    const node = this.tree.get(path)
    if (this.traits.deniesSharing) node.heldFor = allowsReading ? 'reading' : 'nobody'
    return () => {
      node.heldFor = undefined
    }
  }

  /** Another program changes the file where it lies, without replacing it. */
  openForWriting(path: string): OpenFile {
    const node = this.tree.get(path)
    if (node.kind !== 'file') throw systemError('EISDIR', path)
    this.assertNotHeld(path)
    this.tree.assertWritable(path)
    return new MemoryFile(this.tree, node, path, true)
  }

  /** A link, pipe or device: something that is neither a file nor a folder. */
  addSpecial(path: string): void {
    this.tree.add(path, 'other', 0o777)
  }

  setAttribute(path: string, name: string, value: string): void {
    this.change(path).attributes.set(name, value)
  }

  attributes(path: string): ReadonlyMap<string, string> {
    return this.tree.get(path).attributes
  }

  private change(path: string): MemoryNode {
    this.tree.assertWritable(path)
    const node = this.tree.get(path)
    node.changedUs = this.tree.stampUs()
    return node
  }

  private assertNotHeld(path: string): void {
    if (this.tree.find(path)?.heldFor !== undefined) throw systemError('EBUSY', path)
  }
}

function systemUs(): number {
  return Math.floor((performance.timeOrigin + performance.now()) * 1000)
}
