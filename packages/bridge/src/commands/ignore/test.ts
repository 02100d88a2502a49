import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Tells whether paths are ignored, and by which rule. Nothing need be there.')
    .argument('<PATH...>', 'files or folders; / at the end means a folder')
  addExamples(command, ['Why a file is not offered', 'clst ignore test renders/shot.0001.exr'])
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  await withProject(context, { paths: args, isReading: true }, async ({ project, names, toProjectPath }) => {
    // The slash says that a folder is meant; a project path has none at its end.
    const paths = args.map((arg) => toProjectPath(arg) + (/[/\\]$/.test(arg) ? '/' : ''))
    const result = await project.ignore.test(paths)
    if (context.json) {
      context.printJson(result)
      return
    }
    const [{ renderIgnoreTests }, { renderNotices }] = await Promise.all([
      import('../../output/ignore-view.js'),
      import('../../output/notices-view.js'),
    ])
    const { out, err } = context
    out.print(...renderIgnoreTests(result.paths, { names, paint: out.paint, width: out.columns }))
    err.print(...renderNotices(result.notices, names, err.paint))
  })
  return EXIT.done
}
