import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { parseMoment } from '../moments.js'
import { finishBatch } from '../output/batch.js'
import { renderRevert } from '../output/revert-view.js'
import { type ProjectSession, withProject } from '../project-session.js'
import { fetching } from '../studio/fetching.js'
import { UsageError } from '../usage-error.js'
import { addExamples, addVersionOption, pickVersion } from './command-module.js'

interface RevertOptions {
  readonly to?: string
  readonly all?: boolean
  readonly at?: string
}

/** Lines on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

const EXAMPLE = 'clst revert scene.blend --to v012'

export function configure(command: Command): void {
  command
    .description(
      'Puts a version into the working file. What was in the file and in no checkpoint is kept as a safety copy first.',
    )
    .argument('[PATH]', 'the file; left out with --all')
  addVersionOption(command)
  command
    .option('--all', 'every tracked file of the project, to its newest version or to a moment')
    .option(
      '--at <TIME>',
      'with --all: the moment, such as "2026-03-01 18:00", "yesterday 18:00" or "2 hours ago"',
    )
  addExamples(
    command,
    ['The newest version', 'clst revert scene.blend'],
    ['Version 12', EXAMPLE],
    ['Safety copy 3', 'clst revert scene.blend --to s3'],
    ['The whole project as it was last night', 'clst revert --all --at "yesterday 18:00"'],
    ['And back to the newest versions', 'clst revert --all'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: RevertOptions,
): Promise<ExitCode> {
  checkUsage(args, options)
  const at = options.at === undefined ? undefined : parseMoment(options.at, context.now())
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    if (options.all === true) return revertAll(context, session, at)
    const { project, names, operation } = session
    const path = session.toProjectPath(args[0] ?? '')
    const revert = () => project.revert(path, { ...operation, ...pickVersion(options) })
    const result = await fetching(context, args, { path, ...pickVersion(options) }, revert)
    session.clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderRevert(result, names, context.out.paint))
    return EXIT.done
  })
}

async function revertAll(
  context: CommandContext,
  { project, names, operation, clear }: ProjectSession,
  at: number | undefined,
): Promise<ExitCode> {
  const result = await project.revertAll({ ...operation, ...(at === undefined ? {} : { at }) })
  clear()
  if (context.json) context.printJson(result)
  else {
    const { renderRevertAll } = await import('../output/revert-all-view.js')
    const { out } = context
    const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
    out.print(...renderRevertAll(result, { names, paint: out.paint, maxListed }))
  }
  return finishBatch(context, result.failed, names)
}

function checkUsage(args: readonly string[], { all, at, to }: RevertOptions): void {
  const usage = (message: string, example = EXAMPLE) =>
    new UsageError(message, { example, command: 'revert' })
  if (all === true && (args.length > 0 || to !== undefined)) {
    throw usage(
      '--all is the whole project, so it goes without a file and without --to.',
      'clst revert --all',
    )
  }
  if (at !== undefined && all !== true) {
    throw usage('--at goes with --all.', 'clst revert --all --at "yesterday 18:00"')
  }
  if (all !== true && args.length === 0) throw usage('Name the file, or use --all for the whole project.')
}
