import { statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { PictureChoice } from '@clst/sdk'
import type { Command } from 'commander'
import { adviseOn } from '../advise-on.js'
import type { CommandProject } from '../command-project.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { formatSize } from '../output/sizes.js'
import { formatVersion } from '../output/versions.js'
import { visible } from '../output/visible.js'
import { type ProjectSession, withProject } from '../project-session.js'
import { readPicture } from '../read-picture.js'
import { UsageError } from '../usage-error.js'
import { addExamples, addVersionOption, pickVersion } from './command-module.js'

interface PreviewOptions {
  readonly to?: string
  readonly cover?: boolean
  readonly output?: string
  readonly size?: string
  readonly force?: boolean
  readonly set?: string
}

const EXAMPLE = 'clst preview scene.blend --to v012 -o scene.png'

export function configure(command: Command): void {
  command
    .description(
      [
        'Writes the picture of a version to a file, or sets the picture that stands for a file, a collection or the',
        'project. A picture is kept once, at most 512 pixels wide and high and 512 kB; it is made from a PNG, JPEG, WebP,',
        'GIF or TIFF of at most 64 MiB and 67 million pixels.',
      ].join('\n'),
    )
    .argument('<PATH>', 'the file; a collection or . for its cover')
  addVersionOption(command)
  command
    .option('--cover', 'the cover of the file instead of the picture of a version')
    .option('-o, --output <FILE>', 'the picture to write (.png, .jpg, .webp), or a folder to write it into')
    .option('--size <S>', 'at most S pixels wide and high, 1 to 512; never enlarged')
    .option('--force', 'replace the picture when there is one')
    .option('--set <IMG>', 'use this picture as the cover')
  addExamples(
    command,
    ['The picture of version 12', EXAMPLE],
    ['A small one for a web page', 'clst preview scene.blend -o scene.webp --size 128'],
    ['A cover for a collection', 'clst preview shots/sh010 --set board.jpg'],
    ['A cover for the project', 'clst preview . --set poster.png'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: PreviewOptions,
): Promise<ExitCode> {
  if ((options.output === undefined) === (options.set === undefined)) {
    throw new UsageError('Say where to write the picture with -o, or which one to set with --set.', {
      example: EXAMPLE,
      command: 'preview',
    })
  }
  const sessionOptions = { paths: args, writesHistory: options.set !== undefined }
  await withProject(context, sessionOptions, async (session) => {
    const path = session.toProjectPath(args[0] ?? '')
    if (options.set === undefined) await write(context, session, path, options)
    else await setCover(context, session, path, options.set)
  })
  return EXIT.done
}

async function write(
  context: CommandContext,
  { project, operation, names, clear }: ProjectSession,
  path: string,
  options: PreviewOptions,
): Promise<void> {
  const choice: PictureChoice = {
    ...pickVersion(options),
    ...(options.cover === undefined ? {} : { cover: options.cover }),
  }
  const output = await chooseOutput(context.cwd, project, path, options.output ?? '', choice)
  const order = project.previews.export(path, {
    ...operation,
    ...choice,
    ...(options.size === undefined ? {} : { size: readSize(options.size) }),
    ...(options.force === undefined ? {} : { overwrite: options.force }),
    output,
  })
  const result = await order.catch((error) => {
    throw adviseOn(error, 'file-exists', () =>
      error.details.isReplaceable === true
        ? 'Choose another name, or replace the file with --force.'
        : 'Choose another name.',
    )
  })
  clear()
  if (context.json) {
    context.printJson(result)
    return
  }
  const { number, isSafety, width, height, sizeBytes, outputPath } = result
  const what = number === undefined ? 'cover' : formatVersion(number, isSafety)
  const size = `${width} × ${height} · ${formatSize(sizeBytes)}`
  const { out } = context
  out.print(
    `${out.paint.green(what)} ${path === '' ? 'of the project' : names.show(path)} · ${size}, written to ${visible(outputPath)}`,
  )
}

async function setCover(
  context: CommandContext,
  { project, operation, names, clear }: ProjectSession,
  path: string,
  picture: string,
): Promise<void> {
  const result = await project.previews.setCover(path, readPicture(resolve(context.cwd, picture)), operation)
  clear()
  if (context.json) {
    context.printJson(result)
    return
  }
  const { width, height, sizeBytes, unchanged } = result
  const name = path === '' ? 'the project' : names.show(result.path)
  const verb = unchanged ? 'is the cover already' : 'is the cover now'
  context.out.print(
    `${name}: ${visible(basename(picture))} ${verb} · ${width} × ${height} · ${formatSize(sizeBytes)}`,
  )
}

/** Digits only, so that `1e2` or an empty text is refused by the SDK with the limits. */
function readSize(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}

/** A folder means: into it, under the name of the file, as the kind of picture that is kept. */
async function chooseOutput(
  cwd: string,
  project: CommandProject,
  path: string,
  output: string,
  choice: PictureChoice,
): Promise<string> {
  const target = resolve(cwd, output)
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) return target
  const { picture } = await project.previews.get(path, choice)
  const extension = { 'image/png': 'png', 'image/webp': 'webp' }[picture.mediaType] ?? 'jpg'
  const name = path === '' ? project.info.name : basename(path, extname(path))
  return join(target, `${name}.${extension}`)
}
