import { basename, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { quoteArgument } from '../output/command-line.js'
import { visible } from '../output/visible.js'
import { openOptions } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'

interface InitOptions {
  readonly name?: string
}

export function configure(command: Command): void {
  command
    .description('Makes a project file (NAME.clst) in a folder. The folder is made if it is not there.')
    .argument('[DIR]', 'the project folder; the current folder when left out')
    .option('--name <NAME>', 'name of the project; the name of the folder when left out')
  addExamples(
    command,
    ['In the current folder', 'clst init'],
    ['In another folder, with a name of its own', 'clst init shots/robot --name "Robot Film"'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: InitOptions,
): Promise<ExitCode> {
  if (context.projectFile !== undefined) {
    throw new UsageError(
      '--project chooses a project that is there. Say with DIR and --name which one to make.',
      {
        example: 'clst init shots/robot --name "Robot Film"',
        command: 'init',
      },
    )
  }
  const { createProject } = await import('@clst/sdk')
  const folder = resolve(context.cwd, args[0] ?? '.')
  const name = options.name === undefined ? {} : { name: options.name }
  const project = await createProject(folder, { ...(await openOptions(context, true)), ...name })
  const { id, name: projectName, path } = project.info
  await project.close()
  if (context.json) {
    context.printJson({ project: { id, name: projectName, path } })
    return EXIT.done
  }
  const { out } = context
  const where = relative(context.cwd, folder)
  out.print(
    `Project ${out.paint.bold(visible(projectName))} is ready: everything will be kept in ${visible(basename(path))}.`,
    '',
    `Next:  ${where === '' ? '' : `cd ${quoteArgument(where)} && `}${context.commandPrefix} status`,
  )
  return EXIT.done
}
