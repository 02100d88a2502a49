import type { OperationsOf } from './operation.js'
import { firstThatFit, pageOf, shortening } from './pages.js'
import { elsewhere } from './paths.js'

const MAX_KIND_BYTES = 16 * 1024
const MAX_PAGE_BYTES = 32 * 1024

export const operations: OperationsOf<'maintenance'> = {
  async stats(project, { query }) {
    const result = project.stats()
    const { items: byAsset, ...page } = pageOf(result.byAsset, query, MAX_PAGE_BYTES)
    const byKind = firstThatFit(result.byKind, MAX_KIND_BYTES)
    return { ...result, byAsset, byKind, ...page, ...shortening([result.byKind, byKind]) }
  },

  async verify(project, { body }, { options }) {
    return project.verify({ ...options, ...body })
  },

  async repair(project, { body }, { options }) {
    const { fromPath } = body
    const from = fromPath === undefined ? {} : { from: elsewhere(fromPath, 'fromPath') }
    return project.maintenance.repair({ ...options, ...from })
  },

  async prune(project, { body }, { options }) {
    return project.maintenance.prune({ ...options, ...body })
  },

  async compact(project, _input, { options }) {
    return project.maintenance.compact(options)
  },

  async backup(project, { body }, { options }) {
    const { outputPath, ...how } = body
    return project.maintenance.backup({ ...options, ...how, output: elsewhere(outputPath) })
  },

  async clean(project, { body }, { options }) {
    return project.maintenance.clean({ ...options, ...body })
  },
}
