import { join } from 'node:path'
import { type AssetListResult, isClstError, type Project } from '@clst/sdk'
import { SoonLook } from '../context/soon-look.js'
import { assetsWithPictures, type PictureScope } from '../context/with-pictures.js'
import type { Schemas } from '../generated/operation-types.js'
import { filterOf } from './files.js'
import type { OperationScope, OperationsOf } from './operation.js'
import { firstThatFit, fitting, shortening } from './pages.js'
import { allInProject, given, inProject } from './paths.js'

interface More extends PictureScope {
  previews?: boolean
  states?: boolean
}

/** What was asked for besides, of the files of one page. */
async function withMore(
  project: Project,
  scope: OperationScope,
  { previews, states, ...pictures }: More,
  page: AssetListResult,
): Promise<Omit<AssetListResult, 'items'> & { items: Schemas['ListedAsset'][] }> {
  if (previews !== true && states !== true) return page
  const items: Schemas['ListedAsset'][] =
    previews === true ? await assetsWithPictures(project, pictures, page.items) : [...page.items]
  const soon = new SoonLook(project, scope)
  for (const [index, item] of items.entries()) {
    const absolutePath = join(project.root, ...item.path.split('/'))
    const state = states === true ? await stateOf(soon, item) : item.state
    items[index] = { ...item, absolutePath, ...given({ state }) }
  }
  soon.goOn(`at ${items[0]?.path}`)
  return { ...page, items }
}

/** Absent where the file cannot be looked at. */
async function stateOf(soon: SoonLook, { path, state }: Schemas['ListedAsset']) {
  if (state !== undefined) return state
  try {
    return (await soon.at(path)).status?.state
  } catch (error) {
    if (isClstError(error)) return undefined
    throw error
  }
}

const MAX_DEPENDENCY_BYTES = 32 * 1024

export const operations: OperationsOf<'assets'> = {
  async list(project, { query, path: { projectKey } }, scope) {
    const { options, facts } = scope
    const { path, limit = 50, cursor, sort } = query
    const order = { ...options, ...filterOf(query), ...given({ cursor, sort }) }
    const paths = allInProject(project, path)
    const more = { ...query, projectKey, home: facts.environment.home }
    return fitting(limit, async (count) =>
      withMore(project, scope, more, await project.list(paths, { ...order, limit: count })),
    )
  },

  async search(project, { query, path: { projectKey } }, scope) {
    const { options, facts } = scope
    const { q, limit = 50, cursor, sort } = query
    const order = { ...options, ...given({ cursor, sort }) }
    const more = { ...query, projectKey, home: facts.environment.home }
    return fitting(limit, async (count) =>
      withMore(project, scope, more, await project.search(q, { ...order, limit: count })),
    )
  },

  async itemInfo(project, { query }) {
    const info = await project.itemInfo(inProject(project, query.path))
    const dependencies = firstThatFit(info.dependencies, MAX_DEPENDENCY_BYTES)
    return { ...info, dependencies, ...shortening([info.dependencies, dependencies]) }
  },

  async set(project, { body }, { options }) {
    const { paths, recursive = false, ...fields } = body
    return project.set(allInProject(project, paths), fields, { ...options, recursive })
  },

  async undo(project, _input, { options, announce }) {
    const result = await project.undo(options)
    announce({ type: 'files-changed' })
    return result
  },
}
