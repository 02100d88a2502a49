import { ClstError } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { createPathNames } from '../../output/paths.js'
import { renderSync } from '../../output/sync-view.js'
import { visible } from '../../output/visible.js'
import { httpLink } from '../../studio/http-link.js'
import { addRateOption, type RateOption, withRate } from '../../studio/rate-option.js'
import { findAccess, personOf, withClient } from '../../studio/studio-client.js'
import { toSyncOptions, withOpenProject } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

interface PublishOptions extends RateOption {
  readonly studio?: string
  readonly name?: string
}

export function configure(command: Command): void {
  command
    .description('Makes the project one of a studio, with everything in it. It stays where it is.')
    .option('--studio <URL>', 'the studio; the one that you signed in to last when left out')
    .option('--name <NAME>', 'how it is called there; its own name when left out')
  addRateOption(command)
  addExamples(command, ['Publish', 'clst publish'])
}

export async function run(
  given: CommandContext,
  _args: readonly string[],
  { studio, name, ...rate }: PublishOptions,
): Promise<ExitCode> {
  const context = withRate(given, rate)
  const login = findAccess(context, studio)
  return withOpenProject(context, [], async (found, operation, clear) => {
    const { studioUrl } = found.studio.state()
    if (studioUrl !== null && studioUrl !== login.url) {
      const message = `The project belongs to the studio at ${studioUrl}.`
      throw new ClstError('project-exists', message, { details: { url: studioUrl } })
    }
    const project = found.as({ person: { name: await personOf(context, login) } })
    const { id } = found.info
    const result = await withClient(context, login, async (client) => {
      await client.createProject({ id, name: name ?? found.info.name })
      const place = { url: login.url, projectId: id }
      return project.studio.publish(httpLink(client, id), place, toSyncOptions(operation))
    })
    clear()
    if (context.json) context.printJson({ projectId: id, studio: login.url, ...result })
    else {
      context.out.print(`${visible(name ?? found.info.name)} is a project of the studio at ${login.url} now.`)
      const names = createPathNames(project.root, context.cwd, context.commandPrefix)
      context.out.print(...renderSync(result, names, context.out.paint))
      context.out.print('', `Bring the others in:  ${context.out.paint.bold('clst invite NAME')}`)
    }
    return result.conflicts.length > 0 ? EXIT.conflict : EXIT.done
  })
}
