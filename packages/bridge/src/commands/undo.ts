import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { visibleOneLine } from '../output/visible.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

export function configure(command: Command): void {
  command.description(
    'Takes back the last edit, move or deletion; again, the one before. Checkpoints stay, and so does what a purge removed.',
  )
  addExamples(command, ['Take back the last one', 'clst undo'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  await withProject(context, { writesHistory: true }, async ({ project, operation, clear }) => {
    const result = await project.undo(operation)
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(`Taken back: ${visibleOneLine(result.description)}.`)
  })
  return EXIT.done
}
