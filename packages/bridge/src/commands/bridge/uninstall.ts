import type { Command } from 'commander'
import { autostart } from '../../autostart/autostart.js'
import { readAutostartVariables } from '../../config/environment.js'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description(
    'Lets the bridge not start at login any more. Nothing else is removed, and one that runs goes on (on macOS one that was started at login ends).',
  )
  addExamples(command, ['No longer at login', 'clst bridge uninstall'])
}

export function run(context: CommandContext): Promise<ExitCode> {
  const { system, path, uninstall } = autostart(readAutostartVariables())
  const { wasInstalled } = uninstall()
  if (context.json) context.printJson({ system, path, wasInstalled })
  else {
    context.out.print(
      wasInstalled ? 'The bridge does not start at login any more.' : 'It was not set to start at login.',
    )
  }
  return Promise.resolve(EXIT.done)
}
