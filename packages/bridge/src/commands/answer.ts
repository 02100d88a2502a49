import type { CommandContext } from '../context.js'
import { EXIT } from '../exit-codes.js'
import { type ProjectSession, type SessionOptions, withProject } from '../project-session.js'

/** What a command has to say: to programs, and to people. */
export interface Answer {
  readonly document: unknown
  readonly lines: readonly string[]
}

/** Runs `work` on the project and prints what it answers. */
export async function answering(
  context: CommandContext,
  options: SessionOptions,
  work: (session: ProjectSession) => Promise<Answer>,
): Promise<typeof EXIT.done> {
  await withProject(context, options, async (session) => {
    const { document, lines } = await work(session)
    session.clear()
    if (context.json) context.printJson(document)
    else context.out.print(...lines)
  })
  return EXIT.done
}
