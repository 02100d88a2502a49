import { type ChildProcess, spawn } from 'node:child_process'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** A program that is told something when it has said something. */
export class Conversation {
  private readonly child: ChildProcess
  private stdout = ''
  private stderr = ''
  private listener = () => {}
  readonly ended: Promise<Ended>

  constructor(program: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
    const child = spawn(program, args, options)
    this.child = child
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      this.stdout += piece
      this.listener()
    })
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      this.stderr += piece
    })
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => {
        resolve({ code, stdout: this.stdout, stderr: this.stderr })
        this.listener()
      })
    })
  }

  /** Says a line, and answers all that was printed from then on until a text came, that text included. */
  async say(line: string, until: string): Promise<string> {
    const start = this.stdout.length
    this.child.stdin?.write(`${line}\n`)
    return this.hear(until, start)
  }

  async hear(until: string, start = 0): Promise<string> {
    for (;;) {
      const end = this.stdout.indexOf(until, start)
      if (end >= 0) return this.stdout.slice(start, end + until.length)
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It ended before it said ${JSON.stringify(until)}:\n${this.stdout}\n${this.stderr}`)
      }
      await new Promise<void>((resolve) => {
        this.listener = resolve
      })
    }
  }

  /** Ctrl+C. */
  interrupt(): void {
    this.child.kill('SIGINT')
  }

  /** There is nothing more to say. */
  hangUp(): Promise<Ended> {
    this.child.stdin?.end()
    return this.ended
  }
}
