/** A way to a server on which bytes are slowed down, cut off, changed or swallowed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** `up`: what clients send. Offsets count the bytes of one connection in one direction. */
export type Fault =
  | { kind: 'none' }
  /** In pieces of `bytes`, each after a pause. */
  | { kind: 'slow'; way: 'up' | 'down'; bytes: number; pauseMs: number }
  /** Both ends are reset after so many bytes. */
  | { kind: 'cut'; way: 'up' | 'down'; after: number }
  /** A bit of the byte at this offset is flipped. */
  | { kind: 'corrupt'; way: 'up' | 'down'; at: number }
  /** Nothing comes through any more after so many bytes, and nobody is told. */
  | { kind: 'half-open'; way: 'up' | 'down'; after: number }

const PROGRAM = fileURLToPath(new URL('fault-proxy.mjs', import.meta.url))

export class FaultProxy {
  url = ''
  private child: ChildProcess | undefined

  /** `order`: path of a file that may be made. */
  constructor(private readonly order: string) {
    afterAll(() => void this.child?.kill())
  }

  /** `target`: address of the server. */
  async start(target: string): Promise<void> {
    this.set({ kind: 'none' })
    const { port } = new URL(target)
    this.child = spawn(process.execPath, [PROGRAM, port, this.order], { stdio: ['pipe', 'pipe', 'inherit'] })
    const [line] = await once(this.child.stdout as NodeJS.ReadableStream, 'data')
    this.url = `http://127.0.0.1:${String(line).trim()}`
  }

  /** For connections that are made from now on. */
  set(fault: Fault): void {
    rmSync(`${this.order}.met`, { force: true })
    writeFileSync(this.order, JSON.stringify(fault))
  }

  /** Whether the fault was met. */
  get isMet(): boolean {
    return existsSync(`${this.order}.met`)
  }
}
