import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { fieldsOf } from './pages.js'
import { allSent, sent } from './targets.js'

type Files = Pick<
  CommandProject,
  'acceptRenames' | 'copy' | 'free' | 'move' | 'rebuild' | 'rename' | 'status'
>

export function remoteFiles(link: Link): Files {
  return {
    /** As a job: its list is read once, and not anew for each page. */
    async status(paths, options = {}) {
      const { where, ...filter } = fieldsOf(options)
      const body = { ...allSent(paths ?? []), ...filter, ...(where === undefined ? {} : { q: where }) }
      // The SDK says which states there are.
      return link.job('scanStatus', { body: body as never }, options)
    },

    async rebuild(paths, options = {}) {
      return link.job('rebuild', { body: { ...allSent(paths ?? []), ...fieldsOf(options) } }, options)
    },

    async free(paths, options) {
      return link.job('free', { body: { paths: paths.map(sent) } }, options)
    },

    async move(paths, destination, options = {}) {
      const body = { paths: paths.map(sent), destination: sent(destination), ...fieldsOf(options) }
      return link.job('move', { body }, options)
    },

    async rename(path, newName, options) {
      return link.job('rename', { body: { path: sent(path), newName } }, options)
    },

    async acceptRenames(paths, options) {
      return link.job('acceptRenames', { body: allSent(paths ?? []) }, options)
    },

    async copy(path, destination, options = {}) {
      const body = { path: sent(path), destination: sent(destination), ...fieldsOf(options) }
      return link.job('copy', { body }, options)
    },
  }
}

export function remoteImports(link: Link): CommandProject['imports'] {
  return {
    /** What tells the owner of a file cannot be sent; the bridge asks the same system in the same way. */
    async versions(patterns, options = {}) {
      const { authorOf, into, ...fields } = fieldsOf(options)
      const body = {
        patterns: patterns.map(sent),
        ...(into === undefined ? {} : { into: sent(into) }),
        authorFrom: authorOf === undefined ? ('config' as const) : ('owner' as const),
        ...fields,
      }
      return link.job('importVersions', { body }, options)
    },
  }
}
