import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderSequenceRules } from '../../output/sequences-view.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description('Lists the places whose rendered sequences are listed and saved like files.')
  addExamples(command, ['The rules of this project', 'clst sequences list'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  await withProject(context, { isReading: true }, async ({ project, names }) => {
    const result = await project.sequences.rules()
    if (context.json) context.printJson(result)
    else context.out.print(...renderSequenceRules(result, names, context.out.paint))
  })
  return EXIT.done
}
