import type { AssetFilter, StatusResult } from '@clst/sdk'
import { createOwnerLookup } from '../../config/file-owner.js'
import { inPages } from './kept-list.js'
import type { OperationsOf } from './operation.js'
import { firstThatFit, pageOf } from './pages.js'
import { allInProject, given, inProject } from './paths.js'

/** What is said about all files, beside a page of them. */
const MAX_EXTRA_BYTES = 8 * 1024

interface FilterFields extends Omit<AssetFilter, 'where'> {
  q?: string
}

export function filterOf(fields: FilterFields): AssetFilter {
  const { status, tag, assignee, person, type, extension, collection, state, q } = fields
  return given({ status, tag, assignee, person, type, extension, collection, state, where: q })
}

/** Files are in the order of their paths, so a page goes on about where the one before ended, also in a later look. */
function statusPage(result: StatusResult, order: { limit?: number; cursor?: string }) {
  const { items, nextCursor } = pageOf(result.items, order, 40 * 1024)
  return {
    ...result,
    items,
    renames: firstThatFit(result.renames, MAX_EXTRA_BYTES),
    notices: firstThatFit(result.notices, MAX_EXTRA_BYTES),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}

export const operations: OperationsOf<'files'> = {
  async status(project, { query }, { options }) {
    const paths = allInProject(project, query.path)
    const { cursor, limit, ...asked } = query
    const isAsked = query.all === true || paths.length > 0
    const look = async () => {
      const result = await project.status(paths, { ...options, ...filterOf(query) })
      return isAsked ? result : { ...result, items: result.items.filter(({ state }) => state !== 'normal') }
    }
    const seen = await inPages(project, 'status', JSON.stringify(asked), cursor === undefined, look)
    return statusPage(seen, query)
  },

  async scanStatus(project, { body }, { options }) {
    return project.status(allInProject(project, body.paths), { ...options, ...filterOf(body) })
  },

  async rebuild(project, { body }, { options, announce }) {
    const { paths, ...how } = body
    const result = await project.rebuild(allInProject(project, paths), { ...options, ...how })
    announce({ type: 'files-changed' })
    return result
  },

  async free(project, { body }, { options, announce }) {
    const result = await project.free(allInProject(project, body.paths), options)
    announce({ type: 'files-changed' })
    return result
  },

  async move(project, { body }, { options, announce }) {
    const { paths, destination, ...how } = body
    const to = inProject(project, destination)
    const result = await project.move(allInProject(project, paths), to, { ...options, ...how })
    announce({ type: 'files-changed' })
    return result
  },

  async rename(project, { body }, { options, announce }) {
    const result = await project.rename(inProject(project, body.path), body.newName, options)
    announce({ type: 'files-changed' })
    return result
  },

  async acceptRenames(project, { body }, { options }) {
    return project.acceptRenames(allInProject(project, body.paths), options)
  },

  async copy(project, { body }, { options, announce }) {
    const { path, destination, ...how } = body
    const to = inProject(project, destination)
    const result = await project.copy(inProject(project, path), to, { ...options, ...how })
    announce({ type: 'files-changed' })
    return result
  },

  async importVersions(project, { body }, { options }) {
    const { patterns, into, authorFrom = 'owner', ...how } = body
    return project.imports.versions(
      patterns.map((pattern) => inProject(project, pattern)),
      {
        ...options,
        ...how,
        ...(into === undefined ? {} : { into: inProject(project, into) }),
        ...(authorFrom === 'owner' ? { authorOf: createOwnerLookup() } : {}),
      },
    )
  },
}
