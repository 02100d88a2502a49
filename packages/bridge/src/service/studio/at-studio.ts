import type { Project, SyncOptions } from '@clst/sdk'
import { type ReachedStudio, reachStudio, toSyncOptions } from '../../studio/reach-studio.js'
import type { OperationScope } from '../operations/operation.js'
import { surroundingsOf } from './surroundings.js'

/** Does something with a project and the studio that it belongs to. Throws `signed-out`. */
export function atStudio<T>(
  project: Project,
  { facts, options }: Pick<OperationScope, 'facts' | 'options'>,
  work: (reached: ReachedStudio & { readonly syncing: SyncOptions }) => Promise<T>,
): Promise<T> {
  return reachStudio(surroundingsOf(facts), project, (reached) =>
    work({ ...reached, syncing: toSyncOptions(options) }),
  )
}
