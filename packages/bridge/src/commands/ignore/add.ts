import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { formatCountOf } from '../../output/sizes.js'
import { visible } from '../../output/visible.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description(
      'Adds ignore rules for everybody in the project, as lines of a .gitignore. Quote them, so that the shell leaves them alone.',
    )
    .argument('<PATTERN...>', 'what to ignore; ! before it takes back an earlier or a built-in rule')
  addExamples(
    command,
    ['Rendered pictures and a folder', "clst ignore add '*.exr' 'renders/'"],
    ['Files that a built-in rule ignores, after all', "clst ignore add '!*.tmp'"],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { writesHistory: true }, async ({ project, clear }) => {
    const result = await project.ignore.add(args)
    clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const { added, existing } = result
    if (added.length > 0) {
      context.out.print(`${formatCountOf(added.length, 'rule')} added: ${added.map(visible).join('  ')}`)
    }
    if (existing.length > 0) context.out.print(`There already: ${existing.map(visible).join('  ')}`)
  })
  return EXIT.done
}
