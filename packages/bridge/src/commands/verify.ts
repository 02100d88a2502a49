import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderVerify } from '../output/verify-view.js'
import { locateProject, withOperation } from '../project-session.js'
import { addExamples } from './command-module.js'

interface VerifyOptions {
  readonly quick?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Reads everything in the project file and checks that each version can be rebuilt byte for byte.',
    )
    .option('--quick', 'check the records only, not the content of every chunk')
    .addHelpText('after', '\nEnds with exit code 4 when damage is found.')
  addExamples(command, ['Everything', 'clst verify'], ['The records only, in moments', 'clst verify --quick'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: VerifyOptions,
): Promise<ExitCode> {
  const sdk = await import('@clst/sdk')
  const file = locateProject(sdk, context, [])
  const isQuick = options.quick === true
  const result = await withOperation(context, (operation) =>
    sdk.verifyProjectFile(file, { ...operation, quick: isQuick }),
  )
  if (context.json) context.printJson(result)
  else context.out.print(...renderVerify(result, isQuick, context.out.paint))
  return result.ok ? EXIT.done : EXIT.damaged
}
