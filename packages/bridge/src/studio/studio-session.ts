/** The project of a command together with the studio that it belongs to. */
import type { OperationOptions, Project, SyncOptions } from '@clst/sdk'
import type { CommandContext } from '../context.js'
import { createPathNames, type PathNames } from '../output/paths.js'
import { locateProject, openOptions, withOperation } from '../project-session.js'
import { type ReachedStudio, reachStudio, toSyncOptions } from './reach-studio.js'

export interface StudioSession extends ReachedStudio {
  readonly names: PathNames
  readonly operation: OperationOptions
  readonly syncing: SyncOptions
  toProjectPath(path: string): string
  clear(): void
}

/**
 * Opens the project as the person who is signed in at its studio. It is worked with directly, also while the bridge has it
 * open: both see what the other writes. Throws `signed-out`, and `invalid-argument` for a project of no studio.
 */
export async function withStudio<T>(
  context: CommandContext,
  paths: readonly string[],
  work: (session: StudioSession) => Promise<T>,
): Promise<T> {
  return withOpenProject(context, paths, (...opened) => atStudio(context, opened, work))
}

/** The same with a project that is open. */
export async function atStudio<T>(
  context: CommandContext,
  [found, operation, clear]: OpenProject,
  work: (session: StudioSession) => Promise<T>,
): Promise<T> {
  return reachStudio(context, found, (reached) => {
    const { project } = reached
    return work({
      ...reached,
      names: createPathNames(project.root, context.cwd, context.commandPrefix),
      operation,
      syncing: toSyncOptions(operation),
      toProjectPath: (path) => project.toProjectPath(path, context.cwd),
      clear,
    })
  })
}

type OpenProject = [project: Project, operation: OperationOptions, clear: () => void]

/** The project file itself, with the signal and the progress bar of a command. */
export async function withOpenProject<T>(
  context: CommandContext,
  paths: readonly string[],
  work: (...opened: OpenProject) => Promise<T>,
): Promise<T> {
  const sdk = await import('@clst/sdk')
  const file = locateProject(sdk, context, paths)
  return withOperation(context, async (operation, clear) => {
    const project = await sdk.openProject(file, await openOptions(context, true))
    try {
      return await work(project, operation, clear)
    } finally {
      await project.close()
    }
  })
}
