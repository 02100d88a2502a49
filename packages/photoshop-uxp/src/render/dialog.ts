import type { Dialog, DialogButton } from '../core/view-types.js'
import { make, type PanelInput, setAttribute, setShown, setText } from './dom.js'
import { type Drawing, Rows } from './rows.js'
import { KeyedWidgets, type Widget } from './widget.js'

/** A question, drawn in place of the rows: nothing can lie above the text fields of UXP. */
export class DialogBox {
  readonly element = make('div', 'dialog')
  private readonly title = make('div', 'dialog-title')
  private readonly text = make('div', 'dialog-text')
  private readonly rows: Rows
  private readonly reason = make('div', 'dialog-reason')
  private readonly buttons: KeyedWidgets<DialogButton>

  constructor(drawing: Drawing) {
    this.rows = new Rows(drawing)
    const bar = make('div', 'buttons')
    this.buttons = new KeyedWidgets(
      bar,
      ({ id, isDefault, isDanger }) => `${id} ${isDefault} ${isDanger}`,
      (button) => new AnswerButton(button, drawing.input),
    )
    setAttribute(this.element, 'role', 'dialog')
    const parts = [this.title, this.text, this.rows.element, this.reason, bar]
    for (const part of parts) this.element.appendChild(part)
  }

  draw({ id, title, text, rows, buttons }: Dialog): void {
    setAttribute(this.element, 'data-dialog', id)
    setAttribute(this.element, 'aria-label', title)
    setText(this.title, title)
    setText(this.text, text)
    this.rows.draw(rows)
    const reasons = buttons.flatMap(({ reason = '' }) => (reason === '' ? [] : [reason]))
    setText(this.reason, Array.from(new Set(reasons)).join(' '))
    setShown(this.reason, reasons.length > 0)
    this.buttons.draw(buttons)
  }
}

class AnswerButton implements Widget<DialogButton> {
  readonly element = make('sp-button', 'button')

  constructor({ id, isDefault, isDanger }: DialogButton, input: PanelInput) {
    setAttribute(this.element, 'variant', isDanger ? 'warning' : isDefault ? 'cta' : 'secondary')
    setAttribute(this.element, 'data-answer', id)
    this.element.addEventListener('click', () => input.answer(id))
  }

  update({ label, isEnabled, reason }: DialogButton): void {
    setText(this.element, label)
    setAttribute(this.element, 'disabled', isEnabled ? null : '')
    setAttribute(this.element, 'title', reason ?? null)
  }
}
