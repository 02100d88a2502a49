/** What was last seen of the files of a project, folder by folder: what differs from it has changed. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { WatchFilter } from '@clst/sdk/watching'
import type { ChangedPaths } from './changed-paths.js'
import { ALL } from './ripening-names.js'
import { stampOf, stampOfNames } from './stamp.js'

interface KnownFolder {
  /** Stamp of all its names, and the rules under which they were sorted. */
  names: number
  filter: WatchFilter
  folders: string[]
  /** By name; undefined until it was looked at. */
  files: Map<string, number | undefined>
  /** What to name instead of the file itself: a sequence. */
  named: Map<string, string> | undefined
}

/** What a look at one folder showed. */
export interface FolderLook {
  /** Folders in it that were not known, by project path. */
  newFolders: string[]
  /** Names and files that were looked at. */
  looks: number
}

/** Why a folder could not be looked at: it is not there (any more), or it lets nobody in. */
export type LookFailure = 'gone' | 'closed'

const GONE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])

export class KnownTree {
  private readonly folders = new Map<string, KnownFolder>()
  private files = 0

  /** @param left hears of each folder that is no longer part of it */
  constructor(
    readonly root: string,
    public filter: WatchFilter,
    private readonly left: (folder: string) => void,
  ) {}

  get size(): { folders: number; files: number } {
    return { folders: this.folders.size, files: this.files }
  }

  has(folder: string): boolean {
    return this.folders.has(folder)
  }

  list(): string[] {
    return [...this.folders.keys()]
  }

  /**
   * Looks at a folder: which names it has, and at those files that are new or among `names`; `ALL` among them means all.
   * What differs from what was known is added to `changes`; without them it is only learnt.
   */
  look(
    folder: string,
    names: ReadonlySet<string>,
    changes: ChangedPaths | undefined,
  ): FolderLook | LookFailure {
    const absolute = this.absolute(folder)
    let entries: Dirent[]
    try {
      entries = readdirSync(absolute, { withFileTypes: true })
    } catch (error) {
      // A folder that nobody may read now has not lost its files.
      if (!GONE.has((error as { code?: unknown }).code)) return 'closed'
      this.leave(folder, changes)
      return 'gone'
    }
    const { known, newFolders } = this.sort(folder, entries, changes)
    let looks = entries.length
    const isAll = names.has(ALL)
    for (const [name, before] of known.files) {
      if (!isAll && before !== undefined && !names.has(name)) continue
      looks++
      const now = look(absolute, name)
      if (now === before) continue
      if (now === undefined) this.drop(known, name)
      else known.files.set(name, now)
      changes?.add(pathOf(folder, known, name))
    }
    return { newFolders, looks }
  }

  /** Forgets a folder and all below it; its files have gone. */
  leave(folder: string, changes: ChangedPaths | undefined): void {
    const known = this.folders.get(folder)
    if (known === undefined) return
    this.folders.delete(folder)
    this.files -= known.files.size
    this.left(folder)
    for (const name of known.files.keys()) changes?.add(pathOf(folder, known, name))
    for (const name of known.folders) this.leave(joined(folder, name), changes)
  }

  private sort(folder: string, entries: Dirent[], changes: ChangedPaths | undefined) {
    const before = this.folders.get(folder)
    const names = stampOfNames(entries.map(({ name }) => name))
    if (before?.names === names && before.filter === this.filter) return { known: before, newFolders: [] }
    const sorted = this.filter.sort(folder, entries.map(toEntry))
    const known: KnownFolder = {
      names,
      filter: this.filter,
      folders: sorted.folders,
      files: new Map(),
      named: undefined,
    }
    for (const [name, path] of sorted.files) {
      known.files.set(name, before?.files.get(name))
      if (path === joined(folder, name)) continue
      known.named ??= new Map()
      known.named.set(name, path)
    }
    this.files += known.files.size - (before?.files.size ?? 0)
    this.folders.set(folder, known)
    for (const name of before?.files.keys() ?? []) {
      if (!known.files.has(name)) changes?.add(pathOf(folder, before as KnownFolder, name))
    }
    const now = new Set(known.folders)
    for (const name of before?.folders ?? []) {
      if (!now.has(name)) this.leave(joined(folder, name), changes)
    }
    const newFolders = known.folders
      .map((name) => joined(folder, name))
      .filter((path) => !this.folders.has(path))
    return { known, newFolders }
  }

  private drop(known: KnownFolder, name: string): void {
    known.files.delete(name)
    this.files--
    // The names are others than those that it was sorted by.
    known.names = Number.NaN
  }

  absolute(folder: string): string {
    return folder === '' ? this.root : join(this.root, folder)
  }
}

export function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

function pathOf(folder: string, { named }: KnownFolder, name: string): string {
  return named?.get(name) ?? joined(folder, name)
}

function look(folder: string, name: string): number | undefined {
  try {
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
    return stat === undefined ? undefined : stampOf(stat)
  } catch {
    return undefined
  }
}

function toEntry(entry: Dirent): { name: string; kind: 'file' | 'folder' | 'other' } {
  return { name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' }
}
