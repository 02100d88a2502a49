import { createInterface } from 'node:readline/promises'
import type { CommandContext } from './context.js'
import { UsageError } from './usage-error.js'

/**
 * Asks before something that cannot be taken back. Without a terminal nobody can answer, so `--yes` is needed there.
 * Throws `UsageError`.
 */
export async function confirm(
  context: CommandContext,
  question: string,
  options: { readonly yes?: boolean; readonly command: string },
): Promise<boolean> {
  if (options.yes === true) return true
  if (context.json || process.stdin.isTTY !== true || !context.err.isTerminal) {
    const message = 'This cannot be taken back. Say with --yes that it is meant.'
    throw new UsageError(message, { command: options.command })
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
  } finally {
    lines.close()
  }
}
