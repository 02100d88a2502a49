import type { OperationsOf } from './operation.js'
import { pageOf } from './pages.js'
import { allInProject, inProject } from './paths.js'

export const operations: OperationsOf<'trash'> = {
  async delete(project, { body }, { options, announce }) {
    const { paths, ...how } = body
    const result = await project.delete(allInProject(project, paths), { ...options, ...how })
    announce({ type: 'files-changed' })
    return result
  },

  async listTrash(project, { query }) {
    const entries = await project.trash.list()
    if (query.path === undefined) return pageOf(entries, query)
    const within = inProject(project, query.path)
    const isWithin = (path: string) => path === within || path.startsWith(`${within}/`)
    return pageOf(
      entries.filter(({ path }) => within === '' || isWithin(path)),
      query,
    )
  },

  async restoreTrash(project, { body }, { options, announce }) {
    const { paths, ...how } = body
    const result = await project.trash.restore(allInProject(project, paths), { ...options, ...how })
    announce({ type: 'files-changed' })
    return result
  },

  async purgeTrash(project, { body }, { options }) {
    const { paths, ...how } = body
    return project.trash.purge(allInProject(project, paths), { ...options, ...how })
  },
}
