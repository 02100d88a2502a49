import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import type { ExitCode } from '../../exit-codes.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'
import { deleteItems } from '../delete.js'

interface DeleteOptions {
  readonly keepFile?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Puts a collection with everything in it into the trash, as "clst delete" does, and removes its folder when nothing else lies in it.',
    )
    .argument('<PATH...>', 'the collections')
    .option('--keep-file', 'leave the files where they are; they are untracked then')
  addExamples(command, ['A collection', 'clst collection delete shots/sh010'])
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: DeleteOptions,
): Promise<ExitCode> {
  return withProject(context, { paths: args, writesHistory: true }, (session) =>
    deleteItems(context, session, args, { keepFiles: options.keepFile === true, only: 'collections' }),
  )
}
