import type { SetFields } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import type { ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples, collect } from './command-module.js'

interface SetCommandOptions {
  readonly recursive?: boolean
  readonly status?: string
  readonly assign?: readonly string[]
  readonly unassign?: boolean
  readonly describe?: string
  readonly type?: string
  readonly tag?: readonly string[]
  readonly untag?: readonly string[]
  readonly cover?: string
  readonly key?: readonly string[]
  readonly unsetKey?: readonly string[]
  readonly task?: boolean
}

/** Items that are listed on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

const EXAMPLE = 'clst set scene.blend --status WFA --assign Ana'

export function configure(command: Command): void {
  command
    .description(
      'Sets status, assignee, tags and more of files, and description, type and assignees of collections. "clst undo" takes all of it back.',
    )
    .argument('<PATH...>', 'files, or folders that are collections')
    .option('-r, --recursive', 'a folder stands for all tracked files in it, instead of for itself')
    .option('--status <STATUS>', 'where the work stands, such as WIP or Done')
    .option('--assign <WHO>', 'a name, or "me"; a collection can have several, one by one', collect)
    .option('--unassign', 'nobody any more')
    .option('--describe <TEXT>', 'a description; an empty one takes it away')
    .option('--type <TYPE>', 'a type of the project; an empty one takes it away')
    .option('--tag <TAG>', 'put a tag on; can be repeated', collect)
    .option('--untag <TAG>', 'take a tag off; can be repeated', collect)
    .option('--cover <N>', 'the picture of this version becomes the cover')
    .option('--key <KEY=VALUE>', 'a key of your own and its value; can be repeated', collect)
    .option('--unset-key <KEY>', 'take a key away; can be repeated', collect)
    .option('--task', 'work that somebody has to do')
    .option('--no-task', 'a file that is only there')
  addExamples(
    command,
    ['Hand a scene over for approval', EXAMPLE],
    ['Tag everything in a folder', 'clst set props --recursive --tag hero'],
    ['What a collection is for', 'clst set shots/sh010 --describe "The keeper lights the lamp" --type shot'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: SetCommandOptions,
): Promise<ExitCode> {
  const fields = toFields(options)
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, names, operation, toProjectPath } = session
    const recursive = options.recursive === true
    const result = await project.set(args.map(toProjectPath), fields, { ...operation, recursive })
    session.clear()
    if (context.json) context.printJson(result)
    else {
      const { renderSet } = await import('../output/set-view.js')
      const { out } = context
      const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
      out.print(...renderSet(result, { names, paint: out.paint, maxListed }))
    }
    return finishBatch(context, result.failed, names)
  })
}

function toFields(options: SetCommandOptions): SetFields {
  const { status, cover, tag, untag, unsetKey, task } = options
  const usage = (message: string) => new UsageError(message, { example: EXAMPLE, command: 'set' })
  if (options.assign !== undefined && options.unassign === true) {
    throw usage('--assign and --unassign do not go together.')
  }
  if ((options.assign?.length ?? 0) > 1) {
    throw usage(
      '--assign names one person: a file has one. For a collection with several, call it once for each.',
    )
  }
  const assignee = options.unassign === true ? null : options.assign?.[0]
  const fields = {
    ...(status === undefined ? {} : { status }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(options.describe === undefined ? {} : { description: options.describe }),
    ...(options.type === undefined ? {} : { type: options.type === '' ? null : options.type }),
    ...(cover === undefined ? {} : { cover }),
    ...(tag === undefined ? {} : { tags: tag }),
    ...(untag === undefined ? {} : { removeTags: untag }),
    ...(options.key === undefined ? {} : { values: parseValues(options.key, usage) }),
    ...(unsetKey === undefined ? {} : { removeValues: unsetKey }),
    ...(task === undefined ? {} : { isTask: task }),
  }
  if (Object.keys(fields).length === 0) throw usage('Say what is to be set.')
  return fields
}

function parseValues(
  pairs: readonly string[],
  usage: (message: string) => UsageError,
): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const sign = pair.indexOf('=')
      if (sign > 0) return [pair.slice(0, sign), pair.slice(sign + 1)]
      throw usage(`"${pair}" is no key with a value: write it as KEY=VALUE.`)
    }),
  )
}
