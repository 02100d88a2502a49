/** The folders and files of the in-memory file system: names, places, inodes, times, and room. */
import nodePath from 'node:path'
import { fromSystemError } from '../file-system/system-errors.js'
import type { FileStat } from '../ports/file-system.js'
import type { FileSystemTraits } from './file-system-traits.js'

export interface MemoryNode {
  kind: 'file' | 'folder' | 'other'
  /** The name as the disk shows it. */
  name: string
  inode: number
  mode: number
  modifiedUs: number
  changedUs: number
  /** Of a file; its length is the file's size. */
  bytes: Uint8Array
  /** Bytes from the start of the file that take room: what lies behind was never written. */
  allocatedBytes: number
  attributes: Map<string, string>
  /** Of a folder, by the form in which the disk compares names. */
  children: Map<string, MemoryNode>
  isLinked: boolean
  openCount: number
  /** Held by another program; `reading` when that program lets others read. */
  heldFor: 'nobody' | 'reading' | undefined
}

const MAX_NAME_BYTES = 255

export class MemoryTree {
  readonly root: MemoryNode
  private usedBytes = 0
  private lastInode = 1
  /** Inodes that were given free, last first: disks give them out again soon. */
  private readonly freeInodes: number[] = []

  constructor(
    readonly traits: FileSystemTraits,
    private readonly clockUs: () => number,
  ) {
    this.root = this.makeNode('', 'folder', 0o755)
  }

  /** The time that a change made now is stamped with. */
  stampUs(): number {
    const { timestampStepUs: step, timestampPhaseUs: phase, clockSkewUs } = this.traits
    return Math.floor((this.clockUs() + clockSkewUs - phase) / step) * step + phase
  }

  find(path: string): MemoryNode | undefined {
    let node: MemoryNode | undefined = this.root
    for (const name of partsOf(path)) node = node?.children.get(this.key(name))
    return node
  }

  get(path: string): MemoryNode {
    const node = this.find(path)
    if (node === undefined) throw systemError('ENOENT', path)
    return node
  }

  stat(node: MemoryNode): FileStat {
    return {
      kind: node.kind,
      sizeBytes: node.bytes.length,
      modifiedUs: node.modifiedUs,
      changedUs: this.traits.hasChangeTime ? node.changedUs : node.modifiedUs,
      inode: this.traits.hasInodes ? node.inode : 0,
      device: 1,
      mode: node.mode,
    }
  }

  /** The folder that holds, or could hold, `path`. */
  parentOf(path: string): MemoryNode {
    const parent = this.get(nodePath.dirname(path))
    if (parent.kind !== 'folder') throw systemError('ENOTDIR', path)
    return parent
  }

  /** Puts a new node at a path that must be free. */
  add(path: string, kind: MemoryNode['kind'], mode: number): MemoryNode {
    this.assertWritable(path)
    const parent = this.parentOf(path)
    const name = this.shownName(nodePath.basename(path), path)
    const key = this.key(name)
    if (parent.children.has(key)) throw systemError('EEXIST', path)
    const node = this.makeNode(name, kind, mode)
    parent.children.set(key, node)
    this.touch(parent)
    return node
  }

  /** Takes away what lies at a path; an open file keeps its bytes until it is closed. */
  unlink(path: string): void {
    this.assertWritable(path)
    const node = this.get(path)
    this.parentOf(path).children.delete(this.key(nodePath.basename(path)))
    this.touch(this.parentOf(path))
    node.isLinked = false
    node.changedUs = this.stampUs()
    this.freeIfUnused(node)
  }

  move(from: string, to: string): void {
    this.assertWritable(to)
    const node = this.get(from)
    const target = this.find(to)
    const parent = this.parentOf(to)
    if (target !== undefined && target !== node) {
      if (target.kind === 'folder') throw systemError('EISDIR', to)
      this.unlink(to)
    }
    const name = this.shownName(nodePath.basename(to), to)
    this.parentOf(from).children.delete(this.key(nodePath.basename(from)))
    parent.children.set(this.key(name), node)
    node.name = name
    node.changedUs = this.stampUs()
    this.touch(this.parentOf(from))
    this.touch(parent)
  }

  /** Makes room for a file up to `endByte`; answers how many of those bytes fit. */
  allocate(node: MemoryNode, endByte: number): number {
    const wanted = Math.max(0, endByte - node.allocatedBytes)
    const free = (this.traits.capacityBytes ?? Number.POSITIVE_INFINITY) - this.usedBytes
    const granted = Math.min(wanted, Math.max(0, free))
    node.allocatedBytes += granted
    this.usedBytes += granted
    return endByte - (wanted - granted)
  }

  resize(node: MemoryNode, sizeBytes: number): void {
    const bytes = new Uint8Array(sizeBytes)
    bytes.set(node.bytes.subarray(0, sizeBytes))
    node.bytes = bytes
    if (node.allocatedBytes <= sizeBytes) return
    this.usedBytes -= node.allocatedBytes - sizeBytes
    node.allocatedBytes = sizeBytes
  }

  freeIfUnused(node: MemoryNode): void {
    if (node.isLinked || node.openCount > 0) return
    this.usedBytes -= node.allocatedBytes
    node.allocatedBytes = 0
    this.freeInodes.push(node.inode)
  }

  touch(node: MemoryNode): void {
    node.modifiedUs = this.stampUs()
    node.changedUs = node.modifiedUs
  }

  assertWritable(path: string): void {
    if (this.traits.isReadOnly) throw systemError('EROFS', path)
  }

  private makeNode(name: string, kind: MemoryNode['kind'], mode: number): MemoryNode {
    const stamp = this.stampUs()
    return {
      kind,
      name,
      inode: this.freeInodes.pop() ?? ++this.lastInode,
      mode,
      modifiedUs: stamp,
      changedUs: stamp,
      bytes: new Uint8Array(0),
      allocatedBytes: 0,
      attributes: new Map(),
      children: new Map(),
      isLinked: true,
      openCount: 0,
      heldFor: undefined,
    }
  }

  private shownName(name: string, path: string): string {
    if (name.includes('\0')) throw systemError('ERR_INVALID_ARG_VALUE', path)
    const shown = this.traits.unicode === 'decomposed' ? name.normalize('NFD') : name
    if (Buffer.byteLength(shown) > MAX_NAME_BYTES) throw systemError('ENAMETOOLONG', path)
    return shown
  }

  private key(name: string): string {
    const spelled = this.traits.unicode === 'decomposed' ? name.normalize('NFD') : name
    return this.traits.isCaseSensitive ? spelled : spelled.toUpperCase()
  }
}

/** The names on the way to an absolute path; drives are all one. */
export function partsOf(path: string): string[] {
  if (path.includes('\0')) throw systemError('ERR_INVALID_ARG_VALUE', path)
  const { root } = nodePath.parse(path)
  return path
    .slice(root.length)
    .split(nodePath.sep)
    .filter((part) => part !== '' && part !== '.')
}

/** What Node would throw for this failure, in the words of the error table. */
export function systemError(code: string, path: string): Error {
  return fromSystemError(Object.assign(new Error(code), { code }), path)
}
