/** Errors and results, as lines that say what to do. */
import { choose, type Texts } from './conditions.js'
import type { Failure } from './failure.js'
import type { Message, Model } from './model.js'
import { isSame } from './same.js'
import type { Json, Table } from './table.js'

const MOST = 4
const MOST_REMEMBERED = 20
/** Seconds that a result stays. */
const RESULT_STAYS = 20

/** An error as the report has it: no names of files. */
export interface RememberedError {
  /** Seconds since 1970. */
  readonly at: number
  readonly action: string
  readonly code: string
  readonly requestId: string | null
}

/** What *try again* goes on with; without it what was kept for it goes away. */
export interface Retry {
  tidy(): void
}

/** The newest come first, and only a few of them. Errors are remembered for the report. */
export class Messages {
  private count = 0
  /** Of the last errors, the oldest first. */
  readonly errors: RememberedError[] = []
  /** What *try again* goes on with, by the key of the line. */
  readonly retries = new Map<string, Retry>()

  constructor(
    private readonly table: Table,
    private readonly model: Model,
    private readonly clock: () => number,
  ) {}

  result(text: string): void {
    this.add('ok', 'ok', text, ['dismiss'], { until: this.clock() + RESULT_STAYS })
  }

  /** Something is ready, and the person has to say when it is taken. */
  waiting(text: string, action: string, args: Json): void {
    this.add('warning', 'attention', text, [action, 'dismiss'], { args })
  }

  /** One line: what went wrong, what to do, and what can be pressed. `retry` is what *try again* goes on with. */
  error(action: string, failure: Failure, retry?: Retry): void {
    this.remember(action, failure)
    const said = this.table.said.errors?.[failure.code]
    const advice = choose(said?.advice as Texts | undefined, this.model.scope())
    const actions = Array.isArray(said?.actions) ? (said.actions as string[]) : []
    const text = [failure.sentence, advice].filter(Boolean).join(' ')
    const again = retry === undefined ? [] : ['tryAgain']
    const key = this.add('error', 'error', text, [...again, ...actions, 'dismiss'])
    if (retry !== undefined) this.retries.set(key, retry)
  }

  /** A mistake of the panel itself: said once, and whatever is wrong with the model, without reading it. */
  mistake(action: string, failure: Failure): void {
    const { sentence } = failure
    if (this.model.messages.some(({ text }) => text === sentence)) return
    this.remember(action, failure)
    this.add('error', 'error', sentence, ['copyReport', 'dismiss'])
  }

  /** For the report alone. */
  remember(action: string, failure: Failure): void {
    const at = this.model.moment.seconds
    this.errors.push({ at, action, code: failure.code, requestId: failure.requestId })
    this.errors.splice(0, this.errors.length - MOST_REMEMBERED)
  }

  dismiss(key: unknown): void {
    this.keep(this.model.messages.filter((each) => each.key !== key))
  }

  /** A new action begins, or another file is open: what was said before is about something else. */
  clear(): void {
    this.keep([])
  }

  expire(): void {
    const now = this.clock()
    this.keep(this.model.messages.filter(({ until }) => until === undefined || until > now))
  }

  private add(
    icon: string,
    tone: Message['tone'],
    text: string,
    actions: readonly string[],
    more: Pick<Message, 'args' | 'until'> = {},
  ): string {
    this.count += 1
    const key = `message-${this.count}`
    const line = { key, icon, tone, text, actions, ...more }
    this.keep([line, ...this.model.messages.slice(0, MOST - 1)])
    return key
  }

  private keep(lines: Message[]): void {
    if (isSame(lines, this.model.messages)) return
    this.model.messages = lines
    const kept = new Set(lines.map(({ key }) => key))
    for (const [key, retry] of Array.from(this.retries)) {
      if (kept.has(key)) continue
      this.retries.delete(key)
      retry.tidy()
    }
    this.model.touch()
  }
}
