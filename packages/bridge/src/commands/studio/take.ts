import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import type { ExitCode } from '../../exit-codes.js'
import { give } from '../../studio/give.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Takes files for yourself: until you hand them over only you make versions of them.')
    .argument('<PATH...>', 'files')
    .option('--force', 'also from who has them now, where your role may; it is noted in the audit log')
  addExamples(
    command,
    ['Take a file', 'clst take shots/scene.blend'],
    ['From who has it', 'clst take shots/scene.blend --force'],
  )
}

export function run(
  context: CommandContext,
  paths: readonly string[],
  { force }: { readonly force?: boolean },
): Promise<ExitCode> {
  return give(context, paths, 'me', force === true)
}
