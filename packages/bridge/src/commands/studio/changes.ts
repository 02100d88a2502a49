import { ClstError } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderChanges } from '../../output/changes-view.js'
import { withOpenProject, withStudio } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

interface ChangesOptions {
  readonly discard?: string
}

export function configure(command: Command): void {
  command
    .description('Lists what the next sync would send, and what the studio did not take.')
    .option('--discard <ID>', 'take one of them back: the values of the studio come again')
  addExamples(
    command,
    ['What is new here', 'clst changes'],
    ['Take one back', 'clst changes --discard 0197f2a0-…'],
  )
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  { discard }: ChangesOptions,
): Promise<ExitCode> {
  const { out } = context
  if (discard !== undefined) {
    await withStudio(context, [], ({ project, link }) => project.studio.discardChange(discard, link))
    if (context.json) context.printJson({ discarded: discard })
    else out.print('Taken back.')
    return EXIT.done
  }
  const changes = await withOpenProject(context, [], async ({ studio }) => {
    if (studio.state().studioUrl !== null) return studio.changes()
    throw new ClstError('invalid-argument', 'The project belongs to no studio yet: clst publish')
  })
  if (context.json) context.printJson({ changes })
  else if (changes.length === 0) out.print('The studio has everything.')
  else out.print(...renderChanges(changes, out))
  return EXIT.done
}
