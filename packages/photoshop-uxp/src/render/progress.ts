import type { ProgressRow } from '../core/view-types.js'
import { ButtonBar } from './buttons.js'
import { make, type PanelInput, setAttribute, setShown, setText } from './dom.js'
import type { Widget } from './widget.js'

/** How far a job is. Without a bar while nobody knows: UXP has none that only says that something goes on. */
export class ProgressWidget implements Widget<ProgressRow> {
  readonly element = make('div', 'progress')
  private readonly text = make('div', 'progress-text')
  private readonly bar = make('sp-progressbar', 'progress-bar')
  private readonly buttons: ButtonBar

  constructor(input: PanelInput) {
    this.buttons = new ButtonBar(input, { isSmall: true })
    setAttribute(this.bar, 'max', '100')
    setAttribute(this.bar, 'show-value', 'false')
    for (const part of [this.text, this.bar, this.buttons.element]) this.element.appendChild(part)
  }

  update({ id, text, factor, cancel }: ProgressRow): void {
    setAttribute(this.element, 'data-job', id)
    setText(this.text, text)
    setAttribute(this.bar, 'label', text)
    setAttribute(this.bar, 'value', String(Math.round((factor ?? 0) * 100)))
    setShown(this.bar, factor !== null)
    this.buttons.draw(cancel === null ? [] : [cancel])
  }
}
