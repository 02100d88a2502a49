import type { ItemList, ListRow } from '../core/view-types.js'
import { ButtonBar } from './buttons.js'
import { make, type PanelInput, setAttribute, setShown, setText } from './dom.js'
import { ITEM_HEIGHT, ItemWidget, type PlacedItem } from './list-item.js'
import type { PictureCache } from './picture-cache.js'
import { KeyedWidgets, type Widget } from './widget.js'

const SHOWN_ROWS = 5
/** Rows that are drawn above and below what is seen, and from how near to the end the next page is asked for. */
const MARGIN_ROWS = 6

/** A list that draws only the rows that are seen; what can be done with the selected one stands below it. */
export class ListWidget implements Widget<ListRow> {
  readonly element = make('div', 'list')
  private readonly scroll = make('div', 'list-scroll')
  private readonly above = make('div', 'list-space')
  private readonly rows = make('div', 'list-rows')
  private readonly below = make('div', 'list-space')
  private readonly note = make('div', 'list-note')
  private readonly actions: ButtonBar
  private readonly widgets: KeyedWidgets<PlacedItem>
  private row: ListRow | undefined
  /** How many there were when more were asked for: one question for each page. */
  private askedAt = -1
  /** Where the selected row was found: looking for it makes rows. */
  private selected: { key: string; index: number } | undefined

  constructor(
    { id }: ListRow,
    private readonly input: PanelInput,
    pictures: PictureCache,
  ) {
    this.actions = new ButtonBar(input, { isSmall: true })
    this.widgets = new KeyedWidgets<PlacedItem>(
      this.rows,
      ({ item }) => item.key,
      () => new ItemWidget(pictures, (key) => input.select(id, key)),
    )
    setAttribute(this.rows, 'role', 'listbox')
    setAttribute(this.element, 'data-list', id)
    for (const part of [this.above, this.rows, this.below]) this.scroll.appendChild(part)
    for (const part of [this.scroll, this.note, this.actions.element]) this.element.appendChild(part)
    this.scroll.addEventListener('scroll', () => this.drawRows())
  }

  update(row: ListRow): void {
    this.row = row
    setAttribute(this.rows, 'aria-label', row.id)
    this.scroll.style.height = `${Math.min(row.items.length, SHOWN_ROWS) * ITEM_HEIGHT}px`
    setShown(this.scroll, row.items.length > 0)
    const note = row.isLoading ? 'Loading …' : row.items.length === 0 ? row.empty : ''
    setText(this.note, note)
    setShown(this.note, note !== '')
    this.drawRows()
    this.drawActions()
  }

  /** Of the row that is selected, which may be far from those that are seen. */
  private drawActions(): void {
    const { items, selected } = this.row ?? {}
    if (items === undefined || selected === undefined || selected === null) {
      this.actions.draw([])
      return
    }
    const known = this.selected
    if (known?.key !== selected || known.index >= items.length || items.at(known.index).key !== selected) {
      const index = indexOf(items, selected)
      this.selected = index < 0 ? undefined : { key: selected, index }
    }
    this.actions.draw(this.selected === undefined ? [] : items.at(this.selected.index).actions)
  }

  private drawRows(): void {
    const { row } = this
    if (row === undefined) return
    const { items, selected } = row
    const first = Math.max(0, Math.floor(this.scroll.scrollTop / ITEM_HEIGHT) - MARGIN_ROWS)
    const end = Math.min(items.length, first + SHOWN_ROWS + 2 * MARGIN_ROWS)
    const seen = Array.from({ length: end - first }, (_, index) => items.at(first + index))
    this.widgets.draw(seen.map((item) => ({ item, isSelected: item.key === selected })))
    this.above.style.height = `${first * ITEM_HEIGHT}px`
    this.below.style.height = `${(items.length - end) * ITEM_HEIGHT}px`
    const isNearEnd = end >= items.length - MARGIN_ROWS
    if (row.isMore && !row.isLoading && isNearEnd && this.askedAt !== items.length) {
      this.askedAt = items.length
      this.input.more(row.id)
    }
  }
}

function indexOf(items: ItemList, key: string): number {
  for (let index = 0; index < items.length; index += 1) if (items.at(index).key === key) return index
  return -1
}
