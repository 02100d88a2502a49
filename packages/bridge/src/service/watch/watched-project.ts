/** Finds out which working files of one project change, by what the system tells and by looking again. */
import { dirname } from 'node:path/posix'
import { IGNORE_FILE, isOwnName, WatchFilter, type WatchRules } from '@clst/sdk/watching'
import { ChangedPaths } from './changed-paths.js'
import { FolderWatches } from './folder-watches.js'
import { KnownTree } from './known-tree.js'
import { Rescan } from './rescan.js'
import { OFTEN, SELDOM } from './rescan-pace.js'
import { ALL, RipeningNames } from './ripening-names.js'
import type { WatchReason, WatchState } from './watch-messages.js'

export interface WatchTelling {
  changed(paths: { readonly paths?: readonly string[] }): void
  state(state: WatchState): void
}

/** So often it is seen whether something is ripe, while there is something. */
const TICK_MS = 100

/** Between two events of a project at least: what changes all the time is told of twice a second. */
const GAP_MS = 500

/** The first walk gives way to what is heard meanwhile, and to other projects. */
const SLICE_MS = 10

const EVERY_NAME: ReadonlySet<string> = new Set([ALL])

export class WatchedProject {
  private readonly ripening = new RipeningNames()
  private readonly changes = new ChangedPaths()
  private readonly tree: KnownTree
  private readonly watches: FolderWatches
  private readonly rescan: Rescan
  private reason: WatchReason | undefined
  private ticking: NodeJS.Timeout | undefined
  private nextTelling = 0
  private isReady = false
  private isClosed = false
  /** Counts the walks: one that was overtaken ends. */
  private walk = 0

  constructor(
    private readonly root: string,
    private rules: WatchRules,
    private readonly telling: WatchTelling,
    hasTrees?: boolean,
  ) {
    this.watches = new FolderWatches(root, { heard: this.heard, failed: this.failed }, hasTrees)
    this.tree = new KnownTree(root, new WatchFilter(root, rules), (folder) => this.watches.remove(folder))
    this.rescan = new Rescan({
      folders: () => (this.tree.has('') ? this.tree.list() : ['']),
      look: (folder) => this.lookAgain(folder),
      passed: () => this.tellState(),
      pace: () => (this.watches.isWatching && this.reason === undefined ? SELDOM : OFTEN),
    })
  }

  /** What changed before nobody knows, so the first thing that is told of is that anything can have. */
  async begin(): Promise<void> {
    await this.walkFrom([''], undefined)
    if (this.isClosed) return
    this.isReady = true
    this.reason ??= this.watches.reason
    this.tellState()
    this.changes.addUnknown()
    this.tell()
    this.rescan.begin()
  }

  /** Other rules: what they show anew, and what they hide now, has changed. */
  async useRules(rules: WatchRules): Promise<void> {
    this.rules = rules
    this.tree.filter = new WatchFilter(this.root, rules)
    await this.lookAtAll()
  }

  /** clst itself has written. What was told of already is not told of again. */
  written(paths: readonly string[] | undefined): void {
    if (!this.watches.isWatching) {
      for (const path of paths ?? []) this.lookAgain(this.knownFolder(parentOf(path)))
      if (paths === undefined) this.changes.addUnknown()
    } else {
      for (const path of paths ?? []) this.heard(parentOf(path), nameOf(path))
    }
    this.lookAtRipe(Number.POSITIVE_INFINITY)
    this.tell()
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.ticking)
    this.rescan.close()
    this.watches.close()
  }

  private readonly heard = (folder: string, name: string): void => {
    if (this.isClosed || isOwnName(name)) return
    // Of a folder that is not known yet: the one that it lies in shows it.
    const known = this.knownFolder(folder)
    const child = known === folder ? name : nameAfter(known, folder)
    this.ripening.hear(known, child, performance.now())
    this.wake()
  }

  private readonly failed = (reason: WatchReason): void => {
    this.reason = reason
    if (this.isReady) this.tellState()
  }

  private readonly tick = (): void => {
    this.ticking = undefined
    this.lookAtRipe(performance.now())
    if (!this.changes.isEmpty && performance.now() >= this.nextTelling) this.tell()
    this.wake()
  }

  private wake(): void {
    if (this.isClosed || (this.ripening.isEmpty && this.changes.isEmpty)) return
    this.ticking ??= setTimeout(this.tick, TICK_MS)
  }

  private lookAtRipe(now: number): void {
    for (const [folder, names] of this.ripening.take(now)) {
      if (!this.isPart(folder)) continue
      this.look(folder, names)
      if (names.has(IGNORE_FILE)) {
        this.tree.filter = new WatchFilter(this.root, this.rules)
        void this.lookAtAll()
      }
    }
  }

  private lookAgain(folder: string): number {
    const looks = this.isPart(folder) ? this.look(folder, EVERY_NAME) : 0
    this.wake()
    return looks
  }

  /** A folder that could not be watched before, or was away, is watched from now on. */
  private look(folder: string, names: ReadonlySet<string>): number {
    const look = this.tree.look(folder, names, this.changes)
    if (typeof look === 'string') return 1
    this.watches.add(folder, this.tree.absolute(folder))
    this.enter(look.newFolders)
    return look.looks
  }

  /** New folders, with all that is in them. */
  private enter(folders: string[]): void {
    if (folders.length > 0) void this.walkFrom(folders, this.changes).then(() => this.wake())
  }

  private async lookAtAll(): Promise<void> {
    this.walk++
    const walk = this.walk
    let began = performance.now()
    for (const folder of this.tree.list()) {
      if (performance.now() - began > SLICE_MS) {
        await new Promise((resolve) => setImmediate(resolve))
        began = performance.now()
      }
      if (this.isClosed || walk !== this.walk) return
      this.lookAgain(folder)
    }
  }

  private async walkFrom(folders: string[], changes: ChangedPaths | undefined): Promise<void> {
    const waiting = [...folders]
    let began = performance.now()
    for (let folder = waiting.pop(); folder !== undefined && !this.isClosed; folder = waiting.pop()) {
      if (this.tree.has(folder)) continue
      this.watches.add(folder, this.tree.absolute(folder))
      const look = this.tree.look(folder, EVERY_NAME, changes)
      if (typeof look !== 'string') waiting.push(...look.newFolders)
      else if (!this.tree.has(folder)) this.watches.remove(folder)
      if (performance.now() - began < SLICE_MS) continue
      await new Promise((resolve) => setImmediate(resolve))
      began = performance.now()
    }
  }

  private tell(): void {
    if (this.changes.isEmpty || this.isClosed) return
    this.nextTelling = performance.now() + GAP_MS
    this.telling.changed(this.changes.take())
  }

  private tellState(): void {
    const { isWatching, count: watches } = this.watches
    const reason = this.reason === undefined ? {} : { reason: this.reason }
    const state = isWatching ? 'watching' : 'rescanning'
    this.telling.state({ state, ...reason, ...this.tree.size, watches })
  }

  /** The project folder itself always is: where its disk is away, it may come back. */
  private isPart(folder: string): boolean {
    return folder === '' || this.tree.has(folder)
  }

  private knownFolder(folder: string): string {
    let known = folder
    while (known !== '' && !this.tree.has(known)) known = parentOf(known)
    return known
  }
}

function parentOf(path: string): string {
  const parent = dirname(path)
  return parent === '.' ? '' : parent
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The first name on the way from a folder to one below it. */
function nameAfter(folder: string, below: string): string {
  const rest = folder === '' ? below : below.slice(folder.length + 1)
  return rest.split('/')[0] ?? rest
}
