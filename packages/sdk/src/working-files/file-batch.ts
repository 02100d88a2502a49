/** New files that wait for the disk together: one after another, waiting takes most of the time that small files cost. */
import { isClstError } from '../errors.js'
import type { FileSystem } from '../ports/file-system.js'
import { type BegunFile, removeUnfinished } from './write-version.js'

/** Files that are open at a time, and bytes that the disk is behind. */
const MOST_FILES = 64
const MOST_BYTES = 64 << 20

interface Entry {
  begun: BegunFile
  put: () => Promise<void>
}

/** Whoever fills one ends it with `finish`, or with `discard` when anything fails. */
export class FileBatch {
  private entries: Entry[] = []
  private bytes = 0

  constructor(private readonly fs: FileSystem) {}

  /**
   * Takes a file that was begun. `put` is called when it is its turn: it waits for `begun.finish`, gives the file its name
   * or removes it, and deals with a failure that must not hold up the others.
   */
  async add(begun: BegunFile, sizeBytes: number, put: () => Promise<void>): Promise<void> {
    this.entries.push({ begun, put })
    this.bytes += sizeBytes
    if (this.entries.length >= MOST_FILES || this.bytes >= MOST_BYTES) await this.finish()
  }

  /** Gives all of them their names, in the order in which they came. */
  async finish(): Promise<void> {
    this.bytes = 0
    // All at once, and none before the last one is written: the disk then does it in a few steps for all of them.
    for (const { begun } of this.entries) begun.finish().catch(() => {})
    for (let entry = this.entries.shift(); entry !== undefined; entry = this.entries.shift())
      await entry.put()
  }

  /** Removes those that have no name yet. */
  async discard(): Promise<void> {
    for (const { begun } of this.entries.splice(0)) {
      try {
        await begun.finish()
      } catch (error) {
        if (!isClstError(error)) throw error
      }
      removeUnfinished(this.fs, begun.temporaryPath)
    }
  }
}
