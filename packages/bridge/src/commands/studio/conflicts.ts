import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderConflicts } from '../../output/sync-view.js'
import { withOpenProject } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description(
    'Lists what you and somebody else did that does not fit together, and what can be done.',
  )
  addExamples(command, ['All of them', 'clst conflicts'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  const conflicts = await withOpenProject(context, [], (project) => project.studio.conflicts())
  const { out } = context
  if (context.json) context.printJson({ conflicts })
  else if (conflicts.length === 0) out.print('There are no conflicts.')
  else out.print(...renderConflicts(conflicts, out.paint))
  return conflicts.length > 0 ? EXIT.conflict : EXIT.done
}
