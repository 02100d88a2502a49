/** Which files are offered for tracking. */
import type { CommandProject } from '../command-project.js'
import type { Link } from './link.js'
import { readPages, whole } from './pages.js'
import { sent } from './targets.js'

export function remoteIgnore(link: Link): CommandProject['ignore'] {
  return {
    async list(options = {}) {
      const pages = await readPages(
        {},
        (query) => link.call('listIgnoreRules', { query }, options),
        ({ rules }) => rules.length,
      )
      return { rules: pages.flatMap(({ rules }) => rules), notices: pages[0]?.notices ?? [] }
    },

    async add(patterns) {
      return link.call('addIgnoreRules', { body: { patterns: [...patterns] } })
    },

    async remove(patterns) {
      return link.call('removeIgnoreRules', { body: { patterns: [...patterns] } })
    },

    async test(paths) {
      const path = paths.map((each) => (each.endsWith('/') ? `${sent(each.slice(0, -1))}/` : sent(each)))
      return whole(await link.call('testIgnored', { query: { path } }))
    },
  }
}

export function remoteSequences(link: Link): CommandProject['sequences'] {
  return {
    rules: () => link.call('listSequenceRules'),
    track: (patterns) => link.call('trackSequences', { body: { patterns: [...patterns] } }),
    untrack: (patterns) => link.call('untrackSequences', { body: { patterns: [...patterns] } }),
  }
}
