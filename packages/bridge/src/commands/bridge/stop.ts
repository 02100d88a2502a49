import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { findBridge } from '../../running-bridge/find.js'
import { stopBridge } from '../../running-bridge/stop.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Ends the bridge, when the work that it is doing is done.')
    .option('--now', 'cancel that work: every file and record is as before, or wholly done')
  addExamples(command, ['End it', 'clst bridge stop'], ['Without waiting', 'clst bridge stop --now'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: { readonly now?: boolean },
): Promise<ExitCode> {
  const { home } = context.environment
  const discovery = await findBridge(home)
  if (discovery !== undefined) await stopBridge(discovery, options.now)
  const wasRunning = discovery !== undefined
  if (context.json) context.printJson({ wasRunning })
  else context.out.print(wasRunning ? 'The bridge has ended.' : 'The bridge was not running.')
  return EXIT.done
}
