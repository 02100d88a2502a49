import { filterOf } from './files.js'
import type { OperationsOf } from './operation.js'
import { firstThatFit, fitting, shortening } from './pages.js'
import { allInProject, given, inProject } from './paths.js'

const MAX_DEPENDENCY_BYTES = 32 * 1024

export const operations: OperationsOf<'assets'> = {
  async list(project, { query }, { options }) {
    const { path, limit = 50, cursor, sort } = query
    const order = { ...options, ...filterOf(query), ...given({ cursor, sort }) }
    return fitting(limit, (count) => project.list(allInProject(project, path), { ...order, limit: count }))
  },

  async search(project, { query }, { options }) {
    const { q, limit = 50, cursor, sort } = query
    return fitting(limit, (count) =>
      project.search(q, { ...options, ...given({ cursor, sort }), limit: count }),
    )
  },

  async itemInfo(project, { query }) {
    const info = await project.itemInfo(inProject(project, query.path))
    const dependencies = firstThatFit(info.dependencies, MAX_DEPENDENCY_BYTES)
    return { ...info, dependencies, ...shortening([info.dependencies, dependencies]) }
  },

  async set(project, { body }, { options }) {
    const { paths, recursive = false, ...fields } = body
    return project.set(allInProject(project, paths), fields, { ...options, recursive })
  },

  async undo(project, _input, { options, announce }) {
    const result = await project.undo(options)
    announce({ type: 'files-changed' })
    return result
  },
}
