import type { BarRow, ButtonsRow, NoteRow, StateRow } from '../core/view-types.js'
import { ButtonBar } from './buttons.js'
import {
  actAsButton,
  make,
  type PanelInput,
  setAttribute,
  setShown,
  setText,
  setVariant,
  toggleClass,
} from './dom.js'
import { Icon } from './icon.js'
import type { Widget } from './widget.js'

/** The state of the file in one line, which is itself the button for that state's action. */
export class StateWidget implements Widget<StateRow> {
  readonly element = make('div', 'state')
  private readonly line = make('div', 'state-line')
  private readonly icon = new Icon()
  private readonly text = make('div', 'state-text')
  private readonly label = make('div', 'state-action')
  private readonly advice = make('div', 'state-advice')
  private row: StateRow | undefined

  constructor(input: PanelInput) {
    const words = make('div', 'state-words')
    words.appendChild(this.text)
    words.appendChild(this.label)
    this.line.appendChild(this.icon.element)
    this.line.appendChild(words)
    this.element.appendChild(this.line)
    this.element.appendChild(this.advice)
    actAsButton(this.line, () => {
      const action = this.row?.action
      if (action?.isEnabled) input.press(action.id, action.args)
    })
  }

  update(row: StateRow): void {
    this.row = row
    const { action } = row
    const isButton = action?.isEnabled === true
    setVariant(this.element, 'tone-', row.tone)
    toggleClass(this.element, 'is-greyed', row.isGreyed)
    setAttribute(this.element, 'data-state', row.key)
    this.icon.set(row.icon)
    setText(this.text, row.text)
    setText(this.label, action === null ? '' : action.label)
    setShown(this.label, action !== null)
    toggleClass(this.label, 'is-off', !isButton)
    toggleClass(this.line, 'is-button', isButton)
    setAttribute(this.line, 'role', isButton ? 'button' : null)
    setAttribute(this.line, 'tabindex', isButton ? '0' : null)
    setAttribute(this.line, 'title', action?.reason ?? action?.tooltip ?? null)
    setText(this.advice, row.advice ?? '')
    setShown(this.advice, row.advice !== undefined && row.advice !== '')
  }
}

/** What happened, what is wrong, and what can be done about it. */
export class BarWidget implements Widget<BarRow> {
  readonly element = make('div', 'bar')
  private readonly icon = new Icon()
  private readonly text = make('div', 'bar-text')
  private readonly buttons: ButtonBar

  constructor(input: PanelInput) {
    this.buttons = new ButtonBar(input)
    const line = make('div', 'line')
    line.appendChild(this.icon.element)
    line.appendChild(this.text)
    this.element.appendChild(line)
    this.element.appendChild(this.buttons.element)
  }

  update(row: BarRow): void {
    setVariant(this.element, 'tone-', row.tone)
    setAttribute(this.element, 'data-bar', row.key)
    this.icon.set(row.icon)
    setText(this.text, row.text)
    this.buttons.draw(row.actions)
  }
}

export class NoteWidget implements Widget<NoteRow> {
  readonly element = make('div', 'note line')
  private readonly icon = new Icon()
  private readonly text = make('div', 'note-text')

  constructor() {
    this.element.appendChild(this.icon.element)
    this.element.appendChild(this.text)
  }

  update(row: NoteRow): void {
    this.icon.set(row.icon)
    setText(this.text, row.text)
  }
}

export class ButtonsWidget implements Widget<ButtonsRow> {
  readonly element: HTMLElement
  private readonly bar: ButtonBar

  constructor(input: PanelInput) {
    this.bar = new ButtonBar(input)
    this.element = this.bar.element
  }

  update({ actions }: ButtonsRow): void {
    this.bar.draw(actions)
  }
}
