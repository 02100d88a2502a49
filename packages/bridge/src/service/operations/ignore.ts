import type { OperationsOf } from './operation.js'
import { firstThatFit, pageOf, shortening } from './pages.js'
import { inProject } from './paths.js'

const MAX_EXTRA_BYTES = 8 * 1024
const MAX_PAGE_BYTES = 44 * 1024

export const operations: OperationsOf<'ignore'> = {
  async listIgnoreRules(project, { query }, { options }) {
    const { rules, notices } = await project.ignore.list(options)
    const { items, ...page } = pageOf(rules, query, MAX_PAGE_BYTES)
    const shown = firstThatFit(notices, MAX_EXTRA_BYTES)
    return { rules: items, notices: shown, ...page, ...shortening([notices, shown]) }
  },

  async addIgnoreRules(project, { body }) {
    return project.ignore.add(body.patterns)
  },

  async removeIgnoreRules(project, { body }) {
    return project.ignore.remove(body.patterns)
  },

  async testIgnored(project, { query }) {
    // A slash at the end says that a folder is meant.
    const paths = query.path.map((path) => inProject(project, path) + (/[\\/]$/.test(path) ? '/' : ''))
    const { paths: decided, notices } = await project.ignore.test(paths)
    const shown = firstThatFit(notices, MAX_EXTRA_BYTES)
    return { paths: decided, notices: shown, ...shortening([notices, shown]) }
  },
}
