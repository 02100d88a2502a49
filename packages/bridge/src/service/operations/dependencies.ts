import type { OperationsOf } from './operation.js'
import { firstThatFit, pageOf, shortening } from './pages.js'
import { allInProject, given, inProject } from './paths.js'

const MAX_CYCLE_BYTES = 8 * 1024
const MAX_PAGE_BYTES = 44 * 1024

export const operations: OperationsOf<'dependencies'> = {
  async listDependencies(project, { query }, { options }) {
    const { path, transitive, reverse, outdated } = query
    const how = { ...options, ...given({ transitive, reverse, outdated }) }
    const result = await project.dependencies.list(path === undefined ? '' : inProject(project, path), how)
    const { items: dependencies, ...page } = pageOf(result.dependencies, query, MAX_PAGE_BYTES)
    const cycles = firstThatFit(result.cycles, MAX_CYCLE_BYTES)
    return { ...result, dependencies, cycles, ...page, ...shortening([result.cycles, cycles]) }
  },

  async addDependencies(project, { body }, { options }) {
    const { paths, on, ...how } = body
    const [from, to] = [allInProject(project, paths), allInProject(project, on)]
    return project.dependencies.add(from, to, { ...options, ...how })
  },

  async removeDependencies(project, { body }, { options }) {
    const { paths, on } = body
    return project.dependencies.remove(allInProject(project, paths), allInProject(project, on), options)
  },
}
