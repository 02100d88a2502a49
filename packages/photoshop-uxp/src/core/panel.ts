/** The controller: one panel of one host. */
import { isOffered, whyNot } from './action-view.js'
import { Calls, type ClientLike } from './calls.js'
import { ContextLoader } from './context.js'
import { edit, whyNoAnswer } from './dialogs.js'
import { concerns, EventFeed } from './events.js'
import type { HostNote } from './facts.js'
import { Failure } from './failure.js'
import type { Host } from './host.js'
import type { Cache } from './items.js'
import { findItem } from './lists.js'
import { SectionLoader } from './loading.js'
import { Model } from './model.js'
import { PanelSteps } from './panel-steps.js'
import { Parts } from './parts.js'
import { report } from './report.js'
import { Run } from './run.js'
import { type Description, type Json, Table } from './table.js'
import { buildView, NO_VIEW } from './view.js'
import type { View } from './view-types.js'

/** Seconds to the next tick: an answer comes at once; one is waited for; nothing is; the host is busy. */
const [HURRY, WAIT, REST, QUIET] = [0.02, 0.2, 0.5, 1]
const MOST_PRESSES = 20

/** What the client is made with. */
export interface Caller {
  /** Null: the person of the bridge's own settings. */
  readonly author: string | null
  /** `Photoshop/26.0.0` */
  readonly program: string
}

export interface PanelOptions {
  /** The content of `panel.yaml`. */
  readonly table: Description
  readonly host: Host
  readonly connect: (caller: Caller) => ClientLike
  /**
   * `author` (null: the bridge's own), `panelVersion`, `utcOffsetMinutes` (null: of this computer), `pictures` (`path`: files
   * are shown; `url`: bytes that the bridge gives).
   */
  readonly settings?: Json
  /** Counts seconds. */
  readonly clock: () => number
  /** Seconds since 1970. */
  readonly now: () => number
  /** Makes idempotency keys. */
  readonly newKey: () => string
}

/** Call {@link tick} from a timer, draw {@link view}, and pass on what is pressed. Nothing here blocks, and nothing throws. */
export class Panel {
  private readonly table: Table
  private readonly model: Model
  private readonly host: Host
  private readonly calls: Calls
  private readonly parts: Parts
  private readonly context: ContextLoader
  private readonly events: EventFeed
  private readonly loaders: ReadonlyMap<string, SectionLoader>
  private readonly runs: Run[] = []
  private readonly steps: PanelSteps
  private readonly caches = new Map<string, Cache>()
  private readonly now: () => number
  private presses: { id: string; args: Json }[] = []
  private runCount = 0
  private timesSaved = 0
  private known: View | undefined
  private wasBusy = false
  private isClosed = false

  constructor({ table, host, connect, settings = {}, clock, now, newKey }: PanelOptions) {
    this.table = new Table(table)
    this.model = new Model(this.table, settings)
    this.host = host
    this.now = now
    const author = typeof settings.author === 'string' ? settings.author : null
    this.calls = new Calls(() => connect({ author, program: `${host.name}/${host.version}` }))
    this.parts = new Parts(this.table, this.model, host, this.calls, clock, newKey)
    this.context = new ContextLoader(this.parts)
    this.events = new EventFeed(this.parts, (kind, event) => this.hear(kind, event))
    this.loaders = new Map(this.table.sections.map((said) => [said.id, new SectionLoader(this.parts, said)]))
    this.steps = new PanelSteps(this.parts, this.context, this.loaders, this.runs)
    this.setMoment()
  }

  /** One bounded step: a few calls are looked at, none is waited for. Seconds until the next tick. Never throws. */
  tick(): number {
    if (this.isClosed) return QUIET
    try {
      return this.tickOnce()
    } catch (error) {
      this.parts.messages.mistake('panel', Failure.of(error))
      return QUIET
    }
  }

  /** What to draw. The same object until something has changed; reads only memory. Never throws. */
  view(): View {
    if (this.known?.revision !== this.model.revision) {
      try {
        this.known = buildView(this.model, this.caches)
      } catch (error) {
        // An answer of another form than the contract says. What was drawn before stays.
        this.parts.messages.remember('view', Failure.of(error))
        this.known = { ...(this.known ?? NO_VIEW), revision: this.model.revision }
      }
    }
    return this.known as View
  }

  /** A button was pressed. The next tick begins it, unless it cannot be pressed then. */
  press(id: string, args: Json = {}): void {
    this.presses.push({ id, args })
    this.presses.splice(0, this.presses.length - MOST_PRESSES)
  }

  /** Something was typed, chosen or switched, in the rows or in the dialog. */
  edit(fieldId: string, value: unknown): void {
    edit(this.model, fieldId, value)
  }

