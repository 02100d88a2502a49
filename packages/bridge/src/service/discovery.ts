/** The file by which clients of the same user find the bridge, and which holds the token. */
import { lstatSync, readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { writePrivateFile } from './write-private-file.js'

export interface Discovery {
  apiVersion: string
  port: number
  pid: number
  token: string
  /** ISO 8601, UTC. */
  startedAt: string
  /** Roaming profiles bring the file to other computers, where it means nothing. */
  hostname: string
  appVersion: string
}

const OTHERS = 0o077

export function discoveryPath(home: string): string {
  return join(home, 'bridge.json')
}

/** Puts the file in place in one step, readable by its owner only. Done after the bind: the port in it is ours. */
export function writeDiscovery(home: string, discovery: Discovery): void {
  writePrivateFile(discoveryPath(home), `${JSON.stringify(discovery)}\n`)
}

/** Removes the file, unless another bridge has written its own meanwhile. */
export function removeDiscovery(home: string, token: string): void {
  const found = readDiscovery(home)
  if (found.kind === 'found' && found.discovery.token === token) rmSync(discoveryPath(home), { force: true })
}

export type FoundDiscovery =
  | { kind: 'found'; discovery: Discovery }
  /** No file, one of another computer, or one that is no discovery file. */
  | { kind: 'none' }
  /** Others could have read or written it: whatever it says is not to be trusted. */
  | { kind: 'unsafe'; path: string }

export function readDiscovery(home: string): FoundDiscovery {
  const path = discoveryPath(home)
  try {
    if (!isPrivate(path)) return { kind: 'unsafe', path }
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isDiscovery(parsed) && parsed.hostname === hostname()
      ? { kind: 'found', discovery: parsed }
      : { kind: 'none' }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || error instanceof SyntaxError) return { kind: 'none' }
    if (code === 'EACCES' || code === 'EPERM') return { kind: 'unsafe', path }
    throw error
  }
}

function isPrivate(path: string): boolean {
  const stat = lstatSync(path)
  if (!stat.isFile()) return false
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & OTHERS) === 0)
}

function isDiscovery(value: unknown): value is Discovery {
  if (typeof value !== 'object' || value === null) return false
  const { port, pid, ...texts } = value as Record<string, unknown>
  const names = ['apiVersion', 'token', 'startedAt', 'hostname', 'appVersion']
  return (
    Number.isInteger(port) && Number.isInteger(pid) && names.every((name) => typeof texts[name] === 'string')
  )
}
