import type { Command } from 'commander'
import { adviseOn } from '../../advise-on.js'
import type { CommandContext } from '../../context.js'
import type { ExitCode } from '../../exit-codes.js'
import { finishBatch } from '../../output/batch.js'
import { renderRestoration } from '../../output/trash-view.js'
import { type ProjectSession, withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

interface RestoreOptions {
  readonly as?: string
  readonly checkpoint?: string
}

export function configure(command: Command): void {
  command
    .description(
      'Brings back what was deleted: a file with its history, a collection with what went together with it, and the collections above. Files are written again as they were.',
    )
    .argument('<PATH...>', 'where it was, or its id where several of one name are in the trash')
    .option('--as <NAME>', 'another name, where the old one is taken')
    .option('--checkpoint <N>', 'this version of the file, which was deleted by itself: v003, 3, s1 or an id')
  addExamples(
    command,
    ['A file', 'clst trash restore scene.blend'],
    ['Under another name', 'clst trash restore scene.blend --as scene-old.blend'],
    ['A version', 'clst trash restore scene.blend --checkpoint v003'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: RestoreOptions,
): Promise<ExitCode> {
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, names, clear } = session
    const order = project.trash.restore(toTrashNames(session, args), {
      ...operation,
      ...(options.as === undefined ? {} : { as: options.as }),
      ...(options.checkpoint === undefined ? {} : { checkpoint: options.checkpoint }),
    })
    const result = await order.catch((error) => {
      throw adviseOn(error, 'name-clash', () => 'Give it another name with --as NAME.')
    })
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderRestoration(result, names, context.out.paint))
    return finishBatch(context, result.failed, names)
  })
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id is not a path from the current folder. */
export function toTrashNames({ toProjectPath }: ProjectSession, args: readonly string[]): string[] {
  return args.map((argument) => (ID.test(argument) ? argument : toProjectPath(argument)))
}
