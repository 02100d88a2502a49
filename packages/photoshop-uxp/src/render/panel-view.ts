import type { View } from '../core/view-types.js'
import { DialogBox } from './dialog.js'
import { make, setShown } from './dom.js'
import { type Drawing, Rows } from './rows.js'

/** Draws views into the panel. */
export class PanelView {
  private readonly page = make('div', 'page')
  private readonly rows: Rows
  private dialog: { box: DialogBox; id: string } | undefined
  private revision = Number.NaN
  private scrolledTo = 0

  constructor(
    root: HTMLElement,
    private readonly drawing: Drawing,
  ) {
    this.rows = new Rows(drawing)
    this.page.appendChild(this.rows.element)
    root.appendChild(this.page)
  }

  draw(view: View): void {
    if (view.revision === this.revision) return
    this.revision = view.revision
    this.rows.draw(view.rows)
    this.drawDialog(view)
  }

  /** The rows are hidden meanwhile, and come back where they were scrolled to. */
  private drawDialog({ dialog }: View): void {
    if (dialog?.id !== this.dialog?.id && this.dialog !== undefined) {
      this.page.removeChild(this.dialog.box.element)
      this.dialog = undefined
      if (dialog === null) {
        setShown(this.rows.element, true)
        this.page.scrollTop = this.scrolledTo
      }
    }
    if (dialog === null) return
    if (this.dialog === undefined) {
      this.dialog = { box: new DialogBox(this.drawing), id: dialog.id }
      this.scrolledTo = this.page.scrollTop
      setShown(this.rows.element, false)
      this.page.appendChild(this.dialog.box.element)
    }
    this.dialog.box.draw(dialog)
  }
}
