/** The proxy of office-proxy.mjs as a process of its own: commands are waited for, and it answers meanwhile. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll } from 'vitest'

const PROGRAM = join(import.meta.dirname, 'office-proxy.mjs')

export class OfficeProxy {
  /** With the name and the password that it wants. */
  url = ''
  private readonly folder = mkdtempSync(join(tmpdir(), 'clst-office-'))
  private child: ChildProcess | undefined

  constructor() {
    afterAll(async () => {
      if (this.child?.exitCode === null && this.child.kill()) await once(this.child, 'exit')
      rmSync(this.folder, { recursive: true, force: true })
    })
  }

  async start(): Promise<void> {
    const out = openSync(this.file, 'w')
    this.child = spawn(process.execPath, [PROGRAM], { stdio: ['ignore', out, 'inherit'] })
    closeSync(out)
    while (this.lines().length === 0) await setTimeout(20)
    this.url = `http://office:open%20sesame@127.0.0.1:${this.lines()[0]}`
  }

  /** What it was asked for by those who gave the password. */
  seen(): string[] {
    const asked = this.lines()
      .slice(1)
      .map((line) => JSON.parse(line))
    return asked.filter(({ isKnown }) => isKnown).map(({ method, target }) => `${method} ${target}`)
  }

  // A file rather than a pipe: while a test waits for a command it reads nothing.
  private get file(): string {
    return join(this.folder, 'asked')
  }

  private lines(): string[] {
    return readFileSync(this.file, 'utf8').split('\n').slice(0, -1)
  }
}
