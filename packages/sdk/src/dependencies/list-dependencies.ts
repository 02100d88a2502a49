import { getItemByPath, type ItemRef } from '../assets/find-item.js'
import type { Context } from '../context.js'
import type { OperationOptions } from '../types.js'
import { type DependencyConflict, findConflicts } from './conflicts.js'
import { findCycles } from './cycles.js'
import { type DependencyItem, DependencyItems } from './dependency-items.js'
import { DependencyGraph } from './graph.js'
import { neededBy } from './transitive-dependencies.js'
import { contentsOf, type Node, walkDependents, walkNeeds } from './walk.js'

export interface DependenciesOptions extends OperationOptions {
  /** Also what those need in turn. */
  transitive?: boolean
  /** What needs the item, instead of what it needs. */
  reverse?: boolean
  /** Only pins to a version older than the newest. */
  outdated?: boolean
}

export interface DependenciesResult {
  path: string
  dependencies: DependencyItem[]
  /** Items that need one another in a cycle; only looked for with `transitive`. */
  cycles: string[][]
  /** What is needed in several versions; only looked for with `transitive`, not with `reverse`. */
  conflicts: DependencyConflict[]
}

/**
 * What an asset or a collection needs, or what needs it. What its collections need counts as well; of a collection, what
 * the files in it need. '' is the whole project. Throws `asset-not-found`.
 */
export async function listDependencies(
  context: Context,
  path: string,
  options: DependenciesOptions = {},
): Promise<DependenciesResult> {
  const { store } = context
  const item = getItemByPath(context, path)
  return store.read(() => {
    const graph = new DependencyGraph(store)
    const maxDepth = options.transitive === true ? Number.POSITIVE_INFINITY : 1
    const isReverse = options.reverse === true
    const walk = isReverse
      ? walkDependents(graph, startsOf(graph, item, 'target'), maxDepth)
      : walkNeeds(graph, startsOf(graph, item, 'source'), maxDepth)
    const items = new DependencyItems(store, graph)
    const isWhole = !isReverse && options.transitive === true
    const own = isWhole ? new Set(item.kind === 'asset' ? [item.id] : graph.assetsIn(item.id)) : undefined
    const dependencies = walk.steps.map((step) => items.of(step))
    return {
      path: item.path,
      dependencies: options.outdated === true ? dependencies.filter((each) => each.isOutdated) : dependencies,
      cycles: isWhole
        ? findCycles(graph, walk).map((each) =>
            each.map(({ kind, id }) => graph.pathOf(kind, id) ?? '').sort(),
          )
        : [],
      conflicts:
        own === undefined ? [] : findConflicts(store, graph, neededBy(store, graph, walk.steps, own)),
    }
  })
}

function startsOf(graph: DependencyGraph, item: ItemRef, side: 'source' | 'target'): Node[] {
  return item.kind === 'asset' ? [`asset:${item.id}`] : contentsOf(graph, item.id, side)
}
