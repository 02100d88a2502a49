import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ErrorJson } from '@clst/sdk'
import { isRoot, type ProbeResult } from './hosts.js'

const script = join(dirname(fileURLToPath(import.meta.url)), 'do-operations.mjs')

/** The user "nobody" on common systems: one to whom the system allows little. Root is allowed everything. */
const OTHER_USER = 65534

export interface Outcome {
  // biome-ignore lint/suspicious/noExplicitAny: what an operation answers is what the tests are about
  value?: any
  error?: ErrorJson
}

/** Opens a project as another user and does operations (`['status', []]`); the first outcome is that of opening it. */
export function asOtherUser(
  projectFile: string,
  operations: readonly (readonly [method: string, ...args: unknown[]])[] = [],
  options: Record<string, unknown> = {},
): Outcome[] {
  const args = [script, projectFile, JSON.stringify({ workers: 0, ...options }), JSON.stringify(operations)]
  const { status, stdout, stderr } = runAsOtherUser(process.execPath, args)
  if (status !== 0) throw new Error(`the other user's program ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

/** A probe for `requireHost`. */
export function hasOtherUser(): ProbeResult {
  const root = isRoot()
  if (root !== true) return root
  const tried = runAsOtherUser(process.execPath, ['--input-type=module', '-e', "await import('@clst/sdk')"])
  return tried.status === 0 || 'another user cannot read this checkout'
}

/** Makes files and folders the other user's own, where that is possible. */
export function giveAway(...paths: string[]): void {
  if (process.getuid?.() !== 0) return
  for (const path of paths) chownSync(path, OTHER_USER, OTHER_USER)
}

function runAsOtherUser(command: string, args: string[]): SpawnSyncReturns<string> {
  const { PATH = '' } = process.env
  return spawnSync(command, args, {
    cwd: dirname(script),
    env: { PATH },
    encoding: 'utf8',
    uid: OTHER_USER,
    gid: OTHER_USER,
  })
}
