import { arrange } from './dom.js'

/** What draws one row, for as long as the row is there. */
export interface Widget<R> {
  readonly element: HTMLElement
  /** Draws the row anew, changing only what is different. */
  update(row: R): void
}

/** Widgets by key: a row that comes again with the same key keeps its elements. */
export class KeyedWidgets<R> {
  private widgets = new Map<string, Widget<R>>()

  constructor(
    private readonly parent: HTMLElement,
    private readonly keyOf: (row: R) => string,
    private readonly create: (row: R) => Widget<R>,
  ) {}

  draw(rows: readonly R[]): void {
    const next = new Map<string, Widget<R>>()
    for (const row of rows) {
      const key = unusedKey(next, this.keyOf(row))
      const widget = this.widgets.get(key) ?? this.create(row)
      widget.update(row)
      next.set(key, widget)
    }
    this.widgets = next
    arrange(
      this.parent,
      Array.from(next.values(), ({ element }) => element),
    )
  }
}

/** Two rows of the same key are told apart by their order. */
function unusedKey(taken: ReadonlyMap<string, unknown>, key: string): string {
  let found = key
  for (let count = 2; taken.has(found); count += 1) found = `${key} ${count}`
  return found
}
