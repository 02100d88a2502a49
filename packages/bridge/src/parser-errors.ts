import type { Command, CommanderError } from 'commander'
import { UsageError } from './usage-error.js'

/** What the parser did not understand, as a sentence for people, with the way the command is written. */
export function toUsageError(error: CommanderError, program: Command, argv: readonly string[]): UsageError {
  const [first = '', ...hints] = error.message.replace(/^error: /, '').split('\n')
  const hint = hints.map((line) => line.replace(/^\((.*)\)$/, '$1')).join(' ')
  const message = `${capitalize(describe(error, first)).replace(/\.*$/, '')}.${hint === '' ? '' : ` ${hint}`}`
  const command = namedCommand(program, argv)
  if (command === undefined || error.code === 'commander.unknownCommand') return new UsageError(message)
  return new UsageError(message, { command, usage: `clst ${command} ${usageOf(program, command)}` })
}

/** The command that the line names, with the word before it where it has one: `trash list`. */
function namedCommand(program: Command, argv: readonly string[]): string | undefined {
  const names: string[] = []
  let current = program
  for (const argument of argv) {
    const found = current.commands.find((candidate) => candidate.name() === argument)
    if (found === undefined) continue
    names.push(argument)
    current = found
  }
  return names.length === 0 ? undefined : names.join(' ')
}

function usageOf(program: Command, command: string): string {
  const path = command.split(' ')
  return path
    .reduce((current, name) => current.commands.find((each) => each.name() === name) ?? current, program)
    .usage()
}

function describe(error: CommanderError, text: string): string {
  const quoted = text.match(/'(.*?)'/)?.[1] ?? ''
  if (error.code === 'commander.missingArgument') return `${quoted} is missing`
  if (error.code === 'commander.optionMissingArgument') return `a value is missing after ${quoted}`
  if (error.code === 'commander.unknownCommand') return `there is no command "${quoted}"`
  return text
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
