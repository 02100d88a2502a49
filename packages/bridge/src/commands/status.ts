import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { studioStateOf } from '../studio/studio-state.js'
import { addExamples } from './command-module.js'
import {
  addFilterOptions,
  type FilterOptions,
  isFiltering,
  mentionsMe,
  pickFilter,
} from './filter-options.js'

const SCREEN_LIMIT = 20

interface StatusOptions extends FilterOptions {
  readonly all?: boolean
}

export function configure(command: Command): void {
  command
    .description('Shows the state of each file, and what to do next.')
    .argument('[PATH...]', 'files or folders; the whole project when left out')
    .option('--all', 'list every file, also the many that are normal')
  addFilterOptions(command)
  command.addHelpText(
    'after',
    `
States:
  normal     as in the newest checkpoint
  modified   changed since the newest checkpoint
  untracked  not under clst yet
  outdated   there is a newer checkpoint than the one on disk
  pinned     an older version on purpose, after revert
  diverged   changed, and not from the newest checkpoint
  rebuild    in the project, but not on this disk`,
  )
  addExamples(command, ['The whole project', 'clst status'], ['One folder', 'clst status textures'])
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: StatusOptions,
): Promise<ExitCode> {
  const filter = pickFilter(options)
  const session = { paths: args, writesHistory: mentionsMe(filter) }
  await withProject(context, session, async ({ project, names, operation, toProjectPath, clear }) => {
    const paths = args.map(toProjectPath)
    const result = await project.status(paths, { ...operation, ...filter })
    const studio = await studioStateOf(project)
    clear()
    if (context.json) {
      context.printJson(studio === undefined ? result : { ...result, studio })
      return
    }
    const [{ renderStatus }, { renderNotices }] = await Promise.all([
      import('../output/status-view.js'),
      import('../output/notices-view.js'),
    ])
    const { out, err } = context
    out.print(
      ...renderStatus(result, {
        projectName: project.info.name,
        names,
        paint: out.paint,
        width: out.columns,
        // A screen gets what can be read at once, and a pipe all that matters.
        maxListed: options.all === true || !out.isTerminal ? Number.POSITIVE_INFINITY : SCREEN_LIMIT,
        maxNormal: options.all === true ? Number.POSITIVE_INFINITY : SCREEN_LIMIT,
        isFiltered: isFiltering(filter),
        isShared: studio !== undefined,
      }),
    )
    if (studio !== undefined) {
      const { renderSyncState } = await import('../output/sync-state-view.js')
      out.print('', ...renderSyncState(studio, out.paint, context.now()))
    }
    err.print(...renderNotices(result.notices, names, err.paint))
  })
  return EXIT.done
}
