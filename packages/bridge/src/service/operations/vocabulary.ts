import type { OperationsOf } from './operation.js'
import { pageOf } from './pages.js'
import { allInProject, elsewhere, given } from './paths.js'
import { withVocabularyFile } from './vocabulary-source.js'

/** A page under the name that the list has in the answer. */
function page<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
  query: { limit?: number; cursor?: string },
): { [Key in Name]: Item[] } & { nextCursor?: string } {
  const { items: shown, ...more } = pageOf(items, query)
  return { [name]: shown, ...more } as { [Key in Name]: Item[] } & { nextCursor?: string }
}

export const operations: OperationsOf<'vocabulary'> = {
  async listStatuses(project, { query }) {
    return page('statuses', await project.vocabulary.listStatuses(), query)
  },
  async addStatus(project, { body }) {
    const { name, ...fields } = body
    return project.vocabulary.addStatus(name, fields)
  },
  async editStatus(project, { path, body }) {
    return project.vocabulary.editStatus(path.status, body)
  },
  async deleteStatus(project, { path, query }, { options }) {
    return project.vocabulary.deleteStatus(path.status, { ...options, ...query })
  },

  async listTypes(project, { query }) {
    return page('types', await project.vocabulary.listTypes(query.kind), query)
  },
  async addType(project, { body }) {
    const { kind, name, ...fields } = body
    return project.vocabulary.addType(kind, name, fields)
  },
  async editType(project, { path, body }) {
    return project.vocabulary.editType(path.kind, path.type, body)
  },
  async deleteType(project, { path, query }, { options }) {
    return project.vocabulary.deleteType(path.kind, path.type, { ...options, ...query })
  },

  async listTags(project, { query }) {
    return page('tags', await project.vocabulary.listTags(), query)
  },
  async addTag(project, { body }) {
    const { name, ...fields } = body
    return project.vocabulary.addTag(name, fields)
  },
  async editTag(project, { path, body }) {
    return project.vocabulary.editTag(path.tag, body)
  },
  async deleteTag(project, { path, query }, { options }) {
    return project.vocabulary.deleteTag(path.tag, { ...options, ...query })
  },

  async listLabels(project, { query }) {
    return page('labels', await project.vocabulary.listLabels(), query)
  },
  async setLabel(project, { path, body }, { options }) {
    const { paths, to } = body
    return project.vocabulary.setLabel(path.label, allInProject(project, paths), {
      ...options,
      ...given({ to }),
    })
  },
  async editLabel(project, { path, body }) {
    return project.vocabulary.editLabel(path.label, body)
  },
  async deleteLabel(project, { path, query }, { options }) {
    return project.vocabulary.deleteLabel(path.label, { ...options, ...query })
  },
  async removeLabel(project, { path, body }, { options }) {
    return project.vocabulary.removeLabel(path.label, allInProject(project, body.paths), options)
  },

  async readVocabulary(project) {
    return project.vocabularyFile.read()
  },
  async saveVocabulary(project, { body }, { options }) {
    const { outputPath, ...how } = body
    return project.vocabularyFile.save({ ...options, ...how, output: elsewhere(outputPath) })
  },
  async applyVocabulary(project, { body }, { options }) {
    const { sourcePath, ...how } = body
    return withVocabularyFile(elsewhere(sourcePath, 'sourcePath'), options, (file) =>
      project.vocabularyFile.apply(file, { ...options, ...how }),
    )
  },
}
