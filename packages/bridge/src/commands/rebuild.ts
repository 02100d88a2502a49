import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import type { ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { renderRebuild } from '../output/rebuild-view.js'
import { withProject } from '../project-session.js'
import { fetchingMany } from '../studio/fetching.js'
import { addExamples } from './command-module.js'

interface RebuildOptions {
  readonly withDependencies?: boolean
}

/** Lines on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

export function configure(command: Command): void {
  command
    .description(
      'Writes tracked files that are missing on this disk: the newest version of each, or the older one it was reverted to. Files that are there stay as they are.',
    )
    .argument('[PATH...]', 'files or collections; the whole project when left out')
    .option('--with-dependencies', 'also what the files need, directly or through others')
  addExamples(
    command,
    ['Everything that is missing', 'clst rebuild'],
    ['A shot with all it needs', 'clst rebuild shots/sh010 --with-dependencies'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: RebuildOptions,
): Promise<ExitCode> {
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, names, clear, toProjectPath } = session
    const withDependencies = options.withDependencies === true
    const paths = args.map(toProjectPath)
    const rebuild = () => project.rebuild(paths, { ...operation, withDependencies })
    const result = await fetchingMany(context, args, rebuild, (first, second) => ({
      ...second,
      rebuilt: [...first.rebuilt, ...second.rebuilt],
    }))
    clear()
    if (context.json) context.printJson(result)
    else {
      const { out } = context
      const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
      out.print(...renderRebuild(result, { names, paint: out.paint, maxListed }))
    }
    return finishBatch(context, result.failed, names)
  })
}
