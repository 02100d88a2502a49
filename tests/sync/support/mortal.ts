/** Programs that are killed: from outside at any moment, or by themselves at a failpoint. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Failpoint } from '@clst/sdk/testing'
import { expect } from 'vitest'
import { CLST } from '../../helpers/clst.js'
import type { Seat } from './seat.js'

export const CLST_SERVER = join(import.meta.dirname, '../../../packages/server/bin/clst-server.js')

/** Arguments of Node, so that a program heeds its order. */
export const MORTAL = ['--import', pathToFileURL(join(import.meta.dirname, 'die-at.mjs')).href]

/** The file that says to a program where it dies. */
export class DeathOrder {
  constructor(private readonly path: string) {}

  get env(): Record<string, string> {
    return { CLST_TEST_DIE_AT: this.path }
  }

  /** At the failpoint, when it comes there for the `hit`-th time from now on (from 1). */
  give(point: Failpoint, hit = 1): void {
    writeFileSync(this.path, `${point} ${hit}`)
  }

  /** Whether it was carried out; it is taken back where it was not. */
  take(): boolean {
    const isDone = !existsSync(this.path)
    rmSync(this.path, { force: true })
    return isDone
  }
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  /** Both outputs. */
  text: string
}

export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

/** Begins a command of a person. */
export function begin(seat: Seat, args: readonly string[], order?: DeathOrder): Running {
  const env = { ...seat.env, ...order?.env }
  return start([...MORTAL, CLST, ...args], env, seat.folder)
}

/** Begins a command of the studio's admin. */
export function beginServerCommand(args: readonly string[], order?: DeathOrder): Running {
  return start([...MORTAL, CLST_SERVER, ...args], { PATH: process.env.PATH ?? '', ...order?.env })
}

function start(args: readonly string[], env: Record<string, string>, cwd?: string): Running {
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
  }
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, text }))
  return { child, ended }
}

/** The program died where it was told to. */
export async function expectDeath({ ended }: Running, order: DeathOrder, point: Failpoint): Promise<void> {
  const { signal, code, text } = await ended
  expect(order.take(), `${point} was not reached: ${code} ${text}`).toBe(true)
  expect(signal).toBe('SIGKILL')
}

export async function expectDone({ ended }: Running): Promise<void> {
  const { code, text } = await ended
  expect(code, text).toBe(0)
}
