/** What programs ask about the file that they have open, beside the panel's own context. */
import { choosePicture } from './checkpoints.js'
import { inPages } from './kept-list.js'
import { declareDependencies } from './matching/declare.js'
import { countMatches, declaredBy, isUndeclared, matchPaths } from './matching/match-paths.js'
import type { OperationsOf } from './operation.js'
import { pageOf } from './pages.js'
import { inProject } from './paths.js'

export const operations: OperationsOf<'context'> = {
  async matchPaths(project, { body }, scope) {
    const { cursor, limit, ...asked } = body
    const { of, paths } = asked
    const look = async () => {
      const declared =
        of === undefined ? new Set<string>() : await declaredBy(project, inProject(project, of))
      const items = await matchPaths(project, paths, declared, scope)
      return { items, counts: countMatches(items), undeclared: items.filter(isUndeclared).length }
    }
    const seen = await inPages(project, 'matchPaths', JSON.stringify(asked), cursor === undefined, look)
    return { ...seen, ...pageOf(seen.items, body) }
  },

  async declareDependencies(project, { body }, scope) {
    const { facts, announce } = scope
    const { on, type, message } = body
    const preview = (await choosePicture(facts, {})) === null ? null : undefined
    const path = inProject(project, body.path)
    const result = await declareDependencies(project, { path, on, type, message, preview }, scope)
    if (result.checkpoints.length > 0) announce({ type: 'checkpoint-created' })
    if (result.rebuilt.length > 0) announce({ type: 'files-changed' })
    return result
  },
}
