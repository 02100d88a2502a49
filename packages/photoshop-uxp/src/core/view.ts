/** The view: what a renderer draws, made from the description and the model alone. */
import { choose, holds } from './conditions.js'
import { whyNoAnswer } from './dialogs.js'
import type { Cache } from './items.js'
import type { Model, OpenDialog } from './model.js'
import { Builder } from './rows.js'
import { statusLine } from './state-row.js'
import type { ButtonSaid, SectionSaid } from './table.js'
import type { Dialog, DialogButton, Row, View } from './view-types.js'

/** All rows, the dialog, and a line for status bars. It reads nothing but the model, and costs no more for long lists. */
export function buildView(model: Model, caches: Map<string, Cache>): View {
  const builder = new Builder(model, caches)
  const rows = builder.rows(model.table.said.rows, model.scope())
  return {
    rows: [...rows, ...model.table.sections.flatMap((said) => sectionRow(model, builder, said))],
    dialog: dialogOf(model, builder),
    status: statusLine(model),
    revision: model.revision,
  }
}

function sectionRow(model: Model, builder: Builder, said: SectionSaid): Row[] {
  if (!holds(said.when, model.scope())) return []
  const { isOpen } = model.section(said.id)
  const scope = model.sectionScope(said.id)
  const count = choose(said.count, scope)
  return [
    {
      kind: 'section',
      id: said.id,
      title: choose(said.title, scope) ?? '',
      isOpen,
      rows: isOpen ? builder.rows(said.rows, scope, said.id) : [],
      ...(count ? { count } : {}),
    },
  ]
}

function dialogOf(model: Model, builder: Builder): Dialog | null {
  const { dialog } = model
  if (dialog === undefined) return null
  const { key, said, scope, buttons } = dialog
  return {
    id: key,
    title: choose(said.title, scope) ?? '',
    text: choose(said.text, scope) ?? '',
    rows: builder.rows('rows' in said ? (said.rows ?? []) : [], scope),
    buttons: buttons.map((button) => buttonOf(model, dialog, button)),
  }
}

function buttonOf(model: Model, dialog: OpenDialog, button: ButtonSaid): DialogButton {
  const { id, label, isDefault = false, isDanger = false } = button
  const reason = whyNoAnswer(model, dialog, button)
  return {
    id,
    label: choose(label, dialog.scope) ?? '',
    isEnabled: reason === undefined,
    isDefault,
    isDanger,
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Before there is any. */
export const NO_VIEW: View = { rows: [], dialog: null, status: { icon: '', text: '' }, revision: -1 }

/** A view with every row of every list made: for tests. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_name, each) => (isList(each) ? Array.from(each) : each)))
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value
}
