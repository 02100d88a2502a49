import type { ChoiceRow, InputRow, ToggleRow } from '../core/view-types.js'
import { make, type PanelInput, setAttribute, setShown, setText } from './dom.js'
import type { Widget } from './widget.js'

interface TextField extends HTMLElement {
  value: string
}

interface Checkbox extends HTMLElement {
  checked: boolean
}

interface Picker extends HTMLElement {
  selectedIndex: number
}

/** A field for text. What is being typed is never overwritten by a view that does not know it yet. */
export class InputWidget implements Widget<InputRow> {
  readonly element = make('div', 'field')
  private readonly label = make('div', 'field-label')
  private readonly field: TextField
  private row: InputRow | undefined
  /** The value that a view had last. */
  private drawn: string | undefined

  constructor({ isMultiline }: InputRow, input: PanelInput) {
    this.field = make(isMultiline ? 'sp-textarea' : 'sp-textfield', 'field-text') as TextField
    this.element.appendChild(this.label)
    this.element.appendChild(this.field)
    const edit = () => {
      if (this.row !== undefined && this.field.value !== this.drawn) input.edit(this.row.id, this.field.value)
    }
    this.field.addEventListener('input', edit)
    this.field.addEventListener('change', edit)
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      if (isMultiline && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      edit()
      const submit = this.row?.submit
      if (submit?.isEnabled) input.press(submit.id, submit.args)
    })
  }

  update(row: InputRow): void {
    this.row = row
    setText(this.label, row.label)
    setShown(this.label, row.label !== '')
    setAttribute(this.field, 'placeholder', row.placeholder)
    setAttribute(this.field, 'label', row.label === '' ? row.placeholder : row.label)
    setAttribute(this.field, 'data-field', row.id)
    if (row.value !== this.drawn) {
      this.drawn = row.value
      if (this.field.value !== row.value) this.field.value = row.value
    }
  }
}

export class ToggleWidget implements Widget<ToggleRow> {
  readonly element = make('div', 'field')
  private readonly box = make('sp-checkbox') as Checkbox
  private row: ToggleRow | undefined

  constructor(input: PanelInput) {
    this.element.appendChild(this.box)
    this.box.addEventListener('change', () => {
      if (this.row !== undefined) input.edit(this.row.id, this.box.checked)
    })
  }

  update(row: ToggleRow): void {
    this.row = row
    setText(this.box, row.label)
    setAttribute(this.box, 'data-field', row.id)
    setAttribute(this.box, 'disabled', row.isEnabled ? null : '')
    if (this.box.checked !== row.value) this.box.checked = row.value
  }
}

/** One of several. The menu is made anew only when the choices are others. */
export class ChoiceWidget implements Widget<ChoiceRow> {
  readonly element = make('div', 'field')
  private readonly label = make('div', 'field-label')
  private readonly picker = make('sp-picker', 'field-choice') as Picker
  private row: ChoiceRow | undefined
  private drawnOptions = ''

  constructor(input: PanelInput) {
    this.element.appendChild(this.label)
    this.element.appendChild(this.picker)
    this.picker.addEventListener('change', () => {
      const { row } = this
      const value = row?.options[this.picker.selectedIndex]?.value
      if (row === undefined || value === undefined || value === row.value) return
      input.edit(row.id, value)
      if (row.action !== null) input.press(row.action.id, { ...row.action.args, value })
    })
  }

  update(row: ChoiceRow): void {
    this.row = row
    setText(this.label, row.label)
    setShown(this.label, row.label !== '')
    setAttribute(this.picker, 'label', row.label)
    setAttribute(this.picker, 'data-field', row.id)
    const options = JSON.stringify(row.options)
    if (options !== this.drawnOptions) {
      this.drawnOptions = options
      this.fill(row)
    }
    const index = row.options.findIndex(({ value }) => value === row.value)
    if (this.picker.selectedIndex !== index) this.picker.selectedIndex = index
  }

  private fill({ options }: ChoiceRow): void {
    const menu = make('sp-menu')
    setAttribute(menu, 'slot', 'options')
    for (const { label } of options) {
      const item = make('sp-menu-item')
      setText(item, label)
      menu.appendChild(item)
    }
    for (const child of Array.from(this.picker.children)) this.picker.removeChild(child)
    this.picker.appendChild(menu)
  }
}
