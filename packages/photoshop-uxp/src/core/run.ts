/** One press of a button, from the first question to the last sentence. */
import { choose, holds } from './conditions.js'
import type { CurrentRun } from './current-run.js'
import { ask, buttonsOf, offered } from './dialogs.js'
import { Failure } from './failure.js'
import type { Scope } from './lookup.js'
import type { Run as Shown } from './model.js'
import type { Parts, Ready, Work } from './parts.js'
import { isSame } from './same.js'
import { Steps } from './steps.js'
import type { ActionSaid, Json } from './table.js'

/** The person changed their mind: nothing is said about it. */
class Cancelled extends Error {}

/** What the panel itself does, by name. */
export type PanelStep = (run: Run, name: string) => Work

/** A run that failed can go on from the step that did. */
export class Run implements CurrentRun {
  readonly said: ActionSaid
  /** Names for the expressions of the action. What was known of the file at the press stays: it is about that file. */
  readonly values: Record<string, unknown>
  readonly path: string
  readonly shown: Shown
  isCancelled = false
  isDone = false
  mayDiscard = false
  sent: Json | undefined
  private isLeft = false
  private isKept = false
  /** Files that are removed at the end. */
  readonly temporary: string[] = []
  private readonly steps: Steps
  private work: Work
  private ready: Ready = () => true

  constructor(
    private readonly parts: Parts,
    readonly key: string,
    readonly action: string,
    args: Json,
    item: unknown,
    private readonly doPanelStep: PanelStep,
  ) {
    const { model } = parts
    this.said = parts.table.action(action)
    this.values = { args, context: model.context, ...(item === undefined ? {} : { item }) }
    this.path = model.host.path
    this.shown = { key, action, text: '', factor: null, canCancel: false }
    this.steps = new Steps(parts, this)
    this.work = this.all()
  }

  get scope(): Scope {
    return this.parts.model.scope().child(this.values)
  }

  panelStep(name: string): Work {
    return this.doPanelStep(this, name)
  }

  /** Goes on if what it waits for has come. Never throws. */
  goOn(): void {
    if (this.isDone || !this.ready()) return
    try {
      const next = this.work.next()
      if (next.done !== true) {
        this.ready = next.value
        return
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) this.fail(Failure.of(error))
    }
    this.isDone = true
    if (!this.isKept) this.tidy()
  }

  /** Goes on from the step that failed; what was asked for is asked for with the same key. */
  again(): this {
    this.isDone = false
    this.isCancelled = false
    this.isKept = false
    this.work = this.rest()
    this.ready = () => true
    return this
  }

  cancelled(): Error {
    return new Cancelled()
  }

  /** Nothing is done to another file than the one at the press. */
  checkSameFile(): void {
    if (this.parts.model.host.path !== this.path) {
      throw new Failure('host', 'Another file is open now. Nothing was done.')
    }
  }

  leaveToPerson(why: string, action: string, args: Json): void {
    this.isLeft = true
    const ready = choose(this.said.ready, this.scope) ?? 'The file is ready'
    this.parts.messages.waiting(`${ready}; ${why}`, action, args)
  }

  /** What is under way, for the view. */
  show(text: string, factor: number | null = null, canCancel = false): void {
    const { shown } = this
    if (shown.text === text && shown.factor === factor && shown.canCancel === canCancel) return
    Object.assign(shown, { text, factor, canCancel })
    this.parts.model.touch()
  }

  private *all(): Work {
    const { dialog } = this.said
    if (dialog !== undefined && holds(dialog.when, this.scope)) {
      const button = yield* ask(this.parts, `action:${this.action}`, dialog, buttonsOf(dialog), this)
      if (button.then !== 'continue') throw new Cancelled()
    }
    for (const name of this.said.guards ?? []) yield* this.guard(name)
    yield* this.rest()
  }

  private *guard(name: string): Work {
    const guard = this.parts.table.said.guards?.[name]
    this.parts.facts.lookClosely()
    if (guard === undefined || !holds(guard.when, this.scope)) return
    let { steps = [] } = guard
    let then = 'continue'
    if (guard.buttons !== undefined) {
      const button = yield* ask(this.parts, `guard:${name}`, guard, offered(guard.buttons, this.scope), this)
      then = button.then
      steps = button.steps ?? []
    }
    this.checkSameFile()
    yield* this.steps.perform(steps)
    if (then !== 'continue') throw new Cancelled()
  }

  private *rest(): Work {
    const { after = [], busy, steps = [], done } = this.said
    const { facts } = this.parts
    const expecting = after.includes('reload-file') ? 1 : 0
    facts.expecting += expecting
    this.show(choose(busy, this.scope) ?? '')
    let sentence: string | undefined
    try {
      yield* this.steps.perform(steps, { isMain: true })
      sentence = choose(done, this.scope)
      for (const what of after) yield* this.panelStep(what)
    } finally {
      facts.expecting -= expecting
    }
    if (expecting > 0) facts.writtenByClst(this.path)
    if (sentence && !this.isLeft) this.parts.messages.result(sentence)
  }

  /** Removes the pictures that were taken for it. */
  tidy(): void {
    for (const path of this.temporary) this.parts.host.removeTemporary(path)
  }

  private fail(failure: Failure): void {
    if (failure.code === 'cancelled' && this.isCancelled) return
    for (const what of this.said.failed ?? []) clear(this.parts, this, what.slice(what.indexOf(':') + 1))
    this.isKept = failure.isLost || failure.isRetryable
    this.parts.messages.error(this.action, failure, this.isKept ? this : undefined)
  }
}

/** Empties a field. What was typed since it was sent stays. */
export function clear({ facts, model }: Parts, { path, sent }: Run, field: string): void {
  const fields = facts.fieldsOf(path, field)
  if (sent !== undefined && !isSame(fields[field], sent[field])) return
  delete fields[field]
  model.touch()
}
