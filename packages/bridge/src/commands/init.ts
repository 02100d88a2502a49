import { rmSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import type { OperationOptions, ProjectInfo } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { quoteArgument } from '../output/command-line.js'
import { visible } from '../output/visible.js'
import { openOptions, withOperation } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { withVocabulary } from '../vocabulary-source.js'
import { addExamples } from './command-module.js'

interface InitOptions {
  readonly name?: string
  readonly from?: string
}

export function configure(command: Command): void {
  command
    .description('Makes a project file (NAME.clst) in a folder. The folder is made if it is not there.')
    .argument('[DIR]', 'the project folder; the current folder when left out')
    .option('--name <NAME>', 'name of the project; the name of the folder when left out')
    .option(
      '--from <FILE>',
      'begin with the vocabulary of another project: its .clst, or a file of "clst vocabulary save"',
    )
  addExamples(
    command,
    ['In the current folder', 'clst init'],
    ['In another folder, with a name of its own', 'clst init shots/robot --name "Robot Film"'],
    [
      'With the statuses, types and templates of another',
      'clst init --from ~/films/lighthouse/lighthouse.clst',
    ],
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
  const folder = resolve(context.cwd, args[0] ?? '.')
  const made = await (options.from === undefined
    ? makeProject(context, folder, options.name)
    : makeFrom(context, folder, options.name, resolve(context.cwd, options.from)))
  const { id, name: projectName, path } = made
  if (context.json) {
    context.printJson({ project: { id, name: projectName, path } })
    return EXIT.done
  }
  const { out } = context
  const where = relative(context.cwd, folder)
  out.print(
    `Project ${out.paint.bold(visible(projectName))} is ready: everything will be kept in ${visible(basename(path))}.`,
    ...(options.from === undefined ? [] : [`Its vocabulary is that of ${visible(options.from)}.`]),
    '',
    `Next:  ${where === '' ? '' : `cd ${quoteArgument(where)} && `}${context.commandPrefix} status`,
  )
  return EXIT.done
}

async function makeProject(
  context: CommandContext,
  folder: string,
  name: string | undefined,
  vocabulary?: { file: string; operation: OperationOptions },
): Promise<ProjectInfo> {
  const { createProject } = await import('@clst/sdk')
  const named = name === undefined ? {} : { name }
  const project = await createProject(folder, { ...(await openOptions(context, true)), ...named })
  const { info } = project
  try {
    if (vocabulary !== undefined) {
      const { file, operation } = vocabulary
      await project.vocabularyFile.apply(file, { ...operation, replace: true, exact: true })
    }
  } catch (error) {
    await project.close()
    // It was made a moment ago for this command alone, and nothing of anybody's is in it.
    rmSync(info.path, { force: true })
    throw error
  }
  await project.close()
  return info
}

/** The vocabulary is read and checked before anything is made. */
function makeFrom(
  context: CommandContext,
  folder: string,
  name: string | undefined,
  source: string,
): Promise<ProjectInfo> {
  return withOperation(context, (operation, clear) =>
    withVocabulary(context, source, operation, async (file) => {
      const info = await makeProject(context, folder, name, { file, operation })
      clear()
      return info
    }),
  )
}
