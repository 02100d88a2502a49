import type { CommandOutput } from './context.js'
import { type Failure, renderCauses, renderFailure, toFailure, toFailureJson } from './output/failures.js'
import { UsageError } from './usage-error.js'

/**
 * Prints what ended the command on stderr, for people or as a document.
 *
 * @param showsCauses also where it came from, for whoever looks for a mistake in clst
 */
export function reportFailure(error: unknown, { json, err }: CommandOutput, showsCauses: boolean): Failure {
  const failure = toFailure(error)
  if (json) {
    err.print(JSON.stringify(toFailureJson(failure)))
  } else {
    err.print(...renderFailure(failure, err))
    if (error instanceof UsageError) err.print(...renderUsage(error))
  }
  if (showsCauses) err.print(...renderCauses(error))
  return failure
}

function renderUsage(error: UsageError): string[] {
  const lines: [name: string, text: string | undefined][] = [
    ['Written:', error.usage],
    ['Example:', error.example],
    ['More:', `clst ${error.command === undefined ? '' : `${error.command} `}--help`],
  ]
  return lines.flatMap(([name, text]) => (text === undefined ? [] : [`      ${name.padEnd(9)} ${text}`]))
}
