import type { AssetFilter, AssetListResult, PageOptions } from '@clst/sdk'
import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { type PageOrder, readPages, whole } from './pages.js'
import { allSent, sent } from './targets.js'

type Assets = Pick<CommandProject, 'itemInfo' | 'list' | 'search' | 'set' | 'undo'>

export function remoteAssets(link: Link): Assets {
  return {
    async list(paths, options = {}) {
      const { signal: _, onProgress: __, where, ...rest } = options
      const { paths: path } = allSent(paths ?? [])
      const query = {
        ...rest,
        ...(path === undefined ? {} : { path }),
        ...(where === undefined ? {} : { q: where }),
      }
      return pagesOf(options, (page) => link.call('list', { query: { ...query, ...page } as never }, options))
    },

    search(q, options = {}) {
      const order = options.sort === undefined ? { q } : { q, sort: options.sort }
      return pagesOf(options, (page) => link.call('search', { query: { ...order, ...page } }, options))
    },

    async itemInfo(path) {
      return whole(await link.call('itemInfo', { query: { path: sent(path) } }))
    },

    set(paths, fields, options = {}) {
      const body = { paths: paths.map(sent), ...fields, recursive: options.recursive === true }
      return link.job('set', { body }, options)
    },

    undo: (options) => link.job('undo', {}, options),
  }
}

async function pagesOf(
  options: PageOptions & AssetFilter,
  ask: (page: PageOrder) => Promise<AssetListResult>,
): Promise<AssetListResult> {
  const pages = await readPages(options, ask, ({ items }) => items.length)
  const [first, last] = [pages[0], pages.at(-1)]
  return {
    items: pages.flatMap(({ items }) => items),
    ...(last?.nextCursor === undefined ? {} : { nextCursor: last.nextCursor }),
    notices: first?.notices ?? [],
  }
}
