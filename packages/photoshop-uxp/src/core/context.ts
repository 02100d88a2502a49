/** The bridge's answer about the open file, asked for anew whenever it may be old. */
import type { Pending } from './calls.js'
import { ABOUT_THE_BRIDGE, Failure, objectOf } from './failure.js'
import { lacksPicture, listIn } from './pages.js'
import type { Parts } from './parts.js'
import { isSame } from './same.js'
import type { Json } from './table.js'

const SECONDS = 30
/** Between two questions that only events asked for. */
const LEAST_BETWEEN = 0.5
const AFTER_FAILURE = 5
const PAGE = 50
/** The bridge writes some pictures for each answer. */
const TRIES_FOR_PICTURES = 6

/** An answer about a path that cannot be asked about. */
const NOTHING: Json = {
  place: 'unusable',
  project: null,
  item: null,
  state: null,
  actions: [],
  checkpoints: [],
  statuses: [],
}

/** What was so when the question was asked. */
interface Seen {
  readonly path: string
  readonly timesOpened: number
  readonly timesWritten: number
  readonly timesUp: number
}

/** Keeps `model.context` true. */
export class ContextLoader {
  private asked: { path: string; pending: Pending } | undefined
  private isStale = true
  private notBefore = 0
  private seen: Seen | undefined
  private pictureTries = 0

  constructor(private readonly parts: Parts) {}

  /** What is known may be old. */
  refresh(isAtOnce = false): void {
    this.isStale = true
    if (isAtOnce) this.notBefore = 0
  }

  /** Something is asked for, or will be. */
  get isWaiting(): boolean {
    return this.asked !== undefined || (this.isStale && this.canAsk())
  }

  tick(): void {
    const { parts, seen: before } = this
    const { path } = parts.model.host
    const { timesOpened, timesWritten } = parts.facts
    const seen = { path, timesOpened, timesWritten, timesUp: parts.connection.timesUp }
    if (before === undefined || path !== before.path || timesOpened !== before.timesOpened) this.forget(path)
    if (!isSame(seen, before)) {
      this.seen = seen
      this.refresh(true)
    }
    if (this.asked !== undefined && this.asked.path !== path) {
      this.asked.pending.fail(new Failure('cancelled', 'Cancelled.'))
      this.asked = undefined
    }
    if (this.asked?.pending.isDone) {
      const { path: askedPath, pending } = this.asked
      this.asked = undefined
      this.take(askedPath, pending)
    }
    const now = parts.clock()
    if (this.asked === undefined && this.isStale && this.canAsk() && now >= this.notBefore) {
      this.isStale = false
      this.notBefore = now + LEAST_BETWEEN
      const pending = parts.calls.start('getContext', { path, limit: PAGE }, { timeout: SECONDS })
      this.asked = { path, pending }
    }
  }

  private canAsk(): boolean {
    return this.parts.connection.isUp && this.parts.model.host.path !== ''
  }

  /** Another file is open; the same one, opened anew, is still the same. */
  private forget(path: string): void {
    const { model } = this.parts
    if (model.context === undefined || model.context.path === path) return
    model.context = undefined
    // What was said is about the other file.
    this.parts.messages.clear()
    model.touch()
  }

  private take(path: string, pending: Pending): void {
    if (path !== this.parts.model.host.path) return
    try {
      this.know(objectOf(pending.result()))
    } catch (error) {
      this.fail(path, Failure.of(error))
    }
  }

  private know(context: Json): void {
    const { model } = this.parts
    if (!isSame(context, model.context)) {
      model.context = context
      model.lastProject = (context.project as Json | null | undefined) ?? model.lastProject
      model.touch()
    }
    const lacks = model.wantsFiles && listIn(context, 'checkpoints').some(lacksPicture)
    this.pictureTries = lacks ? this.pictureTries + 1 : 0
    if (lacks && this.pictureTries < TRIES_FOR_PICTURES) this.refresh()
  }

  private fail(path: string, failure: Failure): void {
    const { parts } = this
    this.isStale = true
    if (failure.code === 'cancelled') return
    this.notBefore = parts.clock() + AFTER_FAILURE
    if (ABOUT_THE_BRIDGE.has(failure.code) || failure.isLost) {
      parts.connection.lost(failure)
      return
    }
    const problem = { code: failure.code, message: failure.sentence, retryable: failure.isRetryable }
    parts.model.context = { ...NOTHING, path, problem, advice: failure.sentence }
    parts.model.touch()
  }
}
