import { ClstError } from '@clst/sdk'
import { type OperationId, ROUTES } from '../generated/routes.js'
import type { Doing, ProjectOperation } from './operation.js'

type Table = Readonly<Record<string, ProjectOperation<never> | undefined>>

/** One file for each tag of the document, loaded when one of its operations is first asked for. */
const BY_TAG: Readonly<Record<string, () => Promise<{ operations: object }>>> = {
  assets: () => import('./assets.js'),
  checkpoints: () => import('./checkpoints.js'),
  collections: () => import('./collections.js'),
  context: () => import('./context.js'),
  dependencies: () => import('./dependencies.js'),
  files: () => import('./files.js'),
  ignore: () => import('./ignore.js'),
  maintenance: () => import('./maintenance.js'),
  previews: () => import('./previews.js'),
  scaffolds: () => import('./scaffolds.js'),
  sequences: () => import('./sequences.js'),
  studio: () => import('./studio.js'),
  templates: () => import('./templates.js'),
  trash: () => import('./trash.js'),
  vocabulary: () => import('./vocabulary.js'),
}

/** Throws `not-found` for an operation that no thread does. */
export async function findOperation(id: string): Promise<Doing> {
  const { internal } = await import('./places.js')
  const own = internal[id]
  if (own !== undefined) return own
  const tag = Object.hasOwn(ROUTES, id) ? ROUTES[id as OperationId].tag : ''
  const found = await BY_TAG[tag]?.()
  const operation = (found?.operations as Table | undefined)?.[id]
  if (operation === undefined) throw new ClstError('not-found', 'There is no such operation.')
  return (scope, input) =>
    scope.open.use((project) => {
      const { caller } = scope
      return operation(caller === undefined ? project : project.as(caller), input as never, scope)
    })
}
