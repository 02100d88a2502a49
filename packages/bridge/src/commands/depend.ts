import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples, collect } from './command-module.js'

interface DependOptions {
  readonly on?: readonly string[]
  readonly type?: string
  readonly pin?: string
  readonly remove?: boolean
}

const EXAMPLE = 'clst depend scene.blend --on props/lamp.blend'

export function configure(command: Command): void {
  command
    .description(
      'Says that files or collections need others, in their newest version or in a fixed one. Said again, it changes type and version.',
    )
    .argument('<PATH...>', 'who needs it: files, or folders for everything in them')
    .option('--on <PATH>', 'what is needed: a file or a folder; can be repeated (needed)', collect)
    .option('--type <TYPE>', 'a type of dependencies; an empty one takes it away')
    .option('--pin <N>', 'the version: v012, 12, a label or an id; "newest" for always the newest')
    .option('--remove', 'take the dependency away')
  addExamples(
    command,
    ['A scene needs a prop', EXAMPLE],
    ['Stay with version 3', `${EXAMPLE} --pin v003`],
    ['Follow what is approved', `${EXAMPLE} --pin approved`],
    ['All shots need a rig', 'clst depend shots --on rigs/keeper.blend'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: DependOptions,
): Promise<ExitCode> {
  const { type, pin, remove } = options
  const usage = (message: string) => new UsageError(message, { example: EXAMPLE, command: 'depend' })
  if (options.on === undefined) throw usage('Say what is needed, with --on.')
  if (remove === true && (type !== undefined || pin !== undefined)) {
    throw usage('--remove does not go together with --type and --pin.')
  }
  const needed = options.on
  await withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, names, operation, toProjectPath } = session
    const [paths, on] = [args.map(toProjectPath), needed.map(toProjectPath)]
    const wishes = { ...(type === undefined ? {} : { type }), ...(pin === undefined ? {} : { pin }) }
    const result =
      remove === true
        ? await project.dependencies.remove(paths, on, operation)
        : await project.dependencies.add(paths, on, { ...operation, ...wishes })
    session.clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const { renderCycles } = await import('../output/dependencies-view.js')
    const { out } = context
    const verb = remove === true ? 'no longer depends on' : 'depends on'
    const lines = result.changed.map((each) => `${names.show(each.path)} ${verb} ${names.show(each.on)}.`)
    out.print(
      ...(lines.length > 0 ? lines : ['Nothing changed: it was like this already.']),
      ...renderCycles(result.cycles, names, out.paint),
    )
  })
  return EXIT.done
}
