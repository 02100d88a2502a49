import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { fieldsOf, readPages } from './pages.js'
import { sentElsewhere } from './targets.js'

export function remoteMaintenance(link: Link): CommandProject['maintenance'] {
  return {
    prune: (options = {}) => link.job('prune', { body: fieldsOf(options) }, options),

    compact: (options) => link.job('compact', {}, options),

    async backup(options) {
      const { output, ...fields } = fieldsOf(options)
      return link.job('backup', { body: { outputPath: sentElsewhere(output), ...fields } }, options)
    },

    clean: (options = {}) => link.job('clean', { body: fieldsOf(options) }, options),
  }
}

export function remoteStats(link: Link): Pick<CommandProject, 'stats'> {
  return {
    async stats() {
      const pages = await readPages(
        {},
        (query) => link.call('stats', { query }),
        ({ byAsset }) => byAsset.length,
      )
      const { nextCursor: _, truncated: __, ...result } = pages[0] as (typeof pages)[number]
      return { ...result, byAsset: pages.flatMap(({ byAsset }) => byAsset) }
    },
  }
}
