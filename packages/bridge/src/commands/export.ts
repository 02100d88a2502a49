import { statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ErrorDetails } from '@clst/sdk'
import type { Command } from 'commander'
import { adviseOn } from '../advise-on.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { formatSize } from '../output/sizes.js'
import { formatVersion } from '../output/versions.js'
import { visible } from '../output/visible.js'
import { withProject } from '../project-session.js'
import { UsageError } from '../usage-error.js'
import { addExamples, addVersionOption, pickVersion } from './command-module.js'

interface ExportOptions {
  readonly to?: string
  readonly output?: string
  readonly force?: boolean
}

const EXAMPLE = 'clst export scene.blend --to v012 -o scene-for-client.blend'

export function configure(command: Command): void {
  command.description('Writes a version to a file of its own, anywhere.').argument('<PATH>', 'the file')
  addVersionOption(command)
  command
    .option('-o, --output <FILE>', 'the file to write, or a folder to write it into (needed)')
    .option('--force', 'replace the file when there is one')
  addExamples(
    command,
    ['Version 12, under another name', EXAMPLE],
    ['The newest version, under its name', 'clst export hero.psd -o /media/usb'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  if (options.output === undefined || options.output === '') {
    throw new UsageError('Say where to write the version, with -o.', { example: EXAMPLE, command: 'export' })
  }
  const output = chooseOutput(context.cwd, options.output, args[0] ?? '')
  await withProject(context, { paths: args }, async (session) => {
    const path = session.toProjectPath(args[0] ?? '')
    const order = session.project.exportVersion(path, {
      ...session.operation,
      ...pickVersion(options),
      ...(options.force === undefined ? {} : { overwrite: options.force }),
      output,
    })
    const result = await order.catch((error) => {
      throw adviseOn(error, 'file-exists', () => advise(error.details))
    })
    session.clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const { out } = context
    const version = out.paint.green(formatVersion(result.number, result.isSafety))
    const name = session.names.show(path)
    out.print(
      `${version} ${name} · ${formatSize(result.sizeBytes)}, written to ${visible(result.outputPath)}`,
    )
  })
  return EXIT.done
}

/** What the option cannot replace is not to be moved away for it either. */
function advise({ isTracked, isReplaceable }: ErrorDetails): string {
  if (isReplaceable === true) return 'Choose another name, or replace the file with --force.'
  // The message says already what can be done.
  return isTracked === true ? '' : 'Choose another name.'
}

/** A folder means: into it, under the name of the file. */
function chooseOutput(cwd: string, output: string, path: string): string {
  const target = resolve(cwd, output)
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() ? join(target, basename(path)) : target
}
