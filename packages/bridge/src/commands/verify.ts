import type { VerifyResult } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderVerify } from '../output/verify-view.js'
import { withProject } from '../project-session.js'
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
  const result = await verify(context, options)
  if (context.json) context.printJson(result)
  else context.out.print(...renderVerify(result, options.quick === true, context.out.paint))
  return result.ok ? EXIT.done : EXIT.damaged
}

async function verify(context: CommandContext, options: VerifyOptions): Promise<VerifyResult> {
  try {
    return await withProject(context, {}, ({ project, operation }) => {
      return project.verify({
        ...operation,
        ...(options.quick === undefined ? {} : { quick: options.quick }),
      })
    })
  } catch (error) {
    // A file that is too damaged to be opened is a finding, not a failure to look.
    if (!(error instanceof Error) || (error as { code?: unknown }).code !== 'store-corrupt') throw error
    const problem = { code: 'file-damaged', detail: error.message } as const
    return { ok: false, checkedChunks: 0, checkedCheckpoints: 0, problems: [problem] }
  }
}
