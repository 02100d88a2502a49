import type { Command, CommanderError } from 'commander'
import { UsageError } from './usage-error.js'

/** What the parser did not understand, as a sentence for people, with the way the command is written. */
export function toUsageError(error: CommanderError, program: Command, argv: readonly string[]): UsageError {
  const [first = '', ...hints] = error.message.replace(/^error: /, '').split('\n')
  const hint = hints.map((line) => line.replace(/^\((.*)\)$/, '$1')).join(' ')
  const message = `${capitalize(describe(error, first)).replace(/\.*$/, '')}.${hint === '' ? '' : ` ${hint}`}`
  const command = argv
    .map((argument) => program.commands.find((candidate) => candidate.name() === argument))
    .find((candidate) => candidate !== undefined)
  if (command === undefined || error.code === 'commander.unknownCommand') return new UsageError(message)
  return new UsageError(message, {
    command: command.name(),
    usage: `clst ${command.name()} ${command.usage()}`,
  })
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
