import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderSequenceRules } from '../../output/sequences-view.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Takes rules back. Sequences that are tracked stay tracked.')
    .argument('<PATTERN...>', 'rules as "clst sequences list" shows them')
  addExamples(command, ['No longer all that is rendered', "clst sequences untrack 'renders/**'"])
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { writesHistory: true }, async ({ project, names, clear }) => {
    const result = await project.sequences.untrack(args)
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderSequenceRules(result, names, context.out.paint))
  })
  return EXIT.done
}
