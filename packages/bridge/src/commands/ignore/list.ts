import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

interface ListOptions {
  readonly builtIn?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Lists the ignore rules in the order in which they count: a later rule wins over those before it.',
    )
    .option('--no-built-in', 'leave out the rules that every project has')
  addExamples(command, ['What this project adds', 'clst ignore list --no-built-in'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: ListOptions,
): Promise<ExitCode> {
  await withProject(context, {}, async ({ project, names, operation, clear }) => {
    const result = await project.ignore.list(operation)
    clear()
    const rules = result.rules.filter(({ source }) => options.builtIn !== false || source !== 'default')
    if (context.json) {
      context.printJson({ ...result, rules })
      return
    }
    const [{ renderIgnoreRules }, { renderNotices }] = await Promise.all([
      import('../../output/ignore-view.js'),
      import('../../output/notices-view.js'),
    ])
    const { out, err } = context
    out.print(...renderIgnoreRules(rules, { names, paint: out.paint, width: out.columns }))
    err.print(...renderNotices(result.notices, names, err.paint))
  })
  return EXIT.done
}
