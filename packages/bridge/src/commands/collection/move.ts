import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'
import { moveTo } from '../move.js'

export function configure(command: Command): void {
  command
    .description('Moves a collection with everything in its folder, as "clst move" does.')
    .argument('<PATH>', 'the collection')
    .argument('<DEST>', 'a collection to move into, or the new path')
  addExamples(
    command,
    ['Into another one', 'clst collection move sh010 shots'],
    ['Under another name', 'clst collection move shots/sh010 shots/sh015'],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { paths: args, writesHistory: true }, (session) =>
    moveTo(context, session, args),
  )
  return EXIT.done
}
