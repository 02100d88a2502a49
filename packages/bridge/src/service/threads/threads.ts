import type { Environment } from '../../config/environment.js'
import type { Log } from '../log.js'
import type { Place } from '../projects/place.js'
import type { Announcement } from './messages.js'
import { WorkerThread } from './worker-thread.js'

/**
 * `reader` answers and does short edits, `jobs` does what takes long, `studio` what waits for a network: none of them waits
 * for the others.
 */
export type ThreadKind = (typeof KINDS)[number]

const KINDS = ['reader', 'jobs', 'studio'] as const

export interface ThreadsFacts {
  readonly environment: Environment
  readonly appVersion: string
  readonly log: Log
  announce(projectKey: string, announcement: Announcement): void
  /** Somebody asks for this project. */
  used(projectKey: string): void
}

/** The threads of all open projects, and one that finds projects and makes them. */
export class Threads {
  private readonly threads = new Map<string, WorkerThread>()
  /** Of `apart`; those that were closed are closed once more at the end, which does nothing. */
  private readonly aside = new Set<WorkerThread>()
  readonly places: WorkerThread

  constructor(private readonly facts: ThreadsFacts) {
    const { environment, appVersion } = facts
    this.places = new WorkerThread({ environment, appVersion }, this.eventsOf(''))
  }

  of(place: Place, kind: ThreadKind): WorkerThread {
    const name = `${kind} ${place.key}`
    let thread = this.threads.get(name)
    if (thread === undefined) {
      const { environment, appVersion } = this.facts
      const facts = { projectFile: place.path, isForJobs: kind !== 'reader', environment, appVersion }
      thread = new WorkerThread(facts, this.eventsOf(place.key))
      this.threads.set(name, thread)
    }
    this.facts.used(place.key)
    return thread
  }

  /** One for a single piece of long work on no project that is known; who asked for it closes it. */
  apart(): WorkerThread {
    const { environment, appVersion } = this.facts
    const thread = new WorkerThread({ isForJobs: true, environment, appVersion }, this.eventsOf(''))
    this.aside.add(thread)
    return thread
  }

  isOpen(key: string): boolean {
    return this.ofProject(key).some((thread) => thread.isRunning)
  }

  /** Closes the project; its threads end when what they do is done. */
  async closeProject(key: string): Promise<void> {
    const threads = this.ofProject(key)
    for (const kind of KINDS) this.threads.delete(`${kind} ${key}`)
    await Promise.all(threads.map((thread) => thread.close()))
  }

  async closeAll(): Promise<void> {
    const all = [this.places, ...this.aside, ...this.threads.values()]
    await Promise.all(all.map((thread) => thread.close()))
  }

  private ofProject(key: string): WorkerThread[] {
    return KINDS.flatMap((kind) => this.threads.get(`${kind} ${key}`) ?? [])
  }

  private eventsOf(projectKey: string) {
    return {
      announce: (announcement: Announcement) => this.facts.announce(projectKey, announcement),
      mistake: (operationId: string, cause: string) =>
        this.facts.log.write('error', 'mistake', { operationId, projectKey, cause }),
    }
  }
}
