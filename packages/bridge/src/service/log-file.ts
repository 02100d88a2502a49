import { once } from 'node:events'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { destination, pino, stdTimeFunctions } from 'pino'
import { prepareFolder } from './home-folder.js'
import type { Log, LogFacts, LogLevel } from './log-line.js'
import { logFolder, logPath } from './log-paths.js'

/** A file is set aside at this size; so many are kept. */
const MAX_BYTES = 4 * 1024 * 1024
const KEPT_FILES = 4

/** Looked at after so many lines. */
const LINES_BETWEEN_LOOKS = 500

/** Opens the log for its owner only: JSON lines, times in UTC. Older parts are `bridge.1.log` and so on. */
export function openLogFile(home: string): Log {
  prepareFolder(logFolder(home))
  const path = logPath(home)
  rotateWhenLarge(home)
  const file = destination({ dest: path, sync: false, mode: 0o600 })
  const isOpen = once(file, 'ready')
  const logger = pino(
    {
      base: { pid: process.pid },
      level: 'debug',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: 'message',
      redact: ['token', 'authorization', '*.token', '*.authorization'],
    },
    file,
  )
  let lines = 0
  return {
    write(level: LogLevel, message: string, facts: LogFacts = {}) {
      logger[level](facts, message)
      if (++lines % LINES_BETWEEN_LOOKS === 0 && rotateWhenLarge(home)) file.reopen()
    },
    async close() {
      await isOpen
      file.flushSync()
      file.end()
    },
  }
}

function rotateWhenLarge(home: string): boolean {
  const size = statSync(logPath(home), { throwIfNoEntry: false })?.size ?? 0
  if (size < MAX_BYTES) return false
  rmSync(logPath(home, KEPT_FILES - 1), { force: true })
  for (let age = KEPT_FILES - 2; age >= 0; age--) {
    if (existsSync(logPath(home, age))) renameSync(logPath(home, age), logPath(home, age + 1))
  }
  return true
}
