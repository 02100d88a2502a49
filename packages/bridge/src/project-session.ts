import { statSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import type { OpenOptions, OperationOptions } from '@clst/sdk'
import { listenForCancellation } from './cancellation.js'
import type { CommandProject } from './command-project.js'
import type { CommandContext } from './context.js'
import { openProjectFor } from './open-project.js'
import { createPathNames, type PathNames } from './output/paths.js'
import { createProgressDisplay } from './output/progress-bar.js'
import { UsageError } from './usage-error.js'
import { readVersion } from './version.js'

type Sdk = typeof import('@clst/sdk')

/** An open project, as long as a command runs. */
export interface ProjectSession {
  readonly project: CommandProject
  readonly names: PathNames
  /** Signal and progress for one slow operation. */
  readonly operation: OperationOptions
  /** A path from the command line as the project names it. */
  toProjectPath(path: string): string
  /** Removes the progress bar; printing does this first. */
  clear(): void
}

export interface SessionOptions {
  /** The paths of the command line; the first one tells which project is meant. */
  readonly paths?: readonly string[]
  /** The command can write checkpoints, so the project has to know who works. */
  readonly writesHistory?: boolean
  /** The command only looks, and has nothing to end cleanly: Ctrl+C may end it where it is. */
  readonly isReading?: boolean
}

/**
 * Finds and opens the project, runs `work`, and closes it again whatever happens. A project that the bridge has open is
 * worked with through the bridge, every other one directly; the answers are the same.
 */
export async function withProject<Result>(
  context: CommandContext,
  options: SessionOptions,
  work: (session: ProjectSession) => Promise<Result>,
): Promise<Result> {
  const sdk = await import('@clst/sdk')
  const file = locateProject(sdk, context, options.paths ?? [])
  const run = async (operation: OperationOptions, clear: () => void) => {
    const caller = await openOptions(context, options.writesHistory === true)
    const open = () =>
      sdk.openProject(file, {
        ...caller,
        expectsLargeFiles: options.writesHistory === true && namesLargeFile(context.cwd, options.paths ?? []),
      })
    const project = await openProjectFor(context, { file, caller, open })
    try {
      return await work({
        project,
        names: createPathNames(project.root, context.cwd, context.commandPrefix),
        operation,
        toProjectPath: (path) => project.toProjectPath(path, context.cwd),
        clear,
      })
    } finally {
      await project.close()
    }
  }
  return options.isReading === true ? run({}, () => {}) : withOperation(context, run)
}

/** Whether it pays to have the SDK start its threads while it opens the project. */
function namesLargeFile(cwd: string, paths: readonly string[]): boolean {
  return paths.some((path) => {
    try {
      const stat = statSync(resolve(cwd, path), { throwIfNoEntry: false })
      return stat?.isFile() === true && stat.size > 1 << 20
    } catch {
      // Below a file, or where nobody may look: the operation itself says what is wrong.
      return false
    }
  })
}

/** While `work` runs, Ctrl+C and SIGTERM abort the operation, and a terminal shows its progress. */
export async function withOperation<Result>(
  context: CommandContext,
  work: (operation: OperationOptions, clear: () => void) => Promise<Result>,
): Promise<Result> {
  const progress = createProgressDisplay(process.stderr)
  const cancellation = listenForCancellation(() => {
    progress.stop()
    if (context.err.isTerminal) context.err.print('', 'Cancelling … Press Ctrl+C again to stop at once.')
  })
  const { onProgress } = progress
  const operation = { signal: cancellation.signal, ...(onProgress ? { onProgress } : {}) }
  try {
    return await work(operation, () => progress.stop())
  } finally {
    progress.stop()
    cancellation.dispose()
  }
}

/** Who works and from where; asking for the author can read the settings, so it is left out where nobody needs it. */
export async function openOptions(context: CommandContext, needsAuthor: boolean): Promise<OpenOptions> {
  return {
    hostName: hostname(),
    program: { name: 'clst', version: readVersion() },
    ...(needsAuthor ? { person: { name: (await context.settings()).values.author } } : {}),
  }
}

/** The project file that the command line means: as chosen, or the one that the first path or the current folder is in. */
export function locateProject(sdk: Sdk, context: CommandContext, paths: readonly string[]): string {
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder(context.cwd)) throw new UsageError(`There is no folder ${context.cwd}.`)
  const { projectFile, cwd } = context
  if (projectFile !== undefined) return isFolder(projectFile) ? sdk.findProjectFile(projectFile) : projectFile
  const [first] = paths
  if (first === undefined) return sdk.findProjectFile(cwd)
  try {
    return sdk.findProjectFile(resolve(cwd, first))
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'project-not-found') throw error
    return sdk.findProjectFile(cwd)
  }
}
