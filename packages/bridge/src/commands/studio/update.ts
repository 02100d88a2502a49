import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { formatVersion } from '../../output/versions.js'
import { visible } from '../../output/visible.js'
import { addRateOption, type RateOption, withRate } from '../../studio/rate-option.js'
import { withStudio } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description(
      'Brings what others made into your files: those that are outdated become the newest version. Files with own work in them stay.',
    )
    .argument('[PATH...]', 'files or folders; all outdated ones when left out')
  addRateOption(command)
  addExamples(command, ['All outdated files', 'clst update'], ['One file', 'clst update shots/scene.blend'])
}

export async function run(
  given: CommandContext,
  paths: readonly string[],
  rate: RateOption,
): Promise<ExitCode> {
  const context = withRate(given, rate)
  return withStudio(context, paths, async ({ project, link, operation, toProjectPath, names, clear }) => {
    const result = await project.studio.update(paths.map(toProjectPath), { ...operation, link })
    clear()
    const { out, err } = context
    if (context.json) context.printJson(result)
    else {
      const { updated, moved, modified, failed } = result
      for (const { path, number } of updated)
        out.print(`${out.paint.green('updated')}  ${names.show(path)}  ${formatVersion(number)}`)
      for (const { from, to } of moved) {
        out.print(
          `${out.paint.green('moved')}    ${names.show(from)}${to === null ? ' is in the trash' : ` is ${names.show(to)}`}`,
        )
      }
      for (const path of modified) err.print(`${names.show(path)} holds work of yours and stays as it is.`)
      for (const { path, message } of failed) err.print(`${names.show(path)}: ${visible(message)}`)
      if (updated.length + moved.length + modified.length + failed.length === 0)
        out.print('Nothing is outdated.')
    }
    return result.failed.length > 0 ? EXIT.failed : EXIT.done
  })
}
