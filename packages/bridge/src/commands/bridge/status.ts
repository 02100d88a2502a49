import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderRunning } from '../../output/bridge-view.js'
import { findBridge } from '../../running-bridge/find.js'
import { readVersion } from '../../version.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description(
    'Says whether the bridge runs, and where. Exit code 1 when it does not, so that scripts can ask.',
  )
  addExamples(command, ['Does it run?', 'clst bridge status'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  const found = await findBridge(context.environment.home)
  if (found === undefined) {
    if (context.json) context.printJson({ isRunning: false })
    else context.out.print('The bridge is not running.', '', 'Start it:  clst bridge start')
    return EXIT.failed
  }
  const { token: _, ...discovery } = found
  if (context.json) context.printJson({ isRunning: true, ...discovery })
  else context.out.print(...renderRunning(discovery, readVersion(), context.now()))
  return EXIT.done
}
