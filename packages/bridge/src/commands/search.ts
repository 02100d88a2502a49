import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'
import { mentionsMe } from './filter-options.js'
import { addPageOptions, type PageFlags, pickPage } from './page-options.js'
import { toQuery } from './search-terms.js'

export function configure(command: Command): void {
  command
    .description('Finds tracked files by what is known about them. All words must hold.')
    .argument('<TEXT...>', 'words, or field:value; - before one means not, a comma means or')
    // "-tag:wip" is a word of the search.
    .allowUnknownOption()
  addPageOptions(command)
  command.addHelpText(
    'after',
    `
Fields:
  name, path, extension, collection, comment, description, tag, status, assignee, type, state,
  key, and the project's own keys. A word without a field is looked for in paths, comments,
  descriptions, tags, types, assignees and values.`,
  )
  addExamples(
    command,
    ['Everything about the hero that is not done', 'clst search hero -status:done'],
    ['A phrase in a comment', 'clst search comment:"blocking pass"'],
    ['Mine, with one of two tags', 'clst search assignee:me tag:wip,retake'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: PageFlags,
): Promise<ExitCode> {
  const query = toQuery(args)
  const session = { writesHistory: mentionsMe(query) }
  await withProject(context, session, async ({ project, names, operation, clear }) => {
    const result = await project.search(query, { ...operation, ...pickPage(options, context) })
    clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const { printAssets } = await import('../output/assets-view.js')
    const statuses = await project.listStatuses()
    printAssets(context, result, { names, statuses, none: 'Nothing found.' })
  })
  return EXIT.done
}
