import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderNotices } from '../../output/notices-view.js'
import { withProject } from '../../project-session.js'
import { addExamples } from '../command-module.js'

interface CreateOptions {
  readonly type?: string
  readonly describe?: string
}

export function configure(command: Command): void {
  command
    .description('Makes a collection and its folder, and those above it where they are missing.')
    .argument('<PATH>', 'the folder')
    .option('--type <T>', 'what kind of collection it is: one of the types for collections')
    .option('--describe <TEXT>', 'what it is for')
  addExamples(
    command,
    ['A collection', 'clst collection create shots/sh020'],
    ['With a description', 'clst collection create shots/sh020 --describe "The storm breaks"'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: CreateOptions,
): Promise<ExitCode> {
  await withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, toProjectPath, names, clear } = session
    const result = await project.collections.create(toProjectPath(args[0] ?? ''), {
      ...(options.type === undefined ? {} : { type: options.type }),
      ...(options.describe === undefined ? {} : { description: options.describe }),
    })
    clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const { out, err } = context
    out.print(`${out.paint.green(names.show(result.path))}/ is a collection now.`)
    err.print(...renderNotices(result.notices, names, err.paint))
  })
  return EXIT.done
}
