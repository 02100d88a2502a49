/** Has the folders of those projects watched that somebody listens to, as long as somebody does. */
import { Worker } from 'node:worker_threads'
import type { WatchRules } from '@clst/sdk/watching'
import type { Log } from '../log.js'
import { folderOf, type Place } from '../projects/place.js'
import type { Announcement } from '../threads/messages.js'
import { Audience, EVERY_PROJECT, LINGER_MS } from './audience.js'
import type { FromWatchThread, ToWatchThread, WatchState } from './watch-messages.js'

export interface WatchersFacts {
  readonly log: Log
  place(key: string): Place | undefined
  isOpen(key: string): boolean
  /** From the project itself; undefined when they are still those with the signature. */
  readRules(place: Place, known: string | undefined): Promise<WatchRules | undefined>
  changed(key: string, paths: readonly string[] | undefined): void
}

interface Watched {
  state: WatchState
  signature?: string
  refreshing?: NodeJS.Timeout
}

/** More projects at a time are not watched; those that were used last are. */
const MAX_PROJECTS = 8

/** After a change of the project its rules are read again, once for many. */
const REFRESH_MS = 1000

/** What went wrong is tried again after so long. */
const RETRY_MS = 30_000

const STARTING: WatchState = { state: 'starting', folders: 0, files: 0, watches: 0 }

export class Watchers {
  private readonly audience = new Audience()
  private readonly watched = new Map<string, Watched>()
  /** When a project was last asked for. */
  private readonly used = new Map<string, number>()
  private readonly failedAt = new Map<string, number>()
  private worker: Worker | undefined
  private isClosed = false

  constructor(private readonly facts: WatchersFacts) {}

  /** Somebody listens to a project, or to all. Answers how to say that they do no longer. */
  listen(projectKey: string | undefined): () => void {
    const leave = this.audience.enter(projectKey ?? EVERY_PROJECT)
    this.arrange()
    return () => {
      leave()
      this.arrangeAfter(LINGER_MS + 1)
    }
  }

  /** A project was asked for something. */
  use(key: string): void {
    this.used.set(key, Date.now())
    if (!this.watched.has(key)) this.arrange()
  }

  /** What the project holds may be other than before, and so may be its rules. */
  refresh(key: string): void {
    const watched = this.watched.get(key)
    if (watched === undefined || watched.refreshing !== undefined) return
    watched.refreshing = setTimeout(() => {
      delete watched.refreshing
      void this.readAgain(key, watched)
    }, REFRESH_MS).unref()
  }

  /** Whether the watcher tells of files that clst has written: it knows what it told of already. */
  takesOver(key: string, { type, paths, isOnlySeen }: Announcement): boolean {
    const state = this.watched.get(key)?.state.state
    if (type !== 'files-changed' || isOnlySeen === true || state === undefined || state === 'starting') {
      return false
    }
    this.say({ kind: 'written', key, paths })
    return this.worker !== undefined
  }

  stateOf(key: string): WatchState | undefined {
    return this.watched.get(key)?.state
  }

  forget(key: string): void {
    this.used.delete(key)
    this.leave(key)
  }

  close(): void {
    this.isClosed = true
    for (const key of [...this.watched.keys()]) this.leave(key)
  }

  private arrangeAfter(ms: number): void {
    setTimeout(() => this.arrange(), ms).unref()
  }

  private arrange(): void {
    if (this.isClosed) return
    const wanted = this.wanted()
    for (const key of [...this.watched.keys()]) if (!wanted.has(key)) this.leave(key)
    for (const [key, place] of wanted) if (!this.watched.has(key)) void this.begin(key, place)
  }

  private wanted(): Map<string, Place> {
    const listened = this.audience.keys()
    const hasAll = listened.has(EVERY_PROJECT)
    const isWanted = (key: string) =>
      listened.has(key) || (hasAll && (this.watched.has(key) || this.facts.isOpen(key)))
    const keys = [...new Set([...listened, ...this.used.keys()])]
      .filter((key) => isWanted(key) && Date.now() - (this.failedAt.get(key) ?? 0) > RETRY_MS)
      .sort((a, b) => (this.used.get(b) ?? 0) - (this.used.get(a) ?? 0))
    const places = keys.flatMap((key) => this.facts.place(key) ?? [])
    return new Map(places.slice(0, MAX_PROJECTS).map((place) => [place.key, place]))
  }

  private async begin(key: string, place: Place): Promise<void> {
    const watched: Watched = { state: STARTING }
    this.watched.set(key, watched)
    try {
      const rules = await this.facts.readRules(place, undefined)
      if (this.watched.get(key) !== watched || rules === undefined) return
      watched.signature = rules.signature
      this.worker ??= this.startThread()
      this.say({ kind: 'watch', key, root: folderOf(place), rules })
    } catch (error) {
      if (this.watched.get(key) === watched) this.watched.delete(key)
      this.failedAt.set(key, Date.now())
      this.arrangeAfter(RETRY_MS + 1)
      this.facts.log.write('warn', 'not watched', { projectKey: key, cause: causeOf(error) })
    }
  }

  private async readAgain(key: string, watched: Watched): Promise<void> {
    const place = this.facts.place(key)
    if (place === undefined || this.watched.get(key) !== watched) return
    try {
      const rules = await this.facts.readRules(place, watched.signature)
      if (rules === undefined || this.watched.get(key) !== watched) return
      watched.signature = rules.signature
      this.say({ kind: 'rules', key, rules })
    } catch (error) {
      // The rules that it has go on to hold.
      this.facts.log.write('warn', 'rules not read', { projectKey: key, cause: causeOf(error) })
    }
  }

  private leave(key: string): void {
    const watched = this.watched.get(key)
    if (watched === undefined) return
    clearTimeout(watched.refreshing)
    this.watched.delete(key)
    this.say({ kind: 'unwatch', key })
    if (this.watched.size > 0) return
    this.say({ kind: 'close' })
    this.worker = undefined
  }

  private say(message: ToWatchThread): void {
    this.worker?.postMessage(message)
  }

  private startThread(): Worker {
    const worker = new Worker(new URL('./watch-thread.js', import.meta.url))
    worker.on('message', (message: FromWatchThread) => this.onMessage(worker, message))
    worker.on('error', (error) => this.onEnd(worker, causeOf(error)))
    worker.on('exit', () => this.onEnd(worker, 'It ended.'))
    return worker
  }

  private onMessage(worker: Worker, message: FromWatchThread): void {
    const { key } = message
    const watched = this.watched.get(key)
    if (worker !== this.worker || watched === undefined) return
    if (message.kind === 'changed') {
      this.facts.changed(key, message.paths)
      return
    }
    const { state: before } = watched
    watched.state = message.state
    if (before.state === message.state.state && before.reason === message.state.reason) return
    const isWhole = message.state.reason === undefined
    this.facts.log.write(isWhole ? 'info' : 'warn', 'working files', { projectKey: key, ...message.state })
  }

  /** Nobody watched for a moment: whoever listens has to look, and it is begun anew a little later. */
  private onEnd(worker: Worker, cause: string): void {
    if (worker !== this.worker) return
    this.worker = undefined
    this.facts.log.write('error', 'mistake', { operationId: 'watch', cause })
    for (const [key, { refreshing }] of [...this.watched]) {
      clearTimeout(refreshing)
      this.watched.delete(key)
      this.failedAt.set(key, Date.now())
      this.facts.changed(key, undefined)
    }
    this.arrangeAfter(RETRY_MS + 1)
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
