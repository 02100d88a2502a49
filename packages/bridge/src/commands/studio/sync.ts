import { type Command, Option } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderSyncState } from '../../output/sync-state-view.js'
import { renderAmount, renderSync } from '../../output/sync-view.js'
import { addRateOption, type RateOption, withRate } from '../../studio/rate-option.js'
import { type StudioSession, withStudio } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

interface SyncCommandOptions extends RateOption {
  readonly dryRun?: boolean
  readonly versions?: 'newest' | 'all' | 'default'
}

export function configure(command: Command): void {
  const versions = new Option(
    '--versions <WHICH>',
    'versions that come from now on, of the paths or of the project: newest, all, or default (as for what it lies in)',
  ).choices(['newest', 'all', 'default'])
  command
    .description(
      'Sends what you did to the studio and receives what others did. Your files stay as they are: "clst update" brings new versions into them.',
    )
    .argument('[PATH...]', 'files and collections: edits and bytes of these alone; everything when left out')
    .option('--dry-run', 'only say what would be sent and received')
    .addOption(versions)
  addRateOption(command)
  addExamples(
    command,
    ['Both ways', 'clst sync'],
    ['Look first', 'clst sync --dry-run'],
    ['One file, with all its versions', 'clst sync shots/scene.blend --versions all'],
    ['Beside other work on the line', 'clst sync --limit-rate 2M'],
  )
}

export async function run(
  context: CommandContext,
  paths: readonly string[],
  { dryRun, versions, ...rate }: SyncCommandOptions,
): Promise<ExitCode> {
  return withStudio(withRate(context, rate), paths, async (session) => {
    if (dryRun === true) return preview(context, session)
    const { project, link, syncing, names, clear, toProjectPath } = session
    const only = paths.map(toProjectPath)
    const chosen = { only, ...(versions === undefined ? {} : { versions }) }
    const result = await project.studio.sync(link, { ...syncing, ...chosen })
    clear()
    const { out } = context
    if (context.json) context.printJson(result)
    else out.print(...renderSync(result, names, out.paint))
    return result.conflicts.length > 0 ? EXIT.conflict : EXIT.done
  })
}

async function preview(
  context: CommandContext,
  { project, link, syncing, clear }: StudioSession,
): Promise<ExitCode> {
  const { out } = context
  const { toSend, toReceive } = await project.studio.preview(link, syncing)
  const studio = project.studio.state()
  clear()
  if (context.json) context.printJson({ toSend, toReceive, state: studio.state })
  else {
    out.print(`To send:    ${renderAmount(toSend)}`)
    out.print(`To receive: ${renderAmount(toReceive)}`)
    out.print(...renderSyncState(studio, out.paint, context.now()))
  }
  return EXIT.done
}