  /** A button of the dialog was pressed. */
  answer(buttonId: string): void {
    const { dialog } = this.model
    const button = dialog?.buttons.find(({ id }) => id === buttonId)
    if (dialog === undefined || button === undefined) return
    if (whyNoAnswer(this.model, dialog, button) === undefined) dialog.answer = buttonId
  }

  toggleSection(id: string): void {
    const section = this.model.sections.get(id)
    if (section === undefined) return
    section.isOpen = !section.isOpen
    this.model.touch()
  }

  select(listId: string, key: string | null): void {
    if (this.model.selected.get(listId) === key) return
    this.model.selected.set(listId, key)
    this.model.touch()
  }

  /** Rows near the end of a list are seen: the next page is asked for. */
  more(listId: string): void {
    const found = this.table.lists.get(listId)
    if (found !== undefined) this.loaders.get(found.section.id)?.more()
  }

  /** From a handler of the host. It is only noted down. */
  hostChanged(what: HostNote): void {
    this.parts.facts.note(what)
  }

  /** Versions and the last errors, for somebody who helps. No token; names of files only when asked. */
  report(withNames = false): string {
    return report(this.parts, withNames)
  }

  /** Ends all calls. What the bridge does already goes on. */
  close(): void {
    this.isClosed = true
    this.calls.close()
    for (const run of this.runs) run.tidy()
    this.parts.messages.clear()
  }

  private tickOnce(): number {
    if (this.host.isBusy()) {
      this.wasBusy = true
      return QUIET
    }
    if (this.wasBusy) {
      this.wasBusy = false
      this.calls.dropReads()
    }
    this.setMoment()
    this.parts.messages.expire()
    this.lookAtHost()
    this.calls.pump()
    this.parts.connection.tick()
    this.context.tick()
    this.events.tick()
    if (this.parts.facts.timesSaved !== this.timesSaved) {
      this.timesSaved = this.parts.facts.timesSaved
      this.hear('saved', {})
    }
    for (const loader of this.loaders.values()) loader.tick()
    this.beginPresses()
    this.goOnWithRuns()
    return this.secondsToNext()
  }

  private lookAtHost(): void {
    try {
      this.parts.facts.look()
    } catch (error) {
      const { errors } = this.parts.messages
      if (errors[errors.length - 1]?.action !== 'host') this.parts.messages.error('host', Failure.of(error))
    }
  }

  /** Relative times change once in a minute. */
  private setMoment(): void {
    const seconds = this.now()
    const { moment } = this.model
    this.model.moment = { ...moment, seconds }
    if (Math.floor(seconds / 60) !== Math.floor(moment.seconds / 60)) this.model.touch()
  }

  private hear(kind: string, event: Json): void {
    if (kind === 'reset' || concerns(event, this.model.context)) this.context.refresh()
    for (const loader of this.loaders.values()) loader.hear(kind)
  }

  private beginPresses(): void {
    const { presses } = this
    this.presses = []
    for (const { id, args } of presses) this.begin(id, args)
  }

  private begin(id: string, args: Json): void {
    const { model, table, parts } = this
    if (!(id in table.said.actions)) return
    if (model.inFlight().has(id)) {
      this.refuse(id)
      return
    }
    const item = 'list' in args ? findItem(model, String(args.list), String(args.key)) : undefined
    if ('list' in args && item === undefined) return
    if (model.dialog !== undefined && table.asksAnything(id)) return
    const scope = model.scope().child(item === undefined ? { args } : { args, item })
    if (!isOffered(model, id, scope) || whyNot(model, id, scope) !== undefined) {
      this.refuse(id)
      return
    }
    if (table.needsBridge(id)) parts.messages.clear()
    this.runCount += 1
    const doStep = (of: Run, name: string) => this.steps.perform(of, name)
    const run = new Run(parts, `run-${this.runCount}`, id, args, item, doStep)
    this.runs.push(run)
    model.running.push(run.shown)
    model.touch()
  }

  /** What was chosen with the press is not shown as if it were so. */
  private refuse(id: string): void {
    for (const what of this.table.action(id).failed ?? []) {
      const field = what.slice(what.indexOf(':') + 1)
      if (!(field in this.model.fields)) continue
      delete this.model.fields[field]
      this.model.touch()
    }
  }

  private goOnWithRuns(): void {
    const { model } = this
    for (const run of Array.from(this.runs)) {
      if (!model.running.includes(run.shown)) model.running.push(run.shown)
      run.goOn()
      if (!run.isDone) continue
      this.runs.splice(this.runs.indexOf(run), 1)
      model.running.splice(model.running.indexOf(run.shown), 1)
      model.touch()
    }
  }

  private secondsToNext(): number {
    const isLoading = Array.from(this.loaders.values()).some(({ isActive }) => isActive)
    if (this.calls.isHurried || isLoading) return HURRY
    if (this.runs.length > 0 || this.context.isWaiting) return HURRY * 5
    return this.calls.isAny ? WAIT : REST
  }
}
