import { statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { adviseOn } from '../advise-on.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderBackup } from '../output/space-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

interface BackupOptions {
  readonly incremental?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Copies the project file: complete as of one moment, also while others work in it. Working files are not in it, only what was checkpointed.',
    )
    .argument('<FILE>', 'the copy to write, or a folder to write it into; not in the project folder')
    .option('--incremental', 'bring an earlier copy up to date: only what is new is written')
  addExamples(
    command,
    ['A copy on another disk', 'clst backup /media/backup/film.clst'],
    ['Every evening after that', 'clst backup /media/backup/film.clst --incremental'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: BackupOptions,
): Promise<ExitCode> {
  await withProject(context, {}, async ({ project, operation, clear }) => {
    const output = chooseOutput(context.cwd, args[0] ?? '', project.info.path)
    const order = project.maintenance.backup({
      ...operation,
      output,
      incremental: options.incremental === true,
    })
    const result = await order.catch((error) => {
      throw adviseOn(error, 'file-exists', () =>
        error.details.isReplaceable === true
          ? 'Bring it up to date with --incremental, or choose another name.'
          : 'Choose another name.',
      )
    })
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderBackup(result, context.out.paint))
  })
  return EXIT.done
}

/** A folder means: into it, under the name of the project file. */
function chooseOutput(cwd: string, output: string, projectFile: string): string {
  const target = resolve(cwd, output)
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
  return isFolder ? join(target, basename(projectFile)) : target
}
