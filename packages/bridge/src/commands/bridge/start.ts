import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderStarted } from '../../output/bridge-view.js'
import { startBridge } from '../../running-bridge/start.js'
import { stopBridge } from '../../running-bridge/stop.js'
import { readVersion } from '../../version.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description(
      'Starts the bridge in the background: panels and scripts on this computer ask it for what clst can do. Where it runs already, says where.',
    )
    .option('--restart', 'end the one that runs first, for example after an update of clst')
  addExamples(command, ['Start it', 'clst bridge start'], ['After an update', 'clst bridge start --restart'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: { readonly restart?: boolean },
): Promise<ExitCode> {
  const { home } = context.environment
  let started = await startBridge(home)
  if (started.wasRunning && options.restart === true) {
    await stopBridge(started.discovery)
    started = await startBridge(home)
  }
  const { token: _, ...discovery } = started.discovery
  if (context.json) context.printJson({ wasRunning: started.wasRunning, ...discovery })
  else context.out.print(...renderStarted(started, readVersion()))
  return EXIT.done
}
