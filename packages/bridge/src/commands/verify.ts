import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderRepair, renderVerify } from '../output/verify-view.js'
import { locateProject, openOptions, withOperation } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'

interface VerifyOptions {
  readonly quick?: boolean
  readonly repair?: boolean
  readonly from?: string
}

export function configure(command: Command): void {
  command
    .description(
      'Reads everything in the project file and checks that each version can be rebuilt byte for byte.',
    )
    .option('--quick', 'check the records only, not the content of every chunk')
    .option('--repair', 'heal what can be healed from the working files, then check')
    .option('--from <FILE>', 'with --repair: take what is right from this copy of the project as well')
    .addHelpText('after', '\nEnds with exit code 4 when damage is found.')
  addExamples(
    command,
    ['Everything', 'clst verify'],
    ['The records only, in moments', 'clst verify --quick'],
    ['Heal damage, with the help of a backup', 'clst verify --repair --from /media/backup/film.clst'],
  )
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: VerifyOptions,
): Promise<ExitCode> {
  const sdk = await import('@clst/sdk')
  const file = locateProject(sdk, context, [])
  const isQuick = options.quick === true
  if (options.from !== undefined && options.repair !== true) {
    throw new UsageError('--from names where a repair takes from. Say --repair too.', { command: 'verify' })
  }
  if (options.repair === true) return repair(sdk, context, file, options)
  const result = await withOperation(context, (operation) =>
    sdk.verifyProjectFile(file, { ...operation, quick: isQuick }),
  )
  if (context.json) context.printJson(result)
  else context.out.print(...renderVerify(result, isQuick, context.out.paint))
  return result.ok ? EXIT.done : EXIT.damaged
}

async function repair(
  sdk: typeof import('@clst/sdk'),
  context: CommandContext,
  file: string,
  options: VerifyOptions,
): Promise<ExitCode> {
  if (options.quick === true) {
    throw new UsageError('A repair reads everything. Leave --quick away.', { command: 'verify' })
  }
  const from = options.from === undefined ? {} : { from: resolve(context.cwd, options.from) }
  const open = await openOptions(context, false)
  const result = await withOperation(context, (operation) =>
    sdk.repairProjectFile(file, { ...open, ...operation, ...from }),
  )
  if (context.json) context.printJson(result)
  else context.out.print(...renderRepair(result, context.out.paint))
  return result.ok ? EXIT.done : EXIT.damaged
}
