import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import type { ExitCode } from '../../exit-codes.js'
import { give } from '../../studio/give.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description(
      'Hands a file of yours over to somebody else, or frees it. Sync before, so that they get your versions.',
    )
    .argument('<PATH>', 'the file')
    .argument('[NAME]', 'who has it from now on; nobody when left out')
  addExamples(command, ['To Carla', 'clst hand-over shots/scene.blend Carla'])
}

export function run(context: CommandContext, [path = '', name]: readonly string[]): Promise<ExitCode> {
  return give(context, [path], name ?? null)
}
