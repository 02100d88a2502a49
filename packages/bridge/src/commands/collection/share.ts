import type { SharedCollection } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

interface ShareOptions {
  readonly off?: boolean
}

export function configure(command: Command): void {
  command
    .description('Lets everybody in the project see what is in a collection.')
    .argument('<PATH>', 'the collection')
    .option('--off', 'no longer')
  addExamples(
    command,
    ['Share the textures', 'clst collection share textures'],
    ['No longer', 'clst collection share textures --off'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: ShareOptions,
): Promise<ExitCode> {
  await withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, toProjectPath, names, clear } = session
    const result = await project.collections.share(toProjectPath(args[0] ?? ''), options.off !== true)
    clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    context.out.print(`${names.show(result.path)} ${describe(result)}.`)
  })
  return EXIT.done
}

function describe({ isShared, isChanged }: SharedCollection): string {
  if (isChanged) return isShared ? 'is shared now' : 'is no longer shared'
  return isShared ? 'was shared already' : 'was not shared'
}
