import type { Row, SectionRow } from '../core/view-types.js'
import { actAsButton, make, type PanelInput, setAttribute, setShown, setText } from './dom.js'
import { ChoiceWidget, InputWidget, ToggleWidget } from './field-rows.js'
import { ListWidget } from './list.js'
import { PictureWidget } from './picture.js'
import type { PictureCache } from './picture-cache.js'
import { ProgressWidget } from './progress.js'
import { BarWidget, ButtonsWidget, NoteWidget, StateWidget } from './text-rows.js'
import { KeyedWidgets, type Widget } from './widget.js'

/** What every row is drawn with. */
export interface Drawing {
  readonly input: PanelInput
  readonly pictures: PictureCache
}

/** Rows below one another. */
export class Rows {
  readonly element = make('div', 'rows')
  private readonly widgets: KeyedWidgets<Row>

  constructor(drawing: Drawing) {
    this.widgets = new KeyedWidgets(this.element, keyOf, (row) => widgetOf(row, drawing))
  }

  draw(rows: readonly Row[]): void {
    this.widgets.draw(rows)
  }
}

/** The same key: the same row, with other words. */
function keyOf(row: Row): string {
  if (row.kind === 'input') return `input ${row.id} ${row.isMultiline}`
  if (row.kind === 'bar') return `bar ${row.key}`
  return 'id' in row ? `${row.kind} ${row.id}` : row.kind
}

function widgetOf(row: Row, { input, pictures }: Drawing): Widget<Row> {
  const make = {
    state: () => new StateWidget(input),
    bar: () => new BarWidget(input),
    note: () => new NoteWidget(),
    input: () => new InputWidget(row as never, input),
    toggle: () => new ToggleWidget(input),
    choice: () => new ChoiceWidget(input),
    buttons: () => new ButtonsWidget(input),
    picture: () => new PictureWidget(pictures),
    list: () => new ListWidget(row as never, input, pictures),
    progress: () => new ProgressWidget(input),
    section: () => new SectionWidget({ input, pictures }),
  } satisfies Record<Row['kind'], () => unknown>
  // The key has the kind, so a widget only ever gets rows of its own kind.
  return make[row.kind]() as unknown as Widget<Row>
}

/** Rows under a title that folds them away. */
class SectionWidget implements Widget<SectionRow> {
  readonly element = make('div', 'section')
  private readonly head = make('div', 'section-head')
  private readonly mark = make('span', 'section-mark')
  private readonly title = make('span', 'section-title')
  private readonly rows: Rows
  private id = ''

  constructor(drawing: Drawing) {
    this.rows = new Rows(drawing)
    this.head.appendChild(this.mark)
    this.head.appendChild(this.title)
    this.element.appendChild(this.head)
    this.element.appendChild(this.rows.element)
    setAttribute(this.head, 'role', 'button')
    setAttribute(this.head, 'tabindex', '0')
    actAsButton(this.head, () => drawing.input.toggleSection(this.id))
  }

  update({ id, title, count, isOpen, rows }: SectionRow): void {
    this.id = id
    setAttribute(this.element, 'data-section', id)
    setAttribute(this.head, 'aria-expanded', String(isOpen))
    setText(this.mark, isOpen ? '▾' : '▸')
    setText(this.title, count === undefined ? title : `${title} (${count})`)
    setShown(this.rows.element, isOpen)
    this.rows.draw(isOpen ? rows : [])
  }
}
