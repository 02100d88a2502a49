import type { MoveResult } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { renderMoves } from '../output/move-view.js'
import { renderNotices } from '../output/notices-view.js'
import { type ProjectSession, withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'

interface MoveOptions {
  readonly accept?: boolean
}

/** Lines on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

const EXAMPLE = 'clst move scene.blend shots/sh010'

export function configure(command: Command): void {
  command
    .description(
      'Moves files and collections to another place, with their history; a collection with everything in its folder. Missing collections are made.',
    )
    .argument('[PATH...]', 'what to move, and last where to: a collection, or the new path of a single one')
    .option('--accept', 'what was renamed outside of clst keeps its history; PATH: which, all when left out')
  addExamples(
    command,
    ['Into a collection', EXAMPLE],
    ['Several files', 'clst move hero.psd props.psd textures'],
    ['Another place and another name', 'clst move scene.blend shots/sh010/layout.blend'],
    ['What "clst status" found to be renamed', 'clst move --accept'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: MoveOptions,
): Promise<ExitCode> {
  if (options.accept !== true && args.length < 2) {
    throw new UsageError('Name what to move, and where to.', { example: EXAMPLE, command: 'move' })
  }
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    if (options.accept === true) return accept(context, session, args)
    await moveTo(context, session, args)
    return EXIT.done
  })
}

/** Also for `clst collection move`. */
export async function moveTo(
  context: CommandContext,
  { project, operation, toProjectPath, names, clear }: ProjectSession,
  args: readonly string[],
): Promise<void> {
  const destination = args[args.length - 1] ?? ''
  const result = await project.move(args.slice(0, -1).map(toProjectPath), toProjectPath(destination), {
    ...operation,
    into: isFolderName(destination),
  })
  clear()
  printMoves(context, names, result, 'Everything is there already.')
}

async function accept(
  context: CommandContext,
  { project, operation, toProjectPath, names, clear }: ProjectSession,
  args: readonly string[],
): Promise<ExitCode> {
  const result = await project.acceptRenames(args.map(toProjectPath), operation)
  clear()
  printMoves(context, names, result, 'Nothing looks renamed.')
  return finishBatch(context, result.failed, names)
}

export function printMoves(
  context: CommandContext,
  names: ProjectSession['names'],
  result: MoveResult,
  nothing: string,
): void {
  if (context.json) {
    context.printJson(result)
    return
  }
  const { out, err } = context
  const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
  out.print(...renderMoves(result.moved, { names, paint: out.paint, maxListed, nothing }))
  err.print(...renderNotices(result.notices, names, err.paint))
}

/** A slash at the end says that a folder is meant, also one that is not there yet. */
export function isFolderName(path: string): boolean {
  return /[/\\]$/.test(path) || path === '.' || path === '..'
}
