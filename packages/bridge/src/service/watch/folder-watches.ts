/** What the system tells of the folders of one project. */
import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path/posix'
import { placeKind } from '@clst/sdk/watching'
import { ALL } from './ripening-names.js'
import type { WatchReason } from './watch-messages.js'

export interface WatchHearing {
  /** Something about a name in a folder, or about all of them. */
  heard(folder: string, name: string): void
  /** From now on nothing is heard of this project. */
  failed(reason: WatchReason): void
}

/** Here one watch is for a folder and all below it; elsewhere there is one for each folder. */
const HAS_TREES = process.platform === 'darwin' || process.platform === 'win32'

/** The system has no more watches for this user, or no more open files for this process. */
const USED_UP: ReadonlySet<unknown> = new Set(['ENOSPC', 'EMFILE', 'ENFILE', 'ENOMEM'])
const NOT_PERMITTED: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM'])
const GONE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])

export class FolderWatches {
  private readonly watchers = new Map<string, FSWatcher>()
  private hasFailed = false
  /** Folders that could not be watched although others can. */
  private refused = new Set<string>()
  private readonly isOnNetwork: boolean

  /** @param hasTrees one watch for the whole project */
  constructor(
    root: string,
    private readonly hearing: WatchHearing,
    private readonly hasTrees: boolean = HAS_TREES,
  ) {
    this.isOnNetwork = placeKind(root) === 'network'
  }

  get count(): number {
    return this.watchers.size
  }

  get isWatching(): boolean {
    return !this.hasFailed
  }

  /** Why some changes are not heard of. */
  get reason(): WatchReason | undefined {
    if (this.isOnNetwork) return 'network-disk'
    return this.refused.size > 0 ? 'not-permitted' : undefined
  }

  /** Watches a folder from now on: before it is looked at, so that nothing falls between. */
  add(folder: string, absolute: string): void {
    if (this.hasFailed || this.watchers.has(folder) || (this.hasTrees && folder !== '')) return
    try {
      const watcher = watch(absolute, { recursive: this.hasTrees, persistent: true }, (_event, name) =>
        this.hear(folder, name),
      )
      watcher.on('error', (error) => this.onError(folder, error))
      this.watchers.set(folder, watcher)
    } catch (error) {
      this.onError(folder, error)
    }
  }

  remove(folder: string): void {
    this.watchers.get(folder)?.close()
    this.watchers.delete(folder)
    this.refused.delete(folder)
  }

  close(): void {
    this.hasFailed = true
    for (const watcher of this.watchers.values()) watcher.close()
    this.watchers.clear()
  }

  private hear(folder: string, name: string | null): void {
    if (name === null) this.hearing.heard(folder, ALL)
    else if (!this.hasTrees) this.hearing.heard(folder, name)
    else {
      const path = process.platform === 'win32' ? name.replaceAll('\\', '/') : name
      const parent = dirname(path)
      this.hearing.heard(parent === '.' ? '' : parent, basename(path))
    }
  }

  private onError(folder: string, error: unknown): void {
    const { code } = error as { code?: unknown }
    this.remove(folder)
    if (GONE.has(code)) this.hearing.heard(folder, ALL)
    else if (NOT_PERMITTED.has(code) && folder !== '') this.refused.add(folder)
    else {
      // Half of it would say nothing about the other half, and others need watches as well.
      this.close()
      const isPermitted = !NOT_PERMITTED.has(code)
      this.hearing.failed(
        USED_UP.has(code) ? 'too-many-folders' : isPermitted ? 'not-possible' : 'not-permitted',
      )
    }
  }
}
