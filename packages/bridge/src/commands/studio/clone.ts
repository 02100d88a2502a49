import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { quoteArgument } from '../../output/command-line.js'
import { createPathNames } from '../../output/paths.js'
import { renderSync } from '../../output/sync-view.js'
import { visible } from '../../output/visible.js'
import { openOptions, withOperation } from '../../project-session.js'
import { findProject } from '../../studio/find-project.js'
import { httpLink } from '../../studio/http-link.js'
import { addRateOption, type RateOption, withRate } from '../../studio/rate-option.js'
import { toSyncOptions } from '../../studio/reach-studio.js'
import { findAccess, personOf, withClient } from '../../studio/studio-client.js'
import { addExamples } from '../command-module.js'

interface CloneOptions extends RateOption {
  readonly studio?: string
}

export function configure(command: Command): void {
  command
    .description(
      'Brings a project of the studio to this computer. No file of it is written yet: "clst rebuild" and "clst update" do that.',
    )
    .argument('<PROJECT>', 'its name or id')
    .argument('[DIR]', 'the project folder, which is made; one of the name of the project when left out')
    .option('--studio <URL>', 'the studio; the one that you signed in to last when left out')
  addRateOption(command)
  addExamples(
    command,
    ['Into a folder of its name', 'clst clone tired-king'],
    ['Elsewhere', 'clst clone tired-king ~/films/king'],
  )
}

export async function run(
  given: CommandContext,
  [wanted = '', folder]: readonly string[],
  { studio, ...rate }: CloneOptions,
): Promise<ExitCode> {
  const context = withRate(given, rate)
  const login = findAccess(context, studio)
  const name = await personOf(context, login)
  return withClient(context, login, async (client) => {
    const only = await findProject(client, wanted, login.url)
    const root = resolve(context.cwd, folder ?? only.name)
    return withOperation(context, async (operation, clear) => {
      const { cloneProject } = await import('@clst/sdk')
      const place = { url: login.url, projectId: only.id }
      const options = {
        ...(await openOptions(context, false)),
        person: { name },
        ...toSyncOptions(operation),
      }
      const { project, result } = await cloneProject(httpLink(client, only.id), root, place, options)
      try {
        clear()
        const { id, path } = project.info
        if (context.json) context.printJson({ project: { id, name: project.info.name, path }, ...result })
        else {
          const where = quoteArgument(root)
          context.out.print(`${visible(only.name)} is in ${visible(root)}.`)
          context.out.print(
            ...renderSync(result, createPathNames(root, context.cwd, 'clst'), context.out.paint),
          )
          context.out.print('', `Next:  cd ${where} && clst rebuild`)
        }
        return result.conflicts.length > 0 ? EXIT.conflict : EXIT.done
      } finally {
        await project.close()
      }
    })
  })
}
