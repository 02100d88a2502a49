import type { SavedVocabulary, StatusFields } from '@clst/sdk'
import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { NotTaken } from './not-taken.js'
import { fieldsOf, readList } from './pages.js'
import { sent, sentElsewhere } from './targets.js'

export function remoteVocabulary(link: Link): CommandProject['vocabulary'] {
  return {
    listStatuses: () => readList('statuses', (query) => link.call('listStatuses', { query })),
    addStatus: async (name, fields = {}) =>
      link.call('addStatus', { body: { name, ...withoutPermission(fields) } }),
    editStatus: async (status, fields) =>
      link.call('editStatus', { path: { status }, body: withoutPermission(fields) }),
    deleteStatus: (status, options = {}) =>
      link.call('deleteStatus', { path: { status }, query: fieldsOf(options) }),

    listTypes: (kind) =>
      readList('types', (page) =>
        link.call('listTypes', { query: { ...(kind === undefined ? {} : { kind }), ...page } }),
      ),
    addType: (kind, name, fields = {}) => link.call('addType', { body: { kind, name, ...fields } }),
    editType: (kind, type, fields) => link.call('editType', { path: { kind, type }, body: fields }),
    deleteType: (kind, type, options = {}) =>
      link.call('deleteType', { path: { kind, type }, query: fieldsOf(options) }),

    listTags: () => readList('tags', (query) => link.call('listTags', { query })),
    addTag: (name, fields = {}) => link.call('addTag', { body: { name, ...fields } }),
    editTag: (tag, fields) => link.call('editTag', { path: { tag }, body: fields }),
    deleteTag: (tag, options = {}) => link.call('deleteTag', { path: { tag }, query: fieldsOf(options) }),

    listLabels: () => readList('labels', (query) => link.call('listLabels', { query })),
    async setLabel(label, paths, options = {}) {
      const body = { paths: paths.map(sent), ...fieldsOf(options) }
      return link.call('setLabel', { path: { label }, body })
    },
    async removeLabel(label, paths) {
      return link.call('removeLabel', { path: { label }, body: { paths: paths.map(sent) } })
    },
    editLabel: (label, fields) => link.call('editLabel', { path: { label }, body: fields }),
    deleteLabel: (label, options = {}) =>
      link.call('deleteLabel', { path: { label }, query: fieldsOf(options) }),
  }
}

/** The contract has no place for the permission of a status. */
function withoutPermission<Fields extends StatusFields>(fields: Fields): Omit<Fields, 'permission'> {
  const { permission, ...rest } = fields
  if (permission !== undefined) throw new NotTaken()
  return rest
}

export function remoteVocabularyFile(link: Link): CommandProject['vocabularyFile'] {
  return {
    async save(options) {
      const { output, ...fields } = fieldsOf(options)
      const body = { outputPath: sentElsewhere(output), ...fields }
      // The contract says no more of its settings than that they are JSON.
      return link.job('saveVocabulary', { body }, options) as Promise<SavedVocabulary>
    },

    async apply(file, options = {}) {
      const body = { sourcePath: sentElsewhere(file), ...fieldsOf(options) }
      return link.job('applyVocabulary', { body }, options)
    },
  }
}
