import { type Pace, restAfter, SLICE_MS, workOf } from './rescan-pace.js'

export interface RescanWork {
  /** What a pass looks at. */
  folders(): string[]
  /** Looks at a folder; answers at how many names and files. */
  look(folder: string): number
  /** A pass has ended. */
  passed(): void
  pace(): Pace
}

/** Looks at all folders of a project again and again, a little at a time. */
export class Rescan {
  private timer: NodeJS.Timeout | undefined
  private waiting: string[] = []
  private isClosed = false

  constructor(private readonly work: RescanWork) {}

  begin(): void {
    this.next(this.work.pace().pauseMs)
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
  }

  private next(afterMs: number): void {
    if (!this.isClosed) this.timer = setTimeout(this.slice, afterMs)
  }

  private readonly slice = (): void => {
    // The first ones of a pass are taken from its end.
    if (this.waiting.length === 0) this.waiting = this.work.folders().reverse()
    const began = performance.now()
    let looks = 0
    let elapsed = 0
    do {
      const folder = this.waiting.pop()
      if (folder === undefined) break
      looks += this.work.look(folder)
      elapsed = performance.now() - began
    } while (workOf(elapsed, looks) < SLICE_MS)
    const pace = this.work.pace()
    const rest = restAfter(pace, workOf(elapsed, looks), elapsed)
    if (this.waiting.length > 0) this.next(rest)
    else {
      this.work.passed()
      this.next(Math.max(rest, pace.pauseMs))
    }
  }
}
