import type { Action } from '../core/view-types.js'
import { make, type PanelInput, setAttribute, setText } from './dom.js'
import { KeyedWidgets, type Widget } from './widget.js'

/** A button of any action. The sentence why it cannot be pressed is its tooltip. */
export class ActionButton implements Widget<Action> {
  readonly element: HTMLElement
  private action: Action | undefined

  constructor(
    { isPrimary }: Action,
    private readonly input: PanelInput,
    isSmall: boolean,
  ) {
    this.element = make(isSmall ? 'sp-action-button' : 'sp-button', 'button')
    if (!isSmall) setAttribute(this.element, 'variant', isPrimary ? 'cta' : 'secondary')
    this.element.addEventListener('click', () => this.press())
  }

  update(action: Action): void {
    this.action = action
    setText(this.element, action.label)
    setAttribute(this.element, 'disabled', action.isEnabled ? null : '')
    setAttribute(this.element, 'title', action.reason ?? action.tooltip)
    setAttribute(this.element, 'data-action', action.id)
  }

  private press(): void {
    if (this.action?.isEnabled) this.input.press(this.action.id, this.action.args)
  }
}

/** Buttons side by side, wrapped where there is no room. */
export class ButtonBar {
  readonly element = make('div', 'buttons')
  private readonly widgets: KeyedWidgets<Action>

  constructor(input: PanelInput, { isSmall = false } = {}) {
    this.widgets = new KeyedWidgets(
      this.element,
      ({ id, isPrimary, args }) => `${id} ${isPrimary} ${JSON.stringify(args)}`,
      (action) => new ActionButton(action, input, isSmall),
    )
  }

  draw(actions: readonly Action[]): void {
    this.widgets.draw(actions)
    this.element.className = actions.length === 0 ? 'buttons is-hidden' : 'buttons'
  }
}
