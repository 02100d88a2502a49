/** Questions to the person, drawn inside the panel. */

import { choose, holds } from './conditions.js'
import type { CurrentRun } from './current-run.js'
import { readValue } from './expressions.js'
import { isEmpty, type Scope } from './lookup.js'
import { type Model, OpenDialog } from './model.js'
import type { Parts, Ready } from './parts.js'
import type { ButtonSaid, DialogSaid, GuardSaid, RowSaid } from './table.js'

const OWN = 'dialog.'

// biome-ignore lint/suspicious/noThenProperty: a word of the description; nobody waits for a button
const [GO_ON, CANCEL] = [{ then: 'continue' }, { then: 'cancel' }] as const

/** Shows a dialog and returns the button that was pressed. One at a time; the next waits. */
export function* ask(
  parts: Parts,
  key: string,
  said: DialogSaid | GuardSaid,
  buttons: readonly ButtonSaid[],
  run: CurrentRun,
): Generator<Ready, ButtonSaid, void> {
  const { model } = parts
  yield () => model.dialog === undefined
  const dialog = new OpenDialog(key, said, buttons, run.scope)
  for (const { id = '', value } of rowsOf(said)) {
    if (!id.startsWith(OWN) || value === undefined) continue
    const found = readValue(value, dialog.scope)
    if (found !== undefined) dialog.values[id.slice(OWN.length)] = found
  }
  run.values.dialog = dialog.values
  model.dialog = dialog
  model.touch()
  yield () => dialog.answer !== undefined
  model.dialog = undefined
  model.touch()
  const pressed = buttons.find(({ id }) => id === dialog.answer)
  if (pressed === undefined) throw new Error(`The dialog has no button ${dialog.answer}.`)
  return pressed
}

function rowsOf(said: DialogSaid | GuardSaid): readonly RowSaid[] {
  return 'rows' in said ? (said.rows ?? []) : []
}

/** The buttons of an action's own dialog: its label and *Cancel*, or *Close* when there is nothing to do. */
export function buttonsOf({ submit, isDanger = false }: DialogSaid): ButtonSaid[] {
  if (submit === undefined) return [{ id: 'close', label: 'Close', isDefault: true, ...CANCEL }]
  return [
    { id: 'submit', label: submit, isDefault: !isDanger, isDanger, ...GO_ON },
    { id: 'cancel', label: 'Cancel', ...CANCEL },
  ]
}

/** Those of the buttons of a guard that make sense now. */
export function offered(buttons: readonly ButtonSaid[], scope: Scope): ButtonSaid[] {
  return buttons.filter(({ when }) => holds(when, scope))
}

/** Something was typed or chosen, in the dialog or outside of it. */
export function edit(model: Model, field: string, value: unknown): void {
  if (!field.startsWith(OWN)) model.fields[field] = value
  else if (model.dialog === undefined) return
  else model.dialog.values[field.slice(OWN.length)] = value
  model.touch()
}

/** Why a button cannot be pressed now, as a sentence: a field that it needs is empty. Undefined when it can. */
export function whyNoAnswer(model: Model, dialog: OpenDialog, button: ButtonSaid): string | undefined {
  if (button.then !== 'continue') return undefined
  const row = rowsOf(dialog.said).find(({ id = '', needed }) => {
    if (needed === undefined) return false
    // The dialog was made from names of its own; what is typed outside of it is read from the model.
    const value = id.startsWith(OWN) ? dialog.values[id.slice(OWN.length)] : model.field(id)
    return isEmpty(typeof value === 'string' ? value.trim() : value)
  })
  return row === undefined ? undefined : (choose(row.needed, dialog.scope) ?? '')
}
