import type { FileStat, OpenFile } from '../ports/file-system.js'
import { type MemoryNode, type MemoryTree, systemError } from './memory-tree.js'

/** An open file of the in-memory file system. */
export class MemoryFile implements OpenFile {
  private isOpen = true

  constructor(
    private readonly tree: MemoryTree,
    private readonly node: MemoryNode,
    private readonly path: string,
    private readonly isWritable: boolean,
  ) {
    node.openCount++
  }

  stat(): FileStat {
    this.assertOpen()
    return this.tree.stat(this.node)
  }

  read(target: Uint8Array, position: number): number {
    this.assertOpen()
    const part = this.node.bytes.subarray(position, position + target.length)
    target.set(part)
    return part.length
  }

  /** A disk that becomes full in the middle keeps what fitted. */
  write(source: Uint8Array, position: number): void {
    this.assertWritable()
    const wanted = position + source.length
    const end = this.tree.allocate(this.node, wanted)
    if (end > this.node.bytes.length) this.tree.resize(this.node, end)
    if (end > position) this.node.bytes.set(source.subarray(0, end - position), position)
    this.tree.touch(this.node)
    if (end < wanted) throw systemError('ENOSPC', this.path)
  }

  truncate(sizeBytes: number): void {
    this.assertWritable()
    this.tree.resize(this.node, sizeBytes)
    this.tree.touch(this.node)
  }

  sync(): void {
    this.assertOpen()
  }

  async syncSoon(): Promise<void> {
    this.sync()
  }

  close(): void {
    this.assertOpen()
    this.isOpen = false
    this.node.openCount--
    this.tree.freeIfUnused(this.node)
  }

  private assertOpen(): void {
    if (!this.isOpen) throw systemError('EBADF', this.path)
  }

  private assertWritable(): void {
    this.assertOpen()
    if (!this.isWritable) throw systemError('EBADF', this.path)
  }
}
