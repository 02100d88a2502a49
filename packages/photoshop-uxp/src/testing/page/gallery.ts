/** Draws any views with the renderer of the panel, side by side: for looking at them, and for measuring. */
import type { Item, View } from '../../core/view-types.js'
import { PanelView } from '../../render/panel-view.js'
import { PictureCache } from '../../render/picture-cache.js'
import { type ViewInput, viewOf } from '../view-vector.js'

/** A view as JSON has it, with the rows of its lists made. */
type PlainView = Omit<View, 'revision'>

interface Gallery {
  /** Draws one view in place of the last. */
  clstDraw(view: PlainView): void
  /** Draws all below and beside one another, each with its name. */
  clstDrawAll(views: readonly { name: string; view: PlainView }[]): void
  /** What is cut off, or lies outside of the panel, in the view that is drawn: a sentence each. */
  clstCut(): string[]
  /** The view of a vector, from the description that the page has loaded. */
  clstViewOf(input: ViewInput): PlainView
  /** All words that are to be seen, from top to bottom. */
  clstWords(): string[]
  /** Everything that was pressed. */
  readonly clstPressed: unknown[][]
}

const pressed: unknown[][] = []
const note =
  (name: string) =>
  (...args: unknown[]) =>
    void pressed.push([name, ...args])
const input = {
  press: note('press'),
  edit: note('edit'),
  answer: note('answer'),
  toggleSection: note('toggleSection'),
  select: note('select'),
  more: note('more'),
}
const pictures = new PictureCache(async ({ key }) => ({ mediaType: 'image/png', data: await paint(key) }))

function make(root: HTMLElement): PanelView {
  return new PanelView(root, { input, pictures })
}

/** A picture that is another one for each key. */
async function paint(key: string): Promise<Uint8Array> {
  const canvas = document.createElement('canvas')
  canvas.width = 160
  canvas.height = 90
  const hue = Array.from(key).reduce((sum, character) => sum + character.charCodeAt(0) * 37, 0) % 360
  const drawing = canvas.getContext('2d')
  if (drawing !== null) {
    drawing.fillStyle = `hsl(${hue} 50% 55%)`
    drawing.fillRect(0, 0, 160, 90)
  }
  const blob = await new Promise<Blob | null>((taken) => canvas.toBlob(taken))
  return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
}

function draw(panel: PanelView, view: PlainView, revision: number): void {
  panel.draw({ ...view, revision })
}

const TEXTS =
  '.state-text, .state-action, .state-advice, .bar-text, .note-text, .dialog-title, .dialog-text, .dialog-reason, .field-label, .section-title, .list-note, .progress-text, .button, sp-checkbox'

function cut(): string[] {
  const width = document.documentElement.clientWidth
  return Array.from(document.querySelectorAll<HTMLElement>(TEXTS))
    .filter((element) => element.getClientRects().length > 0 && element.textContent !== '')
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      const isOutside = left < 0 || right > width
      // Widgets have parts of their own that reach out of them.
      const isWider = !element.localName.startsWith('sp-') && element.scrollWidth > element.clientWidth + 1
      const label = element.shadowRoot?.querySelector('#label')
      const isShortened = label !== null && label !== undefined && label.scrollWidth > label.clientWidth + 1
      return isOutside || isWider || isShortened || element.clientHeight === 0
    })
    .map(({ className, textContent }) => `${className}: ${textContent}`)
}

function words(): string[] {
  const panel = document.getElementById('panel') as HTMLElement
  const found: string[] = []
  for (const element of Array.from(panel.querySelectorAll<HTMLElement>('*'))) {
    if (element.getClientRects().length === 0) continue
    const picker = element.closest<HTMLElement & { selectedIndex: number }>('sp-picker')
    if (picker === null) {
      const own = Array.from(element.childNodes).filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      found.push(own.map(({ textContent }) => textContent ?? '').join(''))
    } else if (element === picker) {
      // Its choices are only seen when it is open.
      found.push(picker.querySelectorAll('sp-menu-item')[picker.selectedIndex]?.textContent ?? '')
    }
  }
  return found.map((text) => text.split(/\s+/).join(' ').trim()).filter((text) => text !== '')
}

let single: PanelView | undefined
let revision = 0

Object.assign(window as unknown as Gallery, {
  clstPressed: pressed,
  clstCut: cut,
  clstWords: words,
  clstViewOf: (input: ViewInput) => viewOf(window.clstTable, input),
  clstDraw(view: PlainView) {
    const root = document.getElementById('panel') as HTMLElement
    single ??= make(root)
    revision += 1
    draw(single, withLists(view), revision)
  },
  clstDrawAll(views: readonly { name: string; view: PlainView }[]) {
    const root = document.getElementById('panel') as HTMLElement
    root.className = 'gallery'
    for (const { name, view } of views) {
      const cell = root.appendChild(document.createElement('div'))
      cell.className = 'gallery-cell'
      cell.appendChild(document.createElement('div')).textContent = name
      draw(make(cell.appendChild(document.createElement('div'))), withLists(view), 1)
    }
  },
})

/** Lists of views are asked for single rows. */
function withLists(view: PlainView): PlainView {
  return JSON.parse(JSON.stringify(view), (_key, value) => {
    if (value?.kind !== 'list') return value
    const items: Item[] = value.items
    return { ...value, items: { length: items.length, at: (index: number) => items[index] } }
  })
}
