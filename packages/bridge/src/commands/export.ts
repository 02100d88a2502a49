import { statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ErrorDetails } from '@clst/sdk'
import type { Command } from 'commander'
import { adviseOn } from '../advise-on.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { parseMoment } from '../moments.js'
import { finishBatch } from '../output/batch.js'
import { formatCountOf, formatSize } from '../output/sizes.js'
import { formatVersion } from '../output/versions.js'
import { visible } from '../output/visible.js'
import { withProject } from '../project-session.js'
import { fetching } from '../studio/fetching.js'
import { UsageError } from '../usage-error.js'
import { addExamples, addVersionOption, pickVersion } from './command-module.js'

interface ExportOptions {
  readonly at?: string
  readonly to?: string
  readonly output?: string
  readonly force?: boolean
}

const EXAMPLE = 'clst export scene.blend --to v012 -o scene-for-client.blend'

export function configure(command: Command): void {
  command
    .description(
      'Writes a version to a file of its own, anywhere; with --at the whole project as it was at a moment to a folder of its own. Working files stay as they are.',
    )
    .argument('<PATH>', 'the file; with --at the folder to write to, which is empty or made')
  addVersionOption(command)
  command
    .option('-o, --output <FILE>', 'the file to write, or a folder to write it into (needed)')
    .option('--force', 'replace the file when there is one')
    .option('--at <TIME>', 'the moment, such as "2026-03-01 18:00", "yesterday 18:00" or "2 hours ago"')
  addExamples(
    command,
    ['Version 12, under another name', EXAMPLE],
    ['The newest version, under its name', 'clst export hero.psd -o /media/usb'],
    ['The project as it was last night', 'clst export --at "yesterday 18:00" ../last-night'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  if (options.at !== undefined) return exportMoment(context, args[0] ?? '', options.at, options)
  if (options.output === undefined || options.output === '') {
    throw new UsageError('Say where to write the version, with -o.', { example: EXAMPLE, command: 'export' })
  }
  const output = chooseOutput(context.cwd, options.output, args[0] ?? '')
  await withProject(context, { paths: args }, async (session) => {
    const path = session.toProjectPath(args[0] ?? '')
    const write = () =>
      session.project.exportVersion(path, {
        ...session.operation,
        ...pickVersion(options),
        ...(options.force === undefined ? {} : { overwrite: options.force }),
        output,
      })
    const order = fetching(context, args, { path, ...pickVersion(options) }, write)
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

async function exportMoment(
  context: CommandContext,
  folder: string,
  time: string,
  options: ExportOptions,
): Promise<ExitCode> {
  if (options.to !== undefined || options.output !== undefined || options.force !== undefined) {
    const example = 'clst export --at "yesterday 18:00" ../last-night'
    throw new UsageError('--at goes with a folder, and without --to, -o and --force.', {
      example,
      command: 'export',
    })
  }
  const at = parseMoment(time, context.now())
  // The folder is outside of the project, so it does not tell which project is meant.
  return withProject(context, {}, async ({ project, operation, names, clear }) => {
    const order = { ...operation, at, folder: resolve(context.cwd, folder) }
    const result = await project.exportMoment(order).catch((error) => {
      throw adviseOn(error, 'file-exists', () => 'Choose another folder.')
    })
    clear()
    if (context.json) context.printJson(result)
    else {
      const amount = `${formatCountOf(result.files, 'file')}, ${formatSize(result.writtenBytes)}`
      context.out.print(`${amount}, written to ${visible(result.folder)}`)
    }
    return finishBatch(context, result.failed, names)
  })
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
