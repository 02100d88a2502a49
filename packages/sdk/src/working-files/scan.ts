/**
 * Walks the project folder beside the records. Costs one look at each file: whoever needs the state of a file for which
 * that look proves nothing inspects it more closely (tracked-file.ts).
 */

import nodePath from 'node:path'
import type { Context } from '../context.js'
import { type ClstError, isClstError, throwIfAborted } from '../errors.js'
import { nameKey } from '../names.js'
import { isOwnName, joinPath, splitFolder } from '../paths.js'
import { isUntouched } from '../ports/file-stamp.js'
import type { FileStat, FolderEntry } from '../ports/file-system.js'
import { FolderSequences, type FoundSequence } from '../sequences/folder-sequences.js'
import type { FrameFile } from '../sequences/list-frames.js'
import { TrackRules } from '../sequences/track-rules.js'
import { type TrackedFolder, type TrackedRow, trackedPath } from '../store/tracked-tree.js'
import type { FileState, LeftOutSequences, Notice } from '../types.js'
import type { IgnoreRules } from './ignore-rules.js'
import { isBelow, isUnreadable } from './unseen-assets.js'

export interface ScannedFile {
  /** As the disk spells it; as the project does when nothing is there. */
  path: string
  /** undefined: only closer inspection can tell. */
  state: FileState | undefined
  stat: FileStat | undefined
  asset: TrackedRow | undefined
  /** Of a sequence: its files. */
  frames?: FrameFile[]
}

/** Files are handed over in portions of about this many, so that others get a turn in between. */
const PORTION = 2000

interface Place {
  path: string
  key: string
}

export class Scanner {
  readonly notices: Notice[] = []
  /** Rendered sequences that nobody asked for. */
  readonly leftOut: LeftOutSequences = { sequences: 0, files: 0, example: '' }
  private found: ScannedFile[] = []
  private readonly visited = new Set<string>()
  private readonly unreadable: string[] = []
  private readonly trackRules: TrackRules

  constructor(
    private readonly context: Context,
    /** By path key. */
    private readonly tree: ReadonlyMap<string, TrackedFolder>,
    private readonly ignore: IgnoreRules,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.trackRules = new TrackRules(context)
  }

