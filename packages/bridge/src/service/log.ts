import type { Log } from './log-line.js'

export type { Log } from './log-line.js'

/** Begins at once and keeps the first lines in memory: the library for it is loaded when the bridge already answers. */
export function createLog(home: string): Log {
  let writer: Log | undefined
  let waiting: Parameters<Log['write']>[] = []
  const loaded = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    const { openLogFile } = await import('./log-file.js')
    writer = openLogFile(home)
    for (const line of waiting) writer.write(...line)
    waiting = []
  })
  // A disk that takes no log does not keep anybody from working.
  loaded.catch(() => {
    waiting = []
  })
  return {
    write(...line) {
      if (writer === undefined) waiting.push(line)
      else writer.write(...line)
    },
    async close() {
      await loaded.catch(() => {})
      await writer?.close()
    },
  }
}
