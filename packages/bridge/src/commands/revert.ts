import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderRevert } from '../output/revert-view.js'
import { withProject } from '../project-session.js'
import { addExamples, addVersionOption, pickVersion } from './command-module.js'

interface RevertOptions {
  readonly to?: string
}

export function configure(command: Command): void {
  command
    .description(
      'Puts a version into the working file. What was in the file and in no checkpoint is kept as a safety copy first.',
    )
    .argument('<PATH>', 'the file')
  addVersionOption(command)
  addExamples(
    command,
    ['The newest version', 'clst revert scene.blend'],
    ['Version 12', 'clst revert scene.blend --to v012'],
    ['Safety copy 3', 'clst revert scene.blend --to s3'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: RevertOptions,
): Promise<ExitCode> {
  await withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, names, operation } = session
    const path = session.toProjectPath(args[0] ?? '')
    const result = await project.revert(path, { ...operation, ...pickVersion(options) })
    session.clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    context.out.print(...renderRevert(result, names, context.out.paint))
  })
  return EXIT.done
}