  /** A folder of the project and everything below it. Throws when that folder itself cannot be read. */
  async *scan(start: Place): AsyncGenerator<ScannedFile[]> {
    const queue = [start]
    for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
      throwIfAborted(this.signal)
      if (this.visited.has(place.key)) {
        this.noteSecondFolder(place.path)
        continue
      }
      this.visited.add(place.key)
      this.scanOne(place, queue)
      if (this.found.length >= PORTION) {
        yield this.found.splice(0)
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    this.addMissingFolders(start.key)
    yield this.found.splice(0)
  }

  private scanOne(place: Place, queue: Place[]): void {
    const absolute = place.path === '' ? this.context.root : nodePath.join(this.context.root, place.path)
    const entries = this.list(absolute, place)
    if (entries === undefined) return
    this.ignore.enter(place.path, entries)
    const folder = this.tree.get(place.key)
    const missing = new Set(folder?.files.keys())
    const sequences = new FolderSequences(place.path, folder)
    const unmatched: UnmatchedFile[] = []
    for (const entry of entries) {
      if (isOwnName(entry.name)) continue
      const path = joinPath(place.path, entry.name)
      if (entry.kind === 'folder') {
        const key = joinPath(place.key, nameKey(entry.name))
        if (this.isSecondFolder(key, entry.name, entries)) {
          this.noteSecondFolder(path)
          continue
        }
        if (this.tree.has(key) || !this.ignore.ignoresFolder(path)) queue.push({ path, key })
        continue
      }
      const asset = folder?.files.get(entry.name)
      if (asset?.kind === 'sequence') continue
      if (asset === undefined && entry.kind === 'file' && sequences.takeFrame(entry.name)) continue
      if (asset === undefined && entry.kind === 'other') continue
      const isIgnored = asset === undefined && this.ignore.ignoresFile(path)
      // A tracked file is never ignored, in whatever spelling its name is.
      if (isIgnored && folder?.sameName(entry.name) === undefined) continue
      if (asset === undefined && !isIgnored && sequences.keepBack(entry.name)) continue
      const stat = this.look(absolute + nodePath.sep + entry.name, place)
      if (stat === 'unreadable') return
      if (stat === undefined) {
        this.noteUnusableName(path, entry.name)
        continue
      }
      if (asset === undefined) unmatched.push({ name: entry.name, stat, isIgnored })
      else if (missing.delete(entry.name)) this.found.push(toFound(path, asset, stat))
    }
    const { shown, files } = sequences.finish(this.trackRules, this.leftOut)
    for (const sequence of shown) {
      if (!this.addSequence(sequence, absolute, place)) return
      if (sequence.asset !== undefined) missing.delete(sequence.asset.fileName)
    }
    for (const name of files) {
      const stat = this.look(absolute + nodePath.sep + name, place)
      if (stat === 'unreadable') return
      if (stat !== undefined) unmatched.push({ name, stat, isIgnored: false })
    }
    for (const file of unmatched) this.matchBySpelling(place, folder, missing, file)
    for (const name of missing) this.addMissing(folder as TrackedFolder, name)
  }

  /** False where the folder does not let its files be looked at. */
  private addSequence(sequence: FoundSequence, absolute: string, place: Place): boolean {
    const { path, asset, fileNames } = sequence
    const frames: FrameFile[] = []
    for (const fileName of fileNames) {
      const stat = this.look(absolute + nodePath.sep + fileName, place)
      if (stat === 'unreadable') return false
      if (stat?.kind === 'file') frames.push({ fileName, stat })
    }
    frames.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
    const state = asset === undefined ? 'untracked' : frames.length === 0 ? 'rebuild' : undefined
    this.found.push({ path, state, stat: undefined, asset, frames })
    return true
  }

  /** Beside the folder that a collection is called after, one in another spelling is not that collection. */
  private isSecondFolder(key: string, name: string, entries: readonly FolderEntry[]): boolean {
    const tracked = this.tree.get(key)
    if (tracked === undefined) return false
    const trackedName = splitFolder(tracked.path).fileName
    return (
      trackedName !== name && entries.some((entry) => entry.kind === 'folder' && entry.name === trackedName)
    )
  }

  private noteSecondFolder(path: string): void {
    this.note('name-clash', path, 'Another folder has the same name on other systems; this one is left out.')
  }

  /**
   * A file whose name is that of a missing asset in another spelling (other case, other Unicode form) is that asset.
   * Beside an asset that is there it is a second file that could not exist on every system.
   */
  private matchBySpelling(
    place: Place,
    folder: TrackedFolder | undefined,
    missing: Set<string>,
    { name, stat, isIgnored }: UnmatchedFile,
  ): void {
    const path = joinPath(place.path, name)
    const trackedName = folder?.sameName(name)
    const asset = trackedName === undefined ? undefined : folder?.files.get(trackedName)
    if (asset !== undefined && missing.delete(asset.fileName)) {
      this.found.push(toFound(path, asset, stat))
      return
    }
    if (isIgnored) return
    if (asset !== undefined) {
      this.note(
        'name-clash',
        path,
        `It has the same name as "${asset.fileName}" on other systems. Rename one of them.`,
      )
    }
    this.found.push({ path, state: 'untracked', stat, asset: undefined })
  }

  /** A name whose bytes are not UTF-8 comes with replacement characters, and nothing is there under that name. */
  private noteUnusableName(path: string, name: string): void {
    if (!name.includes('\uFFFD')) return
    this.note('name-not-portable', path, 'Its name is not valid Unicode, so it cannot be tracked. Rename it.')
  }

  private list(absolute: string, place: Place): FolderEntry[] | undefined {
    try {
      return this.context.fs.list(absolute)
    } catch (error) {
      if (!isClstError(error) || place.path === '') throw error
      // Not known is not gone: what is tracked below is left out instead of being offered for rebuilding.
      if (error.code === 'file-not-found') this.visited.delete(place.key)
      else this.leaveOut(place, error)
      return undefined
    }
  }

  /** A folder whose names can be read may still refuse a look at its files. */
  private look(absolute: string, place: Place): FileStat | undefined | 'unreadable' {
    try {
      return this.context.fs.stat(absolute)
    } catch (error) {
      if (!isClstError(error)) throw error
      this.leaveOut(place, error)
      return 'unreadable'
    }
  }

  private leaveOut(place: Place, { code, message }: ClstError): void {
    this.unreadable.push(place.key)
    this.note(isUnreadable(code) ? code : 'io-error', place.path, message)
  }

  private addMissingFolders(startKey: string): void {
    for (const [key, folder] of this.tree) {
      if (this.visited.has(key) || !isBelow(key, startKey)) continue
      if (this.unreadable.some((blocked) => isBelow(key, blocked))) continue
      for (const name of folder.files.keys()) this.addMissing(folder, name)
    }
  }

  private addMissing(folder: TrackedFolder, name: string): void {
    const asset = folder.files.get(name) as TrackedRow
    this.found.push({ path: trackedPath(folder, asset), state: 'rebuild', stat: undefined, asset })
  }

  private note(code: Notice['code'], path: string, message: string): void {
    this.notices.push({ code, path, message })
  }
}

/** A file under a name that no asset has, letter for letter. */
interface UnmatchedFile {
  name: string
  stat: FileStat
  isIgnored: boolean
}

function toFound(path: string, asset: TrackedRow, stat: FileStat): ScannedFile {
  if (stat.kind !== 'file') return { path, state: 'rebuild', stat: undefined, asset }
  return {
    path,
    state: isUntouched(asset, stat) && asset.isHeadContent === 1 ? 'normal' : undefined,
    stat,
    asset,
  }
}
