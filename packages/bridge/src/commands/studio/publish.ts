import type { StudioClient } from '@clst/client/studio'
import { ClstError, type Project } from '@clst/sdk'
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
  const login = findAccess(context, studio)
  return withOpenProject(context, [], async (found, operation, clear) => {
    const { studioUrl } = found.studio.state()
    if (studioUrl !== null && studioUrl !== login.url && studio === undefined) {
      const message = `The project belongs to the studio at ${studioUrl}. To another one it goes with --studio ${login.url}`
      throw new ClstError('project-exists', message, { details: { url: studioUrl } })
    }
    const project = found.as({ person: { name: await personOf(context, login) } })
    const { id } = found.info
    const result = await withClient(context, login, async (client) => {
      await takeIn(client, project, name ?? found.info.name)
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

/** For so many days a studio that takes the place of another one is told by others too what they have of it. */
const RECOVER_DAYS = 30

/** Makes the project at the studio, unless it is there already: made before, or published by somebody else. */
async function takeIn(client: StudioClient, project: Project, name: string): Promise<void> {
  const { id } = project.info
  try {
    await client.getProject(id)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'project-not-found') throw error
    const { personId, roles } = project.studio.identity()
    const isNew = roles.length === 0
    const known = isNew ? {} : { roles, recoverDays: RECOVER_DAYS, ...(personId && { personId }) }
    await client.createProject({ id, name, ...known })
  }
}
