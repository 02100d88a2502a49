import type { StudioClient } from '@clst/client/studio'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderTable } from '../../output/table.js'
import { visible } from '../../output/visible.js'
import { listAllProjects } from '../../studio/lists.js'
import { findAccess, withClient } from '../../studio/studio-client.js'
import { addExamples } from '../command-module.js'

interface ProjectsOptions {
  readonly studio?: string
  readonly all?: boolean
}

export function configure(command: Command): void {
  command
    .description('Lists the projects of a studio that you are a member of.')
    .option('--studio <URL>', 'the studio; the one that you signed in to last when left out')
    .option('--all', 'every project of the studio, for its admins')
  addExamples(command, ['My projects', 'clst projects'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  { studio, all }: ProjectsOptions,
): Promise<ExitCode> {
  const login = findAccess(context, studio)
  const projects = await withClient(context, login, (client: StudioClient) =>
    listAllProjects(client, all === true),
  )
  const { out } = context
  if (context.json) context.printJson({ projects })
  else if (projects.length === 0) out.print(`There is no project for you at ${login.url} yet.`)
  else {
    const rows = projects.map(({ name, role, isArchived }) => [
      { text: visible(name) },
      { text: role === null ? '' : visible(role) },
      { text: isArchived ? 'archived' : '', paint: out.paint.dim },
    ])
    out.print(
      ...renderTable([{ header: 'PROJECT' }, { header: 'YOUR ROLE' }, {}], rows, out.columns, out.paint.dim),
    )
  }
  return EXIT.done
}
