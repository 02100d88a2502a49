import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { formatCountOf } from '../../output/sizes.js'
import { visible } from '../../output/visible.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Removes ignore rules of the project, written as "clst ignore list" shows them.')
    .argument('<PATTERN...>', 'the rules')
  addExamples(command, ['One rule', "clst ignore remove '*.exr'"])
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { writesHistory: true }, async ({ project, clear }) => {
    const result = await project.ignore.remove(args)
    clear()
    if (context.json) context.printJson(result)
    else {
      const { removed } = result
      context.out.print(
        `${formatCountOf(removed.length, 'rule')} removed: ${removed.map(visible).join('  ')}`,
      )
    }
  })
  return EXIT.done
}
