import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/**
 * One JSON object per line on standard error. What is logged is named field by field, and never a header, a body or a
 * query; what a library puts into an error is cleaned of tokens besides.
 */
export function createLog(level: LogLevel): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }
  return pino({ ...options, hooks: { streamWrite: withoutSecrets } }, process.stderr)
}

/** Every secret of the studio begins alike: accounts/secrets.ts. */
const SECRET = /clst_[A-Za-z0-9_-]{20,}|clst-(?:setup|invite|reset|device)-[A-Za-z0-9_-]{8,}/g

function withoutSecrets(line: string): string {
  return line.replace(SECRET, '[secret]')
}
