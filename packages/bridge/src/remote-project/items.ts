/** Collections, dependencies and the trash. */
import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { fieldsOf, readList, readPages } from './pages.js'
import { sent } from './targets.js'

export function remoteCollections(link: Link): CommandProject['collections'] {
  return {
    async create(path, options = {}) {
      return link.call('createCollection', { body: { path: sent(path), ...options } })
    },

    async share(path, isShared = true) {
      return link.call('shareCollection', { body: { path: sent(path), isShared } })
    },
  }
}

export function remoteDependencies(link: Link): CommandProject['dependencies'] {
  return {
    async list(path, options = {}) {
      const query = { ...(path === '' ? {} : { path: sent(path) }), ...fieldsOf(options) }
      const pages = await readPages(
        {},
        (page) => link.call('listDependencies', { query: { ...query, ...page } }, options),
        ({ dependencies }) => dependencies.length,
      )
      const dependencies = pages.flatMap((page) => page.dependencies)
      const { nextCursor: _, truncated: __, ...result } = pages[0] as (typeof pages)[number]
      return { ...result, dependencies }
    },

    async add(paths, on, options = {}) {
      const body = { paths: paths.map(sent), on: on.map(sent), ...fieldsOf(options) }
      return link.call('addDependencies', { body })
    },

    async remove(paths, on) {
      return link.call('removeDependencies', { body: { paths: paths.map(sent), on: on.map(sent) } })
    },
  }
}

export function remoteTrash(link: Link): CommandProject['trash'] {
  return {
    list: () => readList('items', (query) => link.call('listTrash', { query })),

    async restore(paths, options = {}) {
      return link.job('restoreTrash', { body: { paths: paths.map(sent), ...fieldsOf(options) } }, options)
    },

    async purge(paths = [], options = {}) {
      const some = paths.length === 0 ? {} : { paths: paths.map(sent) }
      return link.job('purgeTrash', { body: { ...some, ...fieldsOf(options) } }, options)
    },
  }
}

export function remoteDelete(link: Link): Pick<CommandProject, 'delete'> {
  return {
    async delete(paths, options = {}) {
      return link.job('delete', { body: { paths: paths.map(sent), ...fieldsOf(options) } }, options)
    },
  }
}
