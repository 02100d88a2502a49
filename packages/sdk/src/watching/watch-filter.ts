/** Tells which entries of a folder are of the project, as its status does, without the project file. */
import { nodeFileSystem } from '../file-system/node-file-system.js'
import { nameKey } from '../names.js'
import { isOwnName, joinPath, splitFolder, splitPath } from '../paths.js'
import type { FolderEntry } from '../ports/file-system.js'
import { FolderSequences } from '../sequences/folder-sequences.js'
import { TrackRules } from '../sequences/track-rules.js'
import type { AssetKind } from '../store/asset-rows.js'
import { pathKey, TrackedFolder } from '../store/tracked-tree.js'
import { IgnoreRules } from '../working-files/ignore-rules.js'
import type { WatchRules } from './watch-rules.js'

export { placeKind } from '../file-system/place-kind.js'
export { isOwnName } from '../paths.js'
export { IGNORE_FILE } from '../working-files/ignore-rules.js'
export type { WatchRules } from './watch-rules.js'

/** What of a folder a watcher has to look at. */
export interface WatchedEntries {
  folders: string[]
  /** By file name the project path to name when it changes: its own, or that of the sequence that it is a frame of. */
  files: Map<string, string>
}

/** What is remembered of names that were judged is given up after so many. */
const FORGET_AFTER = 50_000

/** One for each state of the rules; `.clstignore` files are read when their folder is first sorted. */
export class WatchFilter {
  /** By path key: what names alone do not tell, and the folders on the way to it. */
  private readonly tree = new Map<string, TrackedFolder>()
  private readonly trackRules: TrackRules
  private ignore: IgnoreRules
  private judged = 0

  /** @param root the project folder, absolute */
  constructor(
    private readonly root: string,
    private readonly rules: WatchRules,
  ) {
    for (const path of rules.folders) this.addFolder(path)
    for (const path of rules.files) this.addFile(path, 'file')
    for (const path of rules.sequences) this.addFile(path, 'sequence')
    this.trackRules = new TrackRules({ patterns: rules.sequencePatterns })
    this.ignore = this.newIgnore()
  }

  /** @param folder project path; `''` for the project folder */
  sort(folder: string, entries: readonly FolderEntry[]): WatchedEntries {
    this.judged += entries.length
    if (this.judged > FORGET_AFTER) {
      this.judged = 0
      this.ignore = this.newIgnore()
    }
    this.ignore.enter(folder, entries)
    const key = pathKey(folder)
    const tracked = this.tree.get(key)
    const sequences = new FolderSequences(folder, tracked)
    const folders: string[] = []
    const files = new Map<string, string>()
    for (const { name, kind } of entries) {
      if (isOwnName(name)) continue
      const path = joinPath(folder, name)
      if (kind === 'folder') {
        if (this.tree.has(joinPath(key, nameKey(name))) || !this.ignore.ignoresFolder(path))
          folders.push(name)
      } else if (kind === 'file') {
        if (tracked?.files.get(name)?.kind === 'file') files.set(name, path)
        else if (!sequences.takeFrame(name) && !this.ignore.ignoresFile(path) && !sequences.keepBack(name)) {
          files.set(name, path)
        }
      }
    }
    const { shown, files: single } = sequences.finish(this.trackRules, {
      sequences: 0,
      files: 0,
      example: '',
    })
    for (const { path, fileNames } of shown) for (const name of fileNames) files.set(name, path)
    for (const name of single) files.set(name, joinPath(folder, name))
    return { folders, files }
  }

  private newIgnore(): IgnoreRules {
    const { patterns, opened } = this.rules
    return new IgnoreRules({ fs: nodeFileSystem, root: this.root, patterns }, new Set(opened))
  }

  private addFolder(path: string): TrackedFolder {
    const key = pathKey(path)
    let folder = this.tree.get(key)
    if (folder === undefined) {
      folder = new TrackedFolder(path)
      this.tree.set(key, folder)
      if (splitPath(path).length > 1) this.addFolder(splitFolder(path).folder)
    }
    return folder
  }

  private addFile(path: string, kind: AssetKind): void {
    const { folder, fileName } = splitFolder(path)
    const unseen = { sizeBytes: null, modifiedUs: null, changedUs: null, inode: null, isRacy: null }
    const row = { id: '', fileName, ...unseen, isHeadContent: 0, kind }
    this.addFolder(folder).files.set(fileName, row)
  }
}
