import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'
import { addFilterOptions, type FilterOptions, mentionsMe, pickFilter } from './filter-options.js'
import { addPageOptions, type PageFlags, pickPage } from './page-options.js'

interface ListOptions extends FilterOptions, PageFlags {
  readonly columns?: string
}

export function configure(command: Command): void {
  command
    .description('Lists tracked files with what is known about them. Does not look at the disk.')
    .argument('[PATH...]', 'files or folders; the whole project when left out')
  addFilterOptions(command)
  addPageOptions(command)
  command.option('--columns <NAMES>', 'which columns, separated by commas')
  addExamples(
    command,
    ['What is waiting for approval', 'clst list --status wfa'],
    ['My scenes in one folder, the newest first', 'clst list shots --assignee me --sort newest'],
    ['Two columns', 'clst list --columns path,tags'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: ListOptions,
): Promise<ExitCode> {
  const filter = pickFilter(options)
  const session = { paths: args, writesHistory: mentionsMe(filter) }
  await withProject(context, session, async ({ project, names, operation, toProjectPath, clear }) => {
    const { parseColumns, printAssets } = await import('../output/assets-view.js')
    const columns = options.columns === undefined ? undefined : parseColumns(options.columns)
    if (typeof columns === 'string') throw new UsageError(columns, { command: 'list' })
    const paths = args.map(toProjectPath)
    const result = await project.list(paths, { ...operation, ...filter, ...pickPage(options, context) })
    clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const statuses = await project.listStatuses()
    printAssets(context, result, { names, statuses, columns, none: 'No tracked file fits.' })
  })
  return EXIT.done
}
