import type { Item } from '../core/view-types.js'
import { actAsButton, make, setAttribute, setShown, setText, setVariant, toggleClass } from './dom.js'
import { Icon } from './icon.js'
import { PictureBox } from './picture.js'
import type { PictureCache } from './picture-cache.js'
import type { Widget } from './widget.js'

/** Pixels of one row, with its line below. The style sheet says the same. */
export const ITEM_HEIGHT = 56

export interface PlacedItem {
  readonly item: Item
  readonly isSelected: boolean
}

export class ItemWidget implements Widget<PlacedItem> {
  readonly element = make('div', 'item')
  private readonly picture: PictureBox
  private readonly icon = new Icon()
  private readonly title = make('div', 'item-title')
  private readonly badge = make('div', 'item-badge')
  private readonly subtitle = make('div', 'item-subtitle')
  private item: Item | undefined

  constructor(pictures: PictureCache, select: (key: string) => void) {
    this.picture = new PictureBox(pictures, 56, 42)
    const words = make('div', 'item-words')
    const first = make('div', 'line')
    first.appendChild(this.icon.element)
    first.appendChild(this.title)
    first.appendChild(this.badge)
    words.appendChild(first)
    words.appendChild(this.subtitle)
    this.element.appendChild(this.picture.element)
    this.element.appendChild(words)
    setAttribute(this.element, 'role', 'option')
    setAttribute(this.element, 'tabindex', '0')
    actAsButton(this.element, () => {
      if (this.item !== undefined) select(this.item.key)
    })
  }

  update({ item, isSelected }: PlacedItem): void {
    this.item = item
    this.picture.set(item.picture)
    setShown(this.picture.element, item.picture !== null)
    // A picture says more, and there is little room.
    this.icon.set(item.picture === null ? item.icon : '')
    setText(this.title, item.title)
    setText(this.badge, item.badge)
    setShown(this.badge, item.badge !== '')
    setText(this.subtitle, item.subtitle)
    setAttribute(this.element, 'title', `${item.title}\n${item.subtitle}`)
    setAttribute(this.element, 'data-item', item.key)
    setAttribute(this.element, 'aria-selected', String(isSelected))
    setVariant(this.element, 'tone-', item.tone)
    toggleClass(this.element, 'is-current', item.isCurrent)
    toggleClass(this.element, 'is-selected', isSelected)
  }
}
