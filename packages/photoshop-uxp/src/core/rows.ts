/** Rows of the view, by the kinds of the description. */
import { actionsView, actionView, isOffered } from './action-view.js'
import { choose, holds } from './conditions.js'
import { readPath, readValue } from './expressions.js'
import { Cache } from './items.js'
import { listView, pictureView } from './lists.js'
import type { Scope } from './lookup.js'
import type { Message, Model, Run } from './model.js'
import { stateRow } from './state-row.js'
import type { Json, RowSaid } from './table.js'
import type { BarRow, Option, ProgressRow, Row, Tone } from './view-types.js'

type Make = (said: RowSaid, scope: Scope) => Row[]

/** Makes rows; `caches` holds those of the lists from one view to the next. */
export class Builder {
  private readonly kinds: Readonly<Record<string, Make>> = {
    bar: (said, scope) => [this.bar(said, scope)],
    note: (said, scope) => this.note(said, scope),
    input: (said, scope) => this.input(said, scope),
    toggle: (said, scope) => this.toggle(said, scope),
    choice: (said, scope) => this.choice(said, scope),
    buttons: (said, scope) => this.buttons(said, scope),
    picture: (said, scope) => this.picture(said, scope),
    progress: (said, scope) => this.progress(said, scope),
    state: (said) => [stateRow(this.model, said)],
    messages: () => this.model.messages.map((message) => this.message(message)),
    running: () => this.model.running.filter(({ text }) => text !== '').map((run) => this.run(run)),
  }

  constructor(
    private readonly model: Model,
    private readonly caches: Map<string, Cache>,
  ) {}

  /** All rows whose conditions hold; one for each of something where the description says so. */
  rows(said: readonly RowSaid[], scope: Scope, sectionId = ''): Row[] {
    return said.flatMap((each) => {
      if (each.each === undefined) return this.row(each, scope, sectionId)
      const found = readPath(each.each, scope)
      if (!Array.isArray(found)) return []
      return found.flatMap((raw) => this.row(each, scope.child({ item: raw }), sectionId))
    })
  }

  private row(said: RowSaid, scope: Scope, sectionId: string): Row[] {
    if (!holds(said.when, scope)) return []
    if (said.kind === 'list') return [listView(this.model, sectionId, said, this.cacheOf(said.id ?? ''))]
    const make = this.kinds[said.kind]
    if (make === undefined) throw new Error(`The description has a row of the unknown kind ${said.kind}.`)
    return make(said, scope)
  }

  private cacheOf(listId: string): Cache {
    const cache = this.caches.get(listId) ?? new Cache()
    this.caches.set(listId, cache)
    return cache
  }

  private bar(said: RowSaid, scope: Scope): BarRow {
    return {
      kind: 'bar',
      key: said.key ?? '',
      icon: this.icon(said, scope),
      text: choose(said.text, scope) ?? '',
      tone: said.tone as Tone,
      actions: actionsView(this.model, said.actions ?? [], scope),
    }
  }

  private message({ key, icon, tone, text, actions, args }: Message): BarRow {
    const shown = actionsView(this.model, actions, this.model.scope(), { args: { bar: key, ...args } })
    return { kind: 'bar', key, icon: this.model.table.icon(icon), tone, text, actions: shown }
  }

  private run({ key, text, factor, canCancel }: Run): ProgressRow {
    const args = { run: key }
    const cancel = canCancel ? actionView(this.model, 'cancel', this.model.scope(), { args }) : null
    return { kind: 'progress', id: key, text, factor, cancel }
  }

  private note(said: RowSaid, scope: Scope): Row[] {
    const text = choose(said.text, scope)
    return text ? [{ kind: 'note', icon: this.icon(said, scope, 'info'), text }] : []
  }

  private input(said: RowSaid, scope: Scope): Row[] {
    const { submit } = said
    const isOnOffer = submit !== undefined && isOffered(this.model, submit, scope)
    return [
      {
        kind: 'input',
        id: said.id ?? '',
        label: choose(said.label, scope) ?? '',
        value: valueIn(said, scope, '') as string,
        placeholder: choose(said.placeholder, scope) ?? '',
        isMultiline: said.isMultiline ?? false,
        submit: isOnOffer ? actionView(this.model, submit, scope) : null,
      },
    ]
  }

  private toggle(said: RowSaid, scope: Scope): Row[] {
    const value = Boolean(valueIn(said, scope, false))
    return [
      { kind: 'toggle', id: said.id ?? '', label: choose(said.label, scope) ?? '', value, isEnabled: true },
    ]
  }

  private choice(said: RowSaid, scope: Scope): Row[] {
    const { action } = said
    return [
      {
        kind: 'choice',
        id: said.id ?? '',
        label: choose(said.label, scope) ?? '',
        value: valueIn(said, scope, '') as string,
        options: optionsOf(said, scope),
        action: action === undefined || action === null ? null : actionView(this.model, action, scope),
      },
    ]
  }

  private buttons(said: RowSaid, scope: Scope): Row[] {
    const look = { args: argsOf(said, scope), primary: said.primary }
    const actions = actionsView(this.model, said.actions ?? [], scope, look)
    return actions.length === 0 ? [] : [{ kind: 'buttons', actions }]
  }

  private picture(said: RowSaid, scope: Scope): Row[] {
    const picture = pictureView(said.picture, scope)
    return picture === null ? [] : [{ kind: 'picture', picture, label: choose(said.label, scope) ?? '' }]
  }

  private progress(said: RowSaid, scope: Scope): Row[] {
    const { cancel } = said
    const args = argsOf(said, scope)
    return [
      {
        kind: 'progress',
        id: choose(said.id, scope) ?? '',
        text: choose(said.text, scope) ?? '',
        factor: (readValue(said.factor, scope) ?? null) as number | null,
        cancel:
          cancel === undefined || cancel === null ? null : actionView(this.model, cancel, scope, { args }),
      },
    ]
  }

  private icon({ icon }: RowSaid, scope: Scope, otherwise = ''): string {
    return this.model.table.icon(choose(icon, scope) ?? otherwise)
  }
}

function argsOf({ args }: RowSaid, scope: Scope): Json {
  return readValue(args ?? {}, scope) as Json
}

/** What was typed or chosen, else what the row shows at first. */
function valueIn({ id = '', value: said = `{${id}}` }: RowSaid, scope: Scope, empty: unknown): unknown {
  return scope.find(id) ?? readValue(said, scope) ?? empty
}

/** What can be chosen: what the row lists, then what was read, by name, with its colour. */
export function optionsOf(
  { options = [], optionsFrom, optionKey = 'name' }: RowSaid,
  scope: Scope,
): Option[] {
  const listed = options
    .filter(({ when }) => holds(when, scope))
    .map(({ value, label }) => ({ value, label: choose(label, scope) ?? '' }))
  const found = optionsFrom === undefined ? undefined : readPath(optionsFrom, scope)
  const read = (Array.isArray(found) ? found : []).map((each) => ({
    value: each[optionKey],
    label: each.name,
    ...(each.color ? { color: each.color } : {}),
  }))
  return [...listed, ...read]
}
