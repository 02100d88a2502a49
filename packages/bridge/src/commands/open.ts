import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { formatVersion } from '../output/versions.js'
import { visible } from '../output/visible.js'
import { withProject } from '../project-session.js'
import { fetching } from '../studio/fetching.js'
import { addExamples, addVersionOption, pickVersion } from './command-module.js'

interface OpenOptions {
  readonly to?: string
  readonly launch?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Writes a version as a read-only file beside the working file, prints its path, and opens it in its program ' +
        'when the output is a terminal. The working file stays as it is.',
    )
    .argument('<PATH>', 'the file')
  addVersionOption(command)
  command.option('--no-launch', 'only print the path')
  addExamples(
    command,
    ['Look at version 12', 'clst open scene.blend --to v012'],
    ['Only make the file and print its path', 'clst open scene.blend --to v012 --no-launch'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: OpenOptions,
): Promise<ExitCode> {
  const opened = await withProject(context, { paths: args }, async (session) => {
    const path = session.toProjectPath(args[0] ?? '')
    const open = () => session.project.openVersion(path, { ...session.operation, ...pickVersion(options) })
    return fetching(context, args, { path, ...pickVersion(options) }, open)
  })
  const { out, err } = context
  if (context.json) {
    context.printJson(opened)
    return EXIT.done
  }
  // A script gets the path as it is.
  out.print(out.isTerminal ? visible(opened.absolutePath) : opened.absolutePath)
  if (!out.isTerminal || options.launch === false) return EXIT.done
  const { launch } = await import('../launch.js')
  const isLaunched = await launch(opened.absolutePath)
  const version = formatVersion(opened.number, opened.isSafety)
  err.print(
    isLaunched
      ? err.paint.dim(`Opening ${version} to look at. Changes to it are not kept; work in the file itself.`)
      : 'No program was found to open it with. Open the file by hand.',
  )
  return EXIT.done
}
