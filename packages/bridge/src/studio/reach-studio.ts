/** An open project and the studio that it belongs to, as the person who is signed in there: for commands and the bridge. */
import type { StudioClient } from '@clst/client/studio'
import {
  ClstError,
  type OperationOptions,
  type ProgressPhase,
  type Project,
  type SyncOptions,
  type SyncPhase,
} from '@clst/sdk'
import type { StudioLink } from '@clst/sdk/protocol'
import { httpLink } from './http-link.js'
import { type Access, findAccess, personOf, type Surroundings, withClient } from './studio-client.js'

export interface ReachedStudio {
  /** In the name of the account. */
  readonly project: Project
  readonly link: StudioLink
  readonly access: Access
  /** Of the project at the studio. */
  readonly projectId: string
  readonly client: StudioClient
}

/** Throws `signed-out`, and `invalid-argument` for a project of no studio. */
export async function reachStudio<T>(
  surroundings: Surroundings,
  found: Project,
  work: (reached: ReachedStudio) => Promise<T>,
): Promise<T> {
  const { studioUrl, studioProjectId } = found.studio.state()
  if (studioUrl === null || studioProjectId === null) {
    throw new ClstError('invalid-argument', 'The project belongs to no studio yet: clst publish')
  }
  const access = findAccess(surroundings, studioUrl)
  const project = found.as({ person: { name: await personOf(surroundings, access) } })
  return withClient(surroundings, access, (client) =>
    work({
      project,
      link: httpLink(client, studioProjectId),
      access,
      projectId: studioProjectId,
      client,
    }),
  )
}

const PHASES: Readonly<Record<SyncPhase, ProgressPhase>> = {
  pulling: 'receiving',
  downloading: 'receiving',
  pushing: 'sending',
  uploading: 'sending',
}

/** What a sync does is shown as what other operations do. */
export function toSyncOptions({ signal, onProgress }: OperationOptions): SyncOptions {
  const startedAt = performance.now()
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: ({ phase, doneChanges, doneBytes, totalBytes }) =>
            onProgress({
              phase: PHASES[phase],
              doneFiles: doneChanges,
              totalFiles: 0,
              doneBytes,
              totalBytes,
              bytesPerSecond: doneBytes / Math.max(0.001, (performance.now() - startedAt) / 1000),
            }),
        }),
  }
}
