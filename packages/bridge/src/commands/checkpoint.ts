import { resolve } from 'node:path'
import type { CheckpointResult } from '@clst/sdk'
import type { Command } from 'commander'
import { adviseOn } from '../advise-on.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { type ProjectSession, withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'

interface CheckpointOptions {
  readonly message?: string
  readonly all?: boolean
  readonly status?: string
  /** A picture, or false after `--no-preview`. */
  readonly preview?: string | false
  readonly cover?: boolean
  readonly label?: string
  readonly sequence?: boolean
  readonly sync?: boolean
}

/** Files that are listed on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

const EXAMPLE = 'clst checkpoint scene.blend -m "Blocking pass complete"'

export function configure(command: Command): void {
  command
    .description(
      'Saves a version of each file that changed. Files that are not tracked yet are from then on.',
    )
    .argument('[PATH...]', 'files or folders')
    .option('-m, --message <TEXT>', 'what changed, in a sentence (needed)')
    .option('--all', 'every changed and untracked file of the project, or of the folders named')
    .option('--status <STATUS>', 'where the work stands, such as WIP or Done')
    .option('--preview <IMG>', 'a picture of this version; made from the file when left out')
    .option('--no-preview', 'no picture')
    .option('--cover', "use the picture as the file's cover")
    .option('--sequence', 'each file named stands for the sequence that it is a frame of')
    .option('--label <LABEL>', 'a name for this version, to find it again')
    .option('--sync', 'sync with the studio afterwards, this once')
  addExamples(
    command,
    ['One file', EXAMPLE],
    ['Everything that changed', 'clst checkpoint --all -m "End of the day"'],
    ['With a status and a name', 'clst checkpoint hero.psd -m "For review" --status WFA --label review-1'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: CheckpointOptions,
): Promise<ExitCode> {
  const message = checkUsage(args, options)
  let result: CheckpointResult | undefined
  const code = await withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const preview = await choosePreview(context, options)
    const { project, operation, toProjectPath } = session
    const order = project.checkpoint(args.map(toProjectPath), {
      ...operation,
      message,
      ...(options.all === undefined ? {} : { all: options.all }),
      ...(options.status === undefined ? {} : { status: options.status }),
      ...(options.label === undefined ? {} : { label: options.label }),
      ...(options.cover === undefined ? {} : { cover: options.cover }),
      ...(options.sequence === undefined ? {} : { sequence: options.sequence }),
      ...(preview === undefined ? {} : { preview }),
    })
    const made = await order.catch(async (error) => {
      const isUnknown = (error as { code?: unknown }).code === 'status-not-found'
      const names = isUnknown ? (await project.listStatuses()).map(({ shortName }) => shortName) : []
      throw adviseOn(error, 'status-not-found', () => `The statuses are ${names.join(', ')}.`)
    })
    result = made
    session.clear()
    if (!context.json) await print(context, session, made)
    else if (options.sync !== true) context.printJson(made)
    return finishBatch(context, made.failed, session.names)
  })
  return options.sync === true ? sync(context, args, result, code) : code
}

/** The worse of both outcomes is the one to tell. */
async function sync(
  context: CommandContext,
  args: readonly string[],
  result: CheckpointResult | undefined,
  code: ExitCode,
): Promise<ExitCode> {
  const { syncAfter, toSyncJson, printSync, exitCodeAfter } = await import('../studio/sync-after.js')
  const after = await syncAfter(context, args)
  if (context.json) context.printJson({ ...result, sync: toSyncJson(after) })
  else printSync(context, after)
  return code === EXIT.done ? exitCodeAfter(after) : code
}

async function print(
  context: CommandContext,
  { names }: ProjectSession,
  result: CheckpointResult,
): Promise<void> {
  const [{ renderCheckpoints }, { renderNotices }] = await Promise.all([
    import('../output/checkpoint-view.js'),
    import('../output/notices-view.js'),
  ])
  const { out } = context
  const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
  out.print(...renderCheckpoints(result, { names, paint: out.paint, maxListed }))
  context.err.print(...renderNotices(result.notices, names, context.err.paint))
}

function checkUsage(args: readonly string[], options: CheckpointOptions): string {
  const usage = (message: string, example = EXAMPLE) =>
    new UsageError(message, { example, command: 'checkpoint' })
  if (args.length === 0 && options.all !== true) {
    throw usage('Name the files to save, or use --all for every changed file.')
  }
  if (options.message === undefined || options.message.trim() === '') {
    throw usage('Say in a sentence what changed, with -m.')
  }
  if (options.cover === true && options.preview === false) {
    throw usage('--cover needs a picture, so it does not go together with --no-preview.')
  }
  return options.message
}

/** The bytes of the picture, null for none, undefined when it is to be made from the file. */
async function choosePreview(
  context: CommandContext,
  options: CheckpointOptions,
): Promise<Uint8Array | null | undefined> {
  if (options.preview === false) return null
  if (options.preview === undefined)
    return (await context.settings()).values.preview === 'none' ? null : undefined
  const { readPicture } = await import('../read-picture.js')
  return readPicture(resolve(context.cwd, options.preview))
}
