/** A project of a studio comes to this computer. */
import nodePath from 'node:path'
import { type OpenOptions, openProject, type Project, withDefaults } from '../project.js'
import { createProjectFile } from '../project-file.js'
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
 * of what is for this person. No working file is written. What was cut off is continued by a sync. Throws `project-exists`,
 * `project-not-found` where nothing was published yet, and what the link throws.
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
  const path = await createProjectFile(ports, nodePath.resolve(folder), cloned.name, fill)
  const project = await openProject(path, options)
  try {
    return { project, result: await project.studio.sync(link, options) }
  } catch (error) {
    await project.close()
    throw error
  }
}
