/** A project of a studio comes to this computer. */
import nodePath from 'node:path'
import { type OpenOptions, openProject, type Project, withDefaults } from '../project.js'
import { createProjectFile, projectFileIn } from '../project-file.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { fillClonedProject, readProjectToClone } from '../sync/cloned-project.js'
import type { StudioPlace } from '../sync/publish.js'
import type { SyncOptions, SyncResult } from '../sync/types.js'

export interface ClonedResult {
  /** Open; the caller closes it. */
  project: Project
  result: SyncResult
}

/**
 * Makes the project file in a folder, which is made when it is missing, and receives what there is: metadata in full, contents
 * of what is for this person. No working file is written. One that was cut off goes on when it is repeated. Throws
 * `project-exists`, `project-not-found` where nothing was published yet, and what the link throws.
 */
export async function cloneProject(
  link: StudioLink,
  folder: string,
  place: StudioPlace,
  options: OpenOptions & SyncOptions = {},
): Promise<ClonedResult> {
  const ports = withDefaults(options.ports)
  const cloned = await readProjectToClone(link, options.signal)
  const fill = (store: Parameters<typeof fillClonedProject>[0]) =>
    fillClonedProject(store, ports.random, cloned, place)
  const root = nodePath.resolve(folder)
  const project =
    (await openUnfinished(root, place, options)) ??
    (await openProject(await createProjectFile(ports, root, cloned.name, fill), options))
  try {
    return { project, result: await project.studio.sync(link, options) }
  } catch (error) {
    await project.close()
    throw error
  }
}

/** The project of an earlier clone that was cut off before its first sync ended. */
async function openUnfinished(
  root: string,
  { url, projectId }: StudioPlace,
  options: OpenOptions,
): Promise<Project | undefined> {
  const path = projectFileIn(withDefaults(options.ports).fs, root)
  if (path === undefined) return undefined
  const project = await openProject(path, options)
  const { studioUrl, studioProjectId, syncedAt } = project.studio.state()
  if (studioUrl === url && studioProjectId === projectId && syncedAt === null) return project
  await project.close()
  return undefined
}
