import type { Resolution } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { withStudio } from '../../studio/studio-session.js'
import { UsageError } from '../../usage-error.js'
import { addExamples } from '../command-module.js'

interface ResolveCommandOptions {
  readonly rename?: string
  readonly merge?: boolean
  readonly stack?: boolean
  readonly keepAsNew?: string
  readonly discard?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Settles a conflict, or a version that was kept aside. "clst conflicts" lists them with the ways that fit. The next sync tells the studio.',
    )
    .argument('<ID>', 'the conflict, or the version')
    .option('--rename <NAME>', 'mine gets another name and keeps its history; theirs has the name')
    .option('--merge', 'both become one, my versions on top of theirs; what they deleted comes back')
    .option('--stack', 'my versions follow the newer ones')
    .option('--keep-as-new <NAME>', 'my versions become a file of their own')
    .option('--discard', 'theirs stands; my versions stay here as safety copies')
  addExamples(
    command,
    ['Two files, two names', 'clst resolve 0197f2a0-… --rename scene-bo.blend'],
    ['My versions on top', 'clst resolve 0197f2a0-… --stack'],
  )
}

export async function run(
  context: CommandContext,
  [id = '']: readonly string[],
  options: ResolveCommandOptions,
): Promise<ExitCode> {
  const resolution = readResolution(options)
  const left = await withStudio(context, [], async ({ project, link, clear }) => {
    await project.studio.resolve(id, resolution, { link })
    clear()
    return project.studio.conflicts()
  })
  if (context.json) context.printJson({ resolved: id, conflicts: left })
  else {
    const rest = left.length === 0 ? '' : ` Left to decide: ${left.length} (clst conflicts).`
    context.out.print(`Settled.${rest} The studio learns of it with the next sync: clst sync`)
  }
  return EXIT.done
}

function readResolution({ rename, merge, stack, keepAsNew, discard }: ResolveCommandOptions): Resolution {
  const ways: Resolution[] = [
    ...(rename === undefined ? [] : [{ how: 'rename' as const, name: rename }]),
    ...(merge === true ? [{ how: 'merge' as const }] : []),
    ...(stack === true ? [{ how: 'stack' as const }] : []),
    ...(keepAsNew === undefined ? [] : [{ how: 'keep-as-new' as const, name: keepAsNew }]),
    ...(discard === true ? [{ how: 'discard' as const }] : []),
  ]
  const [way] = ways
  if (way !== undefined && ways.length === 1) return way
  throw new UsageError('Say how, in one way: --rename, --merge, --stack, --keep-as-new or --discard.', {
    command: 'resolve',
  })
}
