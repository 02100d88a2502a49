/** What the bridge writes down about itself. Never tokens, bodies, or the names of anybody's files. */

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export type LogFacts = Readonly<Record<string, unknown>>

export interface Log {
  write(level: LogLevel, message: string, facts?: LogFacts): void
  /** Writes what is still in memory, and closes the file. */
  close(): Promise<void>
}

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
