/** Processes that look at damaged files, and a clock for each of them. */
import { type ChildProcess, fork } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Mutation } from './mutations.js'

/**
 * What verify made of a file: `found` damage, `harmless` when everything that the project tells and gives back is the
 * same, `missed` when it is not; the code of the error when it answered with one; `crashed`, `hung`.
 */
export interface Judgement {
  index: number
  verdict: string
  /** What must never happen: a wrong byte, an error that is none of the table's. */
  faults: string[]
}

const CHILD = fileURLToPath(new URL('mutant-child.mjs', import.meta.url))
/** Far more than a look takes on the slowest machine. */
const PATIENCE_MS = 20_000

export class Judge {
  private child: ChildProcess | undefined

  /** `template`: a sound project folder; this judge damages a copy of it in `folder`. */
  constructor(
    private readonly template: string,
    private readonly folder: string,
  ) {}

  async judge(mutation: Mutation): Promise<Judgement> {
    this.child ??= await this.start()
    const answer = await this.ask(this.child, { mutation })
    if (typeof answer !== 'string') return answer
    this.stop()
    return { index: mutation.index, verdict: answer, faults: [`the process ${answer}`] }
  }

  stop(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  private async start(): Promise<ChildProcess> {
    cpSync(this.template, this.folder, { recursive: true, force: true })
    const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const answer = await this.ask(child, { folder: this.folder })
    if (typeof answer === 'string') throw new Error(`a judge could not begin: it ${answer}`)
    return child
  }

  private ask(child: ChildProcess, message: object): Promise<Judgement | 'crashed' | 'hung'> {
    return new Promise((resolve) => {
      const finish = (answer: Judgement | 'crashed' | 'hung') => {
        clearTimeout(timer)
        child.removeAllListeners()
        resolve(answer)
      }
      const timer = setTimeout(() => finish('hung'), PATIENCE_MS)
      child.once('message', (answer) => finish(answer as Judgement))
      child.once('exit', () => finish('crashed'))
      child.once('error', () => finish('crashed'))
      child.send(message)
    })
  }
}
