import type { AssetFilter, StatusResult } from '@clst/sdk'
import { createOwnerLookup } from '../../config/file-owner.js'
import type { OperationsOf } from './operation.js'
import { firstThatFit, pageOf } from './pages.js'
import { allInProject, given, inProject } from './paths.js'

/** What is said about all files, beside a page of them. */
const MAX_EXTRA_BYTES = 8 * 1024

interface FilterFields extends Omit<AssetFilter, 'where'> {
  q?: string
}

export function filterOf(fields: FilterFields): AssetFilter {
  const { status, tag, assignee, type, extension, collection, state, q } = fields
  return given({ status, tag, assignee, type, extension, collection, state, where: q })
}

/** Files are in the order of their paths, so a page goes on where the one before ended, whatever changed meanwhile. */
function statusPage(result: StatusResult, isAsked: boolean, order: { limit?: number; cursor?: string }) {
  const shown = isAsked ? result.items : result.items.filter(({ state }) => state !== 'normal')
  const { items, nextCursor } = pageOf(shown, order, 40 * 1024)
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
    const result = await project.status(paths, { ...options, ...filterOf(query) })
    return statusPage(result, query.all === true || paths.length > 0, query)
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
