import type { PurgeOptions as SdkOptions, TrashEntry } from '@clst/sdk'
import type { Command } from 'commander'
import { confirm } from '../../confirm.js'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { parseSpan } from '../../moments.js'
import { formatCountOf } from '../../output/sizes.js'
import { renderPurge } from '../../output/trash-view.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'
import { toTrashNames } from './restore.js'

interface PurgeOptions {
  readonly olderThan?: string
  readonly checkpoint?: string
  readonly yes?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Removes for good what is in the trash, with all its versions. Nothing brings it back. Its space in the project file comes free with the next "clst prune".',
    )
    .argument('[PATH...]', 'where it was, or its id; all of the trash when left out')
    .option('--older-than <SPAN>', 'only what has been in the trash for so long: 30d, 12h, 2w')
    .option('--checkpoint <N>', 'this version of the file, which was deleted by itself: v003, 3, s1 or an id')
    .option('--yes', 'do not ask; needed where there is no terminal')
  addExamples(
    command,
    ['What has been there for a month', 'clst trash purge --older-than 30d'],
    ['One file', 'clst trash purge scene.blend'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: PurgeOptions,
): Promise<ExitCode> {
  const order: SdkOptions = {
    ...(options.olderThan === undefined ? {} : { olderThanMs: parseSpan(options.olderThan) }),
    ...(options.checkpoint === undefined ? {} : { checkpoint: options.checkpoint }),
  }
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, names, clear } = session
    const paths = toTrashNames(session, args)
    const question = `Remove ${await describe(() => project.trash.list(), paths, order)} for good?`
    const yes = options.yes === true
    if (!(await confirm(context, question, { yes, command: 'trash purge' }))) return EXIT.cancelled
    const result = await project.trash.purge(paths, { ...operation, ...order })
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderPurge(result, names, context.out.paint))
    return EXIT.done
  })
}

/** What the question is about; what a path means is found out when it is purged. */
async function describe(
  list: () => Promise<TrashEntry[]>,
  paths: readonly string[],
  { olderThanMs }: SdkOptions,
): Promise<string> {
  if (paths.length === 1) return `"${paths[0]}" and all its versions`
  if (paths.length > 1) return `${paths.length} items and all their versions`
  const limit = Date.now() - (olderThanMs ?? 0)
  const entries = (await list()).filter(({ trashedAt }) => Date.parse(trashedAt) <= limit)
  return `${formatCountOf(entries.length, 'item')} and all their versions`
}
