/** A name or a password, from a person or from a script. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UsageError } from '../usage-error.js'

export interface SecretOptions {
  /** A name is seen while it is typed. */
  readonly isShown?: boolean
  /** Read it from the standard input without asking. */
  readonly isFromInput?: boolean
  /** A new one is typed twice. */
  readonly isTwice?: boolean
  /** What to say on the command line instead. */
  readonly option: string
}

const MAX_BYTES = 4096

/** Throws `UsageError` where nobody can be asked. */
export async function readSecret(question: string, options: SecretOptions): Promise<string> {
  if (options.isFromInput === true) return firstLine()
  if (process.stdin.isTTY !== true) {
    throw new UsageError(`Nobody can be asked here: use ${options.option}.`, { command: 'login' })
  }
  const answer = await ask(question, options.isShown === true)
  if (options.isTwice === true && (await ask('The same again: ', false)) !== answer) {
    throw new UsageError('The two were not the same.', { command: 'login' })
  }
  return answer
}

async function firstLine(): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > MAX_BYTES) throw new UsageError('That is too long for a password.', { command: 'login' })
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n.*$/s, '')
}

/** What is typed is not echoed unless it may be seen. */
function ask(question: string, isShown: boolean): Promise<string> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_bytes, _encoding, done) => done() })
  const lines = createInterface({
    input: process.stdin,
    output: isShown ? process.stderr : nowhere,
    terminal: true,
  })
  return new Promise((resolve, reject) => {
    lines.once('line', resolve)
    const cancel = () => reject(Object.assign(new Error('Cancelled.'), { name: 'AbortError' }))
    lines.once('SIGINT', cancel)
    // Also by Ctrl+D on an empty line, or when the terminal goes. After an answer it is settled already.
    lines.once('close', cancel)
  }).finally(() => {
    lines.close()
    if (!isShown) process.stderr.write('\n')
  }) as Promise<string>
}
