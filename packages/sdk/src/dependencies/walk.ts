import type { DependencyGraph, Edge, ItemKind } from './graph.js'

/**
 * A place in the graph. `asset`: the asset. `inside`: what everything in a collection needs. `whole`: a collection as
 * others need it, with everything in it. Telling the last two apart keeps the files of a collection from needing one
 * another only because they lie together.
 */
export type Node = `${'asset' | 'inside' | 'whole'}:${string}`

export interface Step {
  edge: Edge
  /** 1 for what an item needs itself; what lies together is at the same depth. */
  depth: number
}

export interface Walk {
  /** Every dependency that was met, the nearest first, each once. */
  steps: Step[]
  /** Where one gets from each place; only of a walk to what is needed. */
  next: Map<Node, Node[]>
}

/** From an item to what it needs. */
export function nodeOfSource(kind: ItemKind, id: string): Node {
  return kind === 'asset' ? `asset:${id}` : `inside:${id}`
}

export function nodeOfTarget(kind: ItemKind, id: string): Node {
  return kind === 'asset' ? `asset:${id}` : `whole:${id}`
}

/** To all that the places need; `maxDepth` 1 for what they need themselves. */
export function walkNeeds(graph: DependencyGraph, starts: readonly Node[], maxDepth: number): Walk {
  return walk(starts, maxDepth, (node) => {
    const { what, id } = parse(node)
    if (what === 'whole') {
      return { edges: [], beside: contentsOf(graph, id, 'source'), towards: toTarget }
    }
    const kind = what === 'asset' ? 'asset' : 'collection'
    const [parent] = graph.above(kind, id)
    const beside: Node[] = parent === undefined ? [] : [`inside:${parent}`]
    return { edges: graph.edgesFrom(kind, id), beside, towards: toTarget }
  })
}

/** To all that needs the places. */
export function walkDependents(graph: DependencyGraph, starts: readonly Node[], maxDepth: number): Walk {
  return walk(starts, maxDepth, (node) => {
    const { what, id } = parse(node)
    if (what === 'inside') {
      return { edges: [], beside: contentsOf(graph, id, 'target'), towards: toSource }
    }
    const kind = what === 'asset' ? 'asset' : 'collection'
    const beside = graph.above(kind, id).map((collection): Node => `whole:${collection}`)
    return { edges: graph.edgesTo(kind, id), beside, towards: toSource }
  })
}

/**
 * The places in a collection, at any depth, from which dependencies go on: those of its assets that have none of their
 * own are left out, because there can be very many of them.
 */
export function contentsOf(graph: DependencyGraph, id: string, side: 'source' | 'target'): Node[] {
  const nodeOf = side === 'source' ? nodeOfSource : nodeOfTarget
  return graph
    .collectionsIn(id)
    .flatMap((folder) => [
      nodeOf('collection', folder),
      ...graph.linkedAssetsIn(folder, side).map((asset) => nodeOf('asset', asset)),
    ])
}

interface Surroundings {
  edges: readonly Edge[]
  /** Places that come along without a dependency. */
  beside: readonly Node[]
  towards: (edge: Edge) => Node
}

const toTarget = (edge: Edge) => nodeOfTarget(edge.targetKind, edge.targetId)
const toSource = (edge: Edge) => nodeOfSource(edge.sourceKind, edge.sourceId)

function walk(starts: readonly Node[], maxDepth: number, look: (node: Node) => Surroundings): Walk {
  const steps: Step[] = []
  const next = new Map<Node, Node[]>()
  const met = new Set<string>()
  let level = [...starts]
  for (let depth = 1; depth <= maxDepth && level.length > 0; depth++) {
    const following: Node[] = []
    // What comes along without a dependency is looked at in the same round.
    for (let index = 0; index < level.length; index++) {
      const node = level[index] as Node
      if (next.has(node)) continue
      const { edges, beside, towards } = look(node)
      next.set(node, [...beside, ...edges.map(towards)])
      for (const each of beside) if (!next.has(each)) level.push(each)
      for (const edge of edges) {
        if (met.has(edge.id)) continue
        met.add(edge.id)
        steps.push({ edge, depth })
        following.push(towards(edge))
      }
    }
    level = following
  }
  return { steps, next }
}

export function parse(node: Node): { what: 'asset' | 'inside' | 'whole'; id: string } {
  const colon = node.indexOf(':')
  return { what: node.slice(0, colon) as 'asset', id: node.slice(colon + 1) }
}
