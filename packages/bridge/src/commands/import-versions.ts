import { type Command, Option } from 'commander'
import { createOwnerLookup } from '../config/file-owner.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { renderImport } from '../output/import-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

interface ImportOptions {
  readonly into?: string
  readonly message?: string
  readonly dryRun?: boolean
  readonly removeAfterVerify?: boolean
  readonly authorFrom: 'owner' | 'config'
}

/** Versions of a file that are listed on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

export function configure(command: Command): void {
  command
    .description(
      'Makes one file with a history of files that were numbered by hand: scene_v001.blend, scene_v002.blend and so on become scene.blend. They stay where they are.',
    )
    .argument('<PATTERN...>', 'one of the files, or a pattern such as "scene_v*.blend"')
    .option('--into <PATH>', 'the file that they become; made from their names when left out')
    .option('--dry-run', 'only show what would be done')
    .option('-m, --message <TEXT>', 'comment of the versions; which file it was when left out')
    .addOption(
      new Option('--author-from <WHERE>', 'who made the versions: the owner of each file, or you')
        .choices(['owner', 'config'])
        .default('owner'),
    )
    .option(
      '--remove-after-verify',
      'remove the numbered files, once each version was read back and is equal to its file',
    )
  addExamples(
    command,
    ['What would be done', 'clst import-versions scene_v001.blend --dry-run'],
    ['Every row of numbered scenes in a folder', 'clst import-versions "shots/*_v*.blend"'],
    ['Under another name', 'clst import-versions "final(*).psd" --into poster.psd'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, names, toProjectPath, clear } = session
    const result = await project.imports.versions(args.map(toProjectPath), {
      ...operation,
      ...(options.into === undefined ? {} : { into: toProjectPath(options.into) }),
      ...(options.message === undefined ? {} : { message: options.message }),
      ...(options.authorFrom === 'owner' ? { authorOf: createOwnerLookup() } : {}),
      dryRun: options.dryRun === true,
      removeOriginals: options.removeAfterVerify === true,
    })
    clear()
    if (context.json) context.printJson(result)
    else {
      const { out } = context
      const view = {
        names,
        paint: out.paint,
        width: out.columns,
        now: context.now(),
        maxListed: out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY,
        repeat: (...more: string[]) => names.command('import-versions', args.map(toProjectPath), ...more),
      }
      out.print(...renderImport(result, view))
    }
    return result.failed.length === 0 ? EXIT.done : finishBatch(context, result.failed, names)
  })
}
