import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderSequenceRules } from '../../output/sequences-view.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description(
      'Rendered sequences in these places are listed, and saved by --all, like files. Everybody in the project gets the rule.',
    )
    .argument('<PATTERN...>', 'places as in a .gitignore; quote them, so that the shell leaves them alone')
  addExamples(command, ['All that is rendered', "clst sequences track 'renders/**'"])
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { writesHistory: true }, async ({ project, names, clear }) => {
    const result = await project.sequences.track(args)
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderSequenceRules(result, names, context.out.paint))
  })
  return EXIT.done
}
