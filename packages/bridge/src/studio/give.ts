/** Who may make versions of files: what take, assign and hand-over have in common. */
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { visible } from '../output/visible.js'
import { assignFiles } from './assign-files.js'
import { withStudio } from './studio-session.js'

/** Gives files to a person, `me`, or nobody. Where the studio does not answer, they are not confirmed until the next sync. */
export async function give(
  context: CommandContext,
  paths: readonly string[],
  person: string | null,
  force = false,
): Promise<ExitCode> {
  return withStudio(context, paths, async ({ project, link, toProjectPath, names, clear }) => {
    const given = await assignFiles(project, link, paths.map(toProjectPath), person, { force })
    clear()
    if (context.json) context.printJson({ files: given })
    else {
      for (const { path, assignee, isConfirmed } of given) {
        const whose = assignee === null ? 'is free' : `is ${visible(assignee)}’s`
        const note = isConfirmed ? '' : ', not confirmed: the studio learns of it with the next sync'
        context.out.print(`${names.show(path)} ${whose}${note}.`)
      }
    }
    return EXIT.done
  })
}
