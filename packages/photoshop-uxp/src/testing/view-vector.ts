/** Makes the view of a vector; the README beside the vectors says what the inputs mean. */
import { buttonsOf, offered } from '../core/dialogs.js'
import { parseTime } from '../core/format.js'
import { type Connection, type HostFacts, type Message, Model, OpenDialog, type Run } from '../core/model.js'
import { type Description, type Json, Table } from '../core/table.js'
import { buildView, plain } from '../core/view.js'

const NOW = '2026-03-02T17:00:00Z'

interface SectionInput {
  readonly isOpen?: boolean
  readonly data?: Record<string, unknown>
  readonly nextCursor?: string | null
  readonly isLoading?: boolean
  readonly problem?: string | null
}

export interface ViewInput {
  readonly host?: Partial<HostFacts>
  readonly isChangedOnDisk?: boolean
  readonly isChangedByClst?: boolean
  readonly connection?: Connection
  readonly context?: Json | null
  readonly fields?: Record<string, unknown>
  readonly sections?: Readonly<Record<string, SectionInput>>
  readonly selected?: Readonly<Record<string, string>>
  readonly messages?: Message[]
  readonly running?: Run[]
  readonly dialog?: {
    readonly action?: string
    readonly guard?: string
    readonly item?: unknown
    readonly values?: Json
  }
  readonly settings?: Json
  readonly now?: string
}

/** The whole view without `revision`, with the rows of all lists made. */
export function viewOf(table: Description, said: ViewInput): unknown {
  const model = new Model(new Table(table), { utcOffsetMinutes: 0, ...said.settings })
  const host = { name: 'Plain', version: '1.2.3', path: '', isDirty: false, can: [] }
  model.host = { ...host, ...said.host }
  model.isChangedOnDisk = said.isChangedOnDisk ?? false
  model.isChangedByClst = said.isChangedByClst ?? false
  model.connection = said.connection ?? { state: 'up' }
  model.context = said.context ?? undefined
  model.fields = { ...said.fields }
  for (const [list, key] of Object.entries(said.selected ?? {})) model.selected.set(list, key)
  model.messages = said.messages ?? []
  model.running = said.running ?? []
  model.moment = { seconds: parseTime(said.now ?? NOW) ?? 0, utcOffsetMinutes: 0 }
  for (const [name, values] of Object.entries(said.sections ?? {})) {
    const section = model.section(name)
    section.isOpen = values.isOpen ?? section.isOpen
    section.data = values.data ?? {}
    section.nextCursor = values.nextCursor ?? undefined
    section.isLoading = values.isLoading ?? false
    section.problem = values.problem ?? undefined
  }
  if (said.dialog !== undefined) model.dialog = dialogOf(model, said.dialog)
  const { revision: _, ...view } = plain(buildView(model, new Map())) as Record<string, unknown>
  return view
}

function dialogOf(model: Model, said: NonNullable<ViewInput['dialog']>): OpenDialog {
  const scope = model.scope().child(said.item === undefined ? {} : { item: said.item })
  const { key, of, buttons } =
    said.guard === undefined ? ofAction(model, said.action ?? '') : ofGuard(model, said.guard)
  const open = new OpenDialog(key, of, buttons, scope)
  Object.assign(open.values, said.values)
  return open
}

function ofAction(model: Model, action: string) {
  const { dialog } = model.table.action(action)
  if (dialog === undefined) throw new Error(`${action} has no dialog.`)
  return { key: `action:${action}`, of: dialog, buttons: buttonsOf(dialog) }
}

function ofGuard(model: Model, name: string) {
  const guard = model.table.said.guards?.[name]
  if (guard?.buttons === undefined) throw new Error(`The guard ${name} has no buttons.`)
  return { key: `guard:${name}`, of: guard, buttons: offered(guard.buttons, model.scope()) }
}
