import type { OperationsOf } from './operation.js'
import { pageOf } from './pages.js'
import { elsewhere, inProject } from './paths.js'

export const operations: OperationsOf<'scaffolds'> = {
  async listScaffolds(project, { query }) {
    const { items: scaffolds, ...page } = pageOf(await project.scaffolds.list(), query)
    return { scaffolds, ...page }
  },

  async addScaffold(project, { body }) {
    const { sourcePath, ...how } = body
    return project.scaffolds.add(elsewhere(sourcePath, 'sourcePath'), how)
  },

  async getScaffold(project, { path }) {
    return project.scaffolds.get(path.scaffold)
  },

  async deleteScaffold(project, { path }) {
    return project.scaffolds.delete(path.scaffold)
  },

  async applyScaffold(project, { path, body }, { options, announce }) {
    const { into, ...values } = body
    const place = into === undefined ? '' : inProject(project, into)
    const result = await project.scaffolds.apply(path.scaffold, place, { ...options, ...values })
    if (!result.isDryRun) announce({ type: 'files-changed' })
    return result
  },
}
