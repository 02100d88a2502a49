/** What the bridge writes down about itself. Never tokens, bodies, or the names of anybody's files. */

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export type LogFacts = Readonly<Record<string, unknown>>

export interface Log {
  write(level: LogLevel, message: string, facts?: LogFacts): void
  /** Writes what is still in memory, and closes the file. */
  close(): Promise<void>
}
