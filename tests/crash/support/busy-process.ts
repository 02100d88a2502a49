import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Journal } from './operation.js'

export interface BusyOrder {
  projectFile: string
  folder: string
  /** A folder beside the project for files that are being written. */
  outside: string
  journal: Journal
  seed: number
  /** Size of each working file by project path. */
  sizes: Record<string, number>
  /** Opens and closes the project, no more. */
  opensOnly?: boolean
}

export type Step =
  | { op: 'write'; path: string; hash: string }
  | { op: 'checkpoint'; paths: string[] }
  | { op: 'revert'; path: string; hash: string; old: string }

export interface Made {
  path: string
  number: number
  contentHash: string
}

/** A step and what came of it; `made` undefined and `isDone` false when the process was killed in it. */
export interface Told {
  step: Step
  isDone: boolean
  made: Made[]
}

type Line = Step | { ready: true } | { done: { made?: Made[] } }

const CHILD = fileURLToPath(new URL('busy-child.mjs', import.meta.url))

/**
 * Starts a busy process and kills it: so many milliseconds after it was started, or after it had the project open.
 * Answers what it told. Fails when it ended by itself.
 */
export async function killBusyProcess(
  order: BusyOrder,
  after: { startMs: number } | { readyMs: number },
): Promise<Told[]> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  let problem = ''
  let tellReady = () => {}
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve
  })
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    if (text.includes('"ready"')) tellReady()
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    problem += piece
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_, signal) => {
      tellReady()
      resolve(signal)
    })
  })
  if ('readyMs' in after) await ready
  await sleep('readyMs' in after ? after.readyMs : after.startMs)
  child.kill('SIGKILL')
  const signal = await ended
  if (signal !== 'SIGKILL' && order.opensOnly !== true)
    throw new Error(`the busy process ended by itself: ${problem}`)
  return told(text)
}

function told(text: string): Told[] {
  const steps: Told[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    const said = JSON.parse(line) as Line
    const last = steps.at(-1)
    if ('op' in said) steps.push({ step: said, isDone: false, made: [] })
    else if ('done' in said && last !== undefined)
      Object.assign(last, { isDone: true, made: said.done.made ?? [] })
  }
  return steps
}
