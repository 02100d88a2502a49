/** Starter files, and what is made in one go. */
import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { fieldsOf, readList } from './pages.js'
import { sent, sentElsewhere } from './targets.js'

export function remoteTemplates(link: Link): CommandProject['templates'] {
  return {
    list: (options = {}) =>
      readList('templates', (page) => link.call('listTemplates', { query: { ...options, ...page } })),

    async add(file, options = {}) {
      const body = { sourcePath: sentElsewhere(file), ...fieldsOf(options) }
      return link.job('addTemplate', { body }, options)
    },

    rename: (template, newName) => link.call('renameTemplate', { path: { template }, body: { newName } }),

    async replace(template, file, options) {
      const body = { sourcePath: sentElsewhere(file) }
      return link.job('replaceTemplate', { path: { template }, body }, options)
    },

    delete: (template) => link.call('deleteTemplate', { path: { template } }),

    restore: (template) => link.call('restoreTemplate', { path: { template }, body: {} }),

    async export(template, options) {
      const { output, ...fields } = fieldsOf(options)
      const body = { outputPath: sentElsewhere(output), ...fields }
      return link.job('exportTemplate', { path: { template }, body }, options)
    },

    async newAsset(path, options) {
      return link.job('newAsset', { body: { path: sent(path), ...fieldsOf(options) } }, options)
    },
  }
}

export function remoteScaffolds(link: Link): CommandProject['scaffolds'] {
  return {
    list: () => readList('scaffolds', (query) => link.call('listScaffolds', { query })),

    get: (scaffold) => link.call('getScaffold', { path: { scaffold } }),

    async add(file, options = {}) {
      return link.call('addScaffold', { body: { sourcePath: sentElsewhere(file), ...options } })
    },

    delete: (scaffold) => link.call('deleteScaffold', { path: { scaffold } }),

    async apply(scaffold, into, options = {}) {
      const body = { ...(into === '' ? {} : { into: sent(into) }), ...fieldsOf(options) }
      return link.job('applyScaffold', { path: { scaffold }, body }, options)
    },
  }
}
