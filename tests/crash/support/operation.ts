import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { OpenOptions } from '@clst/sdk'
import type { Failpoint } from '@clst/sdk/testing'

export type Journal = NonNullable<OpenOptions['journal']>
export const JOURNALS: readonly Journal[] = ['rollback', 'wal']

/** A schema step in words that can be given to another process. */
export interface SchemaStep {
  to: number
  statements: string[]
}

interface Shared {
  journal: Journal
  /** The process kills itself when it comes to this failpoint for the `hit`-th time (from 1). */
  killAt?: { failpoint: Failpoint; hit: number }
}

export type OperationOrder = Shared &
  (
    | { operation: 'create'; folder: string }
    | {
        operation: 'checkpoint'
        projectFile: string
        message: string
        label: string
        status: string
        previewBase64: string
      }
    | { operation: 'revert'; projectFile: string; path: string; to?: string; looksFirst?: boolean }
    | { operation: 'migrate'; projectFile: string; migrations: SchemaStep[] }
    /** Any method of the project, or of a part of it: `imports.versions`. */
    | { operation: 'call'; projectFile: string; method: string; args: unknown[] }
  )

/** How often each failpoint was reached by a process that lived. */
export type Hits = Partial<Record<Failpoint, number>>

const CHILD = fileURLToPath(new URL('operation-child.mjs', import.meta.url))

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** Starts a script of this folder with one JSON argument and waits for its end. */
export function runChild(script: string, argument: unknown): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(argument)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended: Ended = { code: null, signal: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text
    })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ ...ended, code, signal }))
  })
}

/** Runs an operation to its end and answers what it came by. */
export async function runOperation(order: OperationOrder): Promise<Hits> {
  const { code, stdout, stderr } = await runChild(CHILD, order)
  if (code !== 0) throw new Error(`${order.operation} failed: ${stderr}`)
  return (JSON.parse(stdout) as { hits: Hits }).hits
}

/** Runs an operation that must die where it was told to. */
export async function killOperation(order: OperationOrder, failpoint: Failpoint, hit: number): Promise<void> {
  const { signal, stderr, stdout } = await runChild(CHILD, { ...order, killAt: { failpoint, hit } })
  if (signal !== 'SIGKILL')
    throw new Error(`${failpoint} was not reached for time ${hit}: ${stderr}${stdout}`)
}

/**
 * The same for one of several times: how many there are depends on how much went into a transaction, which is a matter of
 * time, so the operation may also have ended before that.
 */
export async function killOrEnd(order: OperationOrder, failpoint: Failpoint, hit: number): Promise<void> {
  const { signal, code, stderr, stdout } = await runChild(CHILD, { ...order, killAt: { failpoint, hit } })
  if (signal !== 'SIGKILL' && (hit === 1 || code !== 0))
    throw new Error(`${failpoint} was not reached for time ${hit}: ${stderr}${stdout}`)
}

/** With CLST_CRASH_HITS=all the middle of what happens more than once is met with both journals. */
const HITS = process.env.CLST_CRASH_HITS

/** The first of `count` hits, and with the usual journal a middle one as well: of two, both. */
export function chosenHits(count: number, journal: Journal): number[] {
  if (count === 0) return []
  return journal === 'rollback' || HITS === 'all' ? [...new Set([1, Math.floor(count / 2) + 1])] : [1]
}
