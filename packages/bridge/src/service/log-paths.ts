import { join } from 'node:path'

export function logFolder(home: string): string {
  return join(home, 'logs')
}

/** The log, or with an age from 1 an older part of it. */
export function logPath(home: string, age = 0): string {
  return join(logFolder(home), age === 0 ? 'bridge.log' : `bridge.${age}.log`)
}
