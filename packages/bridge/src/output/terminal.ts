import picocolors from 'picocolors'

/** The paints in use; each returns the text unchanged when colour is off. */
export type Paint = ReturnType<typeof picocolors.createColors>

/** Where a command writes. */
export interface Terminal {
  readonly isTerminal: boolean
  /** Width to lay out for; unlimited when the output is not a terminal, so that nothing is cut in a pipe. */
  readonly columns: number
  readonly paint: Paint
  write(text: string): void
  print(...lines: readonly string[]): void
}

/** `NodeJS.WriteStream`, as much of it as is needed. */
export interface OutputStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** @param wantsColor asked once, when the first paint is needed */
export function createTerminal(stream: OutputStream, wantsColor: (isTerminal: boolean) => boolean): Terminal {
  const isTerminal = stream.isTTY === true
  let paint: Paint | undefined
  return {
    isTerminal,
    // A terminal of unknown size reports 0.
    get columns() {
      return isTerminal ? stream.columns || 80 : Number.POSITIVE_INFINITY
    },
    get paint() {
      paint ??= picocolors.createColors(wantsColor(isTerminal))
      return paint
    },
    write(text) {
      stream.write(text)
    },
    print(...lines) {
      if (lines.length > 0) stream.write(`${lines.join('\n')}\n`)
    },
  }
}
