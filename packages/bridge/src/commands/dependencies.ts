import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

interface DependenciesOptions {
  readonly transitive?: boolean
  readonly reverse?: boolean
  readonly outdated?: boolean
}

export function configure(command: Command): void {
  command
    .description('Lists what a file or a collection depends on, and in which version; or what depends on it.')
    .argument('[PATH]', 'a tracked file or a folder; the whole project when left out')
    .option('--transitive', 'also what those depend on in turn')
    .option('--reverse', 'what depends on it')
    .option('--outdated', 'only those that are pinned to an older version than the newest')
  addExamples(
    command,
    ['All that a scene needs', 'clst dependencies scene.blend --transitive'],
    ['Who is affected by a change', 'clst dependencies rigs/keeper.blend --reverse --transitive'],
    ['Pins of the project that are behind', 'clst dependencies --outdated'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: DependenciesOptions,
): Promise<ExitCode> {
  await withProject(context, { paths: args, isReading: true }, async ({ project, names, toProjectPath }) => {
    const path = args[0] === undefined ? '' : toProjectPath(args[0])
    const { transitive, reverse, outdated } = options
    const result = await project.dependencies.list(path, {
      ...(transitive === undefined ? {} : { transitive }),
      ...(reverse === undefined ? {} : { reverse }),
      ...(outdated === undefined ? {} : { outdated }),
    })
    if (context.json) {
      context.printJson(result)
      return
    }
    const { renderDependencies } = await import('../output/dependencies-view.js')
    const { paint, columns } = context.out
    const [isReverse, isOutdated] = [options.reverse === true, options.outdated === true]
    context.out.print(...renderDependencies(result, { names, paint, width: columns, isReverse, isOutdated }))
  })
  return EXIT.done
}
