import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderConflicts, renderSideCopies } from '../../output/sync-view.js'
import { withOpenProject } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description(
    'Lists what you and somebody else did that does not fit together, versions that the studio did not take, and what can be done.',
  )
  addExamples(command, ['All of them', 'clst conflicts'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  const [conflicts, sideCopies] = await withOpenProject(context, [], ({ studio }) =>
    Promise.all([studio.conflicts(), studio.sideCopies()]),
  )
  const { out } = context
  if (context.json) context.printJson({ conflicts, sideCopies })
  else {
    out.print(
      ...(conflicts.length === 0 ? ['There are no conflicts.'] : renderConflicts(conflicts, out.paint)),
    )
    out.print(...renderSideCopies(sideCopies, out.paint))
  }
  return conflicts.length > 0 ? EXIT.conflict : EXIT.done
}
