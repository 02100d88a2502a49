import type { Project, SyncState } from '@clst/sdk'
import type { CommandProject } from '../command-project.js'

/** How a project stands to its studio; undefined for one of no studio. Nothing is asked of the studio. */
export async function studioStateOf(
  project: CommandProject & Partial<Pick<Project, 'studio'>>,
): Promise<SyncState | undefined> {
  const state = project.studio === undefined ? await readState(project.info.path) : project.studio.state()
  return state.state === 'local' ? undefined : state
}

/** Of a project that is worked with through the bridge. */
async function readState(path: string): Promise<SyncState> {
  const { openProject } = await import('@clst/sdk')
  const opened = await openProject(path, { readOnly: true })
  try {
    return opened.studio.state()
  } finally {
    await opened.close()
  }
}
