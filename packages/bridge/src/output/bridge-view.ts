import { isNewer } from '../running-bridge/newer.js'
import type { StartedBridge } from '../running-bridge/start.js'
import type { Discovery } from '../service/discovery.js'
import { ADDRESS } from '../service/listen.js'
import { formatAgo, formatExact } from './times.js'
import { visibleOneLine } from './visible.js'

export function renderStarted({ discovery, wasRunning }: StartedBridge, ownVersion: string): string[] {
  const lead = wasRunning ? 'The bridge is running already' : 'The bridge is running'
  return [
    `${lead}: ${addressOf(discovery)}`,
    ...adviceFor(discovery, ownVersion),
    'End it:  clst bridge stop',
  ]
}

export function renderRunning(
  discovery: Omit<Discovery, 'token'>,
  ownVersion: string,
  now: number,
): string[] {
  return [
    `The bridge is running: ${addressOf(discovery)}`,
    `  Version   ${discovery.appVersion}`,
    `  Process   ${discovery.pid}`,
    `  Started   ${formatAgo(discovery.startedAt, now)}`,
    ...adviceFor(discovery, ownVersion),
  ]
}

/** One line of the log: time, what happened, and the facts that were noted with it. */
export function renderLogLine(line: string): string {
  let entry: Record<string, unknown>
  try {
    entry = JSON.parse(line) as Record<string, unknown>
  } catch {
    return visibleOneLine(line)
  }
  const { time, level, message, pid: _, ...facts } = entry
  const more = Object.entries(facts).map(([name, value]) => `${name}=${toText(value)}`)
  return visibleOneLine([formatExact(String(time)), String(level).padEnd(5), message, ...more].join('  '))
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function addressOf({ port }: Pick<Discovery, 'port'>): string {
  return `http://${ADDRESS}:${port}`
}

/** What was installed meanwhile is used from the next start on. A command that is older has nothing to offer. */
export function adviceFor({ appVersion }: Pick<Discovery, 'appVersion'>, ownVersion: string): string[] {
  if (!isNewer(ownVersion, appVersion)) return []
  return [
    `The bridge is of version ${appVersion}, this command of ${ownVersion}. Start it anew:  clst bridge start --restart`,
  ]
}
