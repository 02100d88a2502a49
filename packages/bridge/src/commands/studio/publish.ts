import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { createPathNames } from '../../output/paths.js'
import { renderSync } from '../../output/sync-view.js'
import { visible } from '../../output/visible.js'
import { publishProject } from '../../studio/publish-project.js'
import { addRateOption, type RateOption, withRate } from '../../studio/rate-option.js'
import { toSyncOptions } from '../../studio/reach-studio.js'
import { withOpenProject } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

interface PublishOptions extends RateOption {
  readonly studio?: string
  readonly name?: string
}

export function configure(command: Command): void {
  command
    .description(
      'Makes the project one of a studio, with everything in it. It stays where it is. One that belongs to a studio that is gone goes to another one with --studio; what others have of it comes there when they do the same.',
    )
    .option('--studio <URL>', 'the studio; the one that you signed in to last when left out')
    .option('--name <NAME>', 'how it is called there; its own name when left out')
  addRateOption(command)
  addExamples(
    command,
    ['Publish', 'clst publish'],
    ['To a new studio', 'clst publish --studio https://studio.example'],
  )
}

export async function run(
  given: CommandContext,
  _args: readonly string[],
  { studio, name, ...rate }: PublishOptions,
): Promise<ExitCode> {
  const context = withRate(given, rate)
  return withOpenProject(context, [], async (project, operation, clear) => {
    const result = await publishProject(context, project, { studio, name }, toSyncOptions(operation))
    clear()
    if (context.json) context.printJson(result)
    else {
      const title = visible(name ?? project.info.name)
      context.out.print(`${title} is a project of the studio at ${result.studio} now.`)
      const names = createPathNames(project.root, context.cwd, context.commandPrefix)
      context.out.print(...renderSync(result, names, context.out.paint))
      context.out.print('', `Bring the others in:  ${context.out.paint.bold('clst invite NAME')}`)
    }
    return result.conflicts.length > 0 ? EXIT.conflict : EXIT.done
  })
}
