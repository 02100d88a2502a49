import { EXIT } from './exit-codes.js'

/** One key press can arrive twice: from the terminal, and passed on by a wrapper such as npx. */
const SAME_SIGNAL_MS = 150

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

export interface Cancellation {
  readonly signal: AbortSignal
  /** Gives the signals back to the system. */
  dispose(): void
}

/**
 * Turns Ctrl+C and SIGTERM into an abort, so that the running operation can end cleanly. A second one ends the process
 * at once; the project file is made to survive that.
 *
 * @param onCancel told about the first signal
 */
export function listenForCancellation(onCancel: () => void): Cancellation {
  const controller = new AbortController()
  let firstAt: number | undefined
  const listener = () => {
    const now = Date.now()
    if (firstAt === undefined) {
      firstAt = now
      onCancel()
      controller.abort()
    } else if (now - firstAt > SAME_SIGNAL_MS) {
      process.exit(EXIT.cancelled)
    }
  }
  for (const name of SIGNALS) process.on(name, listener)
  return {
    signal: controller.signal,
    dispose() {
      for (const name of SIGNALS) process.off(name, listener)
    },
  }
}
