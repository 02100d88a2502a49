import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { renderDeletedCheckpoint, renderDeletion } from '../output/delete-view.js'
import { type ProjectSession, withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'

interface DeleteOptions {
  readonly checkpoint?: string
  readonly keepFile?: boolean
}

/** Lines on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

const EXAMPLE = 'clst delete scene.blend'

export function configure(command: Command): void {
  command
    .description(
      'Puts files and collections, with all their versions, into the trash, and takes the files off the disk. Bytes that are in no checkpoint are kept as a safety copy first. "clst trash restore" brings everything back.',
    )
    .argument('<PATH...>', 'files or collections')
    .option(
      '--checkpoint <N>',
      'only this version of the file: v003, 3, a label, an id, or s1 for a safety copy',
    )
    .option('--keep-file', 'leave the files where they are; they are untracked then')
  addExamples(
    command,
    ['A file', EXAMPLE],
    ['A collection with everything in it', 'clst delete shots/sh010'],
    ['One version of a file', 'clst delete scene.blend --checkpoint v003'],
    ['Stop tracking a file', 'clst delete render.log --keep-file'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: DeleteOptions,
): Promise<ExitCode> {
  const { checkpoint } = options
  if (checkpoint !== undefined && (args.length !== 1 || options.keepFile !== undefined)) {
    const message = '--checkpoint goes with one file, and without --keep-file.'
    throw new UsageError(message, { example: `${EXAMPLE} --checkpoint v003`, command: 'delete' })
  }
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    if (checkpoint === undefined) {
      return deleteItems(context, session, args, { keepFiles: options.keepFile === true })
    }
    const { project, names, clear, toProjectPath } = session
    const result = await project.deleteCheckpoint(toProjectPath(args[0] ?? ''), checkpoint)
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderDeletedCheckpoint(result, names, context.out.paint))
    return EXIT.done
  })
}

/** Also for `clst collection delete`. */
export async function deleteItems(
  context: CommandContext,
  { project, operation, names, clear, toProjectPath }: ProjectSession,
  args: readonly string[],
  options: { keepFiles: boolean; only?: 'collections' },
): Promise<ExitCode> {
  const result = await project.delete(args.map(toProjectPath), { ...operation, ...options })
  clear()
  if (context.json) context.printJson(result)
  else {
    const { out } = context
    const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
    out.print(...renderDeletion(result, { names, paint: out.paint, maxListed }))
  }
  return finishBatch(context, result.failed, names)
}
