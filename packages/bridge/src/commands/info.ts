import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

export function configure(command: Command): void {
  command
    .description(
      'Shows what is written down about a file or a collection: status, assignee, tags, labels, keys, what it depends on.',
    )
    .argument('<PATH>', 'a tracked file, or a folder that is a collection')
  addExamples(
    command,
    ['One file', 'clst info scene.blend'],
    ['For a program', 'clst info scene.blend --json'],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { paths: args, isReading: true }, async ({ project, names, toProjectPath }) => {
    const info = await project.itemInfo(toProjectPath(args[0] ?? ''))
    if (context.json) {
      context.printJson(info)
      return
    }
    const { renderInfo } = await import('../output/info-view.js')
    const { out } = context
    out.print(...renderInfo(info, { names, paint: out.paint, width: out.columns, now: context.now() }))
  })
  return EXIT.done
}
