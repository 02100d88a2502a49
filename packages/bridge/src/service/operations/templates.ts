import type { OperationsOf } from './operation.js'
import { pageOf } from './pages.js'
import { elsewhere, given, inProject } from './paths.js'

export const operations: OperationsOf<'templates'> = {
  async newAsset(project, { body }, { options, announce }) {
    const { path, ...how } = body
    const made = await project.templates.newAsset(inProject(project, path), { ...options, ...how })
    announce({ type: 'files-changed', paths: [made.path] })
    return made
  },

  async listTemplates(project, { query }) {
    const { items: templates, ...page } = pageOf(
      await project.templates.list(given({ trash: query.trash })),
      query,
    )
    return { templates, ...page }
  },

  async addTemplate(project, { body }, { options }) {
    const { sourcePath, ...how } = body
    return project.templates.add(elsewhere(sourcePath, 'sourcePath'), { ...options, ...how })
  },

  async renameTemplate(project, { path, body }) {
    return project.templates.rename(path.template, body.newName)
  },

  async deleteTemplate(project, { path }) {
    return project.templates.delete(path.template)
  },

  async replaceTemplate(project, { path, body }, { options }) {
    return project.templates.replace(path.template, elsewhere(body.sourcePath, 'sourcePath'), options)
  },

  async restoreTemplate(project, { path }) {
    return project.templates.restore(path.template)
  },

  async exportTemplate(project, { path, body }, { options }) {
    const { outputPath, ...how } = body
    return project.templates.export(path.template, { ...options, ...how, output: elsewhere(outputPath) })
  },
}
