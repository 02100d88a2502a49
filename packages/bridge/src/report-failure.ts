import type { CommandContext } from './context.js'
import { type Failure, renderCauses, renderFailure, toFailure, toFailureJson } from './output/failures.js'
import { UsageError } from './usage-error.js'

/** Prints what ended the command on stderr, for people or as a document. */
export function reportFailure(error: unknown, context: CommandContext): Failure {
  const failure = toFailure(error)
  const { err } = context
  if (context.json) {
    err.print(JSON.stringify(toFailureJson(failure)))
  } else {
    err.print(...renderFailure(failure, err))
    if (error instanceof UsageError) err.print(...renderUsage(error))
  }
  if (context.environment.debug) err.print(...renderCauses(error))
  return failure
}

function renderUsage(error: UsageError): string[] {
  const help = `clst ${error.command === undefined ? '' : `${error.command} `}--help`
  return [
    ...(error.example === undefined ? [] : [`      For example:  ${error.example}`]),
    `      More:         ${help}`,
  ]
}
