import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderTrash } from '../../output/trash-view.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description(
    'Shows what was deleted, by whom and when, the last first. What went with a collection is counted in it.',
  )
  addExamples(command, ['Everything in the trash', 'clst trash list'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  await withProject(context, { isReading: true }, async ({ project, names }) => {
    const items = await project.trash.list()
    if (context.json) {
      context.printJson({ items })
      return
    }
    const { out } = context
    out.print(...renderTrash(items, { names, paint: out.paint, width: out.columns, now: context.now() }))
  })
  return EXIT.done
}
