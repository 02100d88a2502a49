import type { Panel } from './core/panel.js'
import type { PanelInput } from './render/dom.js'

/** Seconds between looks while nobody sees the panel. */
const UNSEEN = 5

/** Goes on with the panel, and draws it when something can have changed. */
export class Ticker {
  private timer: ReturnType<typeof setTimeout> | undefined
  private dueAt = Number.POSITIVE_INFINITY
  private isVisible = true
  private isRunning = false

  /** What is pressed and typed: passed on, and gone on with at once. */
  readonly input: PanelInput

  constructor(
    private readonly panel: Panel,
    private readonly host: { isBusy(): boolean },
    private readonly draw: () => void,
  ) {
    const then = (act: () => void) => {
      act()
      this.draw()
      this.hurry()
    }
    this.input = {
      press: (id, args) => then(() => panel.press(id, args)),
      edit: (id, value) => then(() => panel.edit(id, value)),
      answer: (id) => then(() => panel.answer(id)),
      toggleSection: (id) => then(() => panel.toggleSection(id)),
      select: (list, key) => then(() => panel.select(list, key)),
      more: (list) => {
        // Asked for while drawing: nothing is drawn now.
        panel.more(list)
        this.hurry()
      },
    }
  }

  start(): void {
    this.isRunning = true
    this.hurry()
  }

  stop(): void {
    this.isRunning = false
    clearTimeout(this.timer)
  }

  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible
    if (isVisible) this.hurry()
  }

  /** Something has come in: goes on as soon as what runs now has ended. */
  hurry(): void {
    this.wake(0)
  }

  private wake(seconds: number): void {
    const at = performance.now() + seconds * 1000
    if (!this.isRunning || at >= this.dueAt) return
    clearTimeout(this.timer)
    this.dueAt = at
    this.timer = setTimeout(() => this.tick(), seconds * 1000)
  }

  private tick(): void {
    this.dueAt = Number.POSITIVE_INFINITY
    // While the panel itself holds Photoshop nothing else is done: least of all anything with the network.
    const seconds = this.host.isBusy() ? 0.05 : this.panel.tick()
    if (this.isVisible) this.draw()
    this.wake(this.isVisible ? seconds : Math.max(seconds, UNSEEN))
  }
}
