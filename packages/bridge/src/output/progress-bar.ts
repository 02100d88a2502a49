import type { Progress } from '@clst/sdk'
import type { SingleBar } from 'cli-progress'

/** Shorter operations show nothing: a bar that flashes by tells less than it disturbs. */
const DELAY_MS = 1000

export interface ProgressDisplay {
  /** Given to the SDK as it is; does nothing when there is nobody to see it. */
  readonly onProgress: ((progress: Progress) => void) | undefined
  /** Removes the bar. Nothing is drawn afterwards. */
  stop(): void
}

/** The stream a bar is drawn on: stderr, so that redirected results stay clean. */
export type ProgressStream = NodeJS.WriteStream

/** A bar that appears on a terminal once the operation has lasted a second, and leaves no trace when it ends. */
export function createProgressDisplay(stream: ProgressStream): ProgressDisplay {
  if (!stream.isTTY) return { onProgress: undefined, stop() {} }
  let latest: Progress | undefined
  let bar: SingleBar | undefined
  let isStopped = false
  const timer = setTimeout(async () => {
    const [{ SingleBar: Bar }, { renderProgressLine }] = await Promise.all([
      import('cli-progress').then((loaded) => loaded.default),
      import('./progress-line.js'),
    ])
    if (isStopped) return
    // The last column stays free: some terminals wrap as soon as it is written.
    const format = () => (latest ? renderProgressLine(latest, (stream.columns || 80) - 1) : '')
    bar = new Bar({
      stream,
      format,
      clearOnComplete: true,
      gracefulExit: false,
      linewrap: true,
      hideCursor: false,
    })
    bar.start(1, 0)
  }, DELAY_MS)
  timer.unref()
  return {
    onProgress(progress) {
      latest = progress
      bar?.update(0)
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      bar?.stop()
      bar = undefined
    },
  }
}
