import type { OperationsOf } from './operation.js'
import { inProject } from './paths.js'

export const operations: OperationsOf<'collections'> = {
  async createCollection(project, { body }) {
    const { path, ...fields } = body
    return project.collections.create(inProject(project, path), fields)
  },

  async shareCollection(project, { body }) {
    return project.collections.share(inProject(project, body.path), body.isShared)
  },
}
