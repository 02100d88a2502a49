import type { DependencyGraph, Edge, ItemKind } from './graph.js'
import { type Node, nodeOfSource, nodeOfTarget, parse, type Walk } from './walk.js'

/** An asset or a collection of the project. */
export interface Item {
  kind: ItemKind
  id: string
}

/**
 * Groups of items that need one another in a cycle. That a collection needs something in it, or a file the collection
 * that it lies in, is none.
 */
export function findCycles(graph: DependencyGraph, walk: Walk): Item[][] {
  const next = withoutContainment(graph, walk)
  return stronglyConnected(next).map((nodes) => {
    const items = new Map<string, Item>()
    for (const node of nodes) {
      const { what, id } = parse(node)
      items.set(id, { kind: what === 'asset' ? 'asset' : 'collection', id })
    }
    return [...items.values()]
  })
}

function withoutContainment(graph: DependencyGraph, { steps, next }: Walk): Map<Node, Node[]> {
  const dropped = new Map<Node, Set<Node>>()
  for (const { edge } of steps) {
    if (!isContained(graph, edge)) continue
    const source = nodeOfSource(edge.sourceKind, edge.sourceId)
    const targets = dropped.get(source) ?? new Set()
    dropped.set(source, targets.add(nodeOfTarget(edge.targetKind, edge.targetId)))
  }
  if (dropped.size === 0) return next
  return new Map(
    [...next].map(([node, targets]) => [
      node,
      targets.filter((each) => dropped.get(node)?.has(each) !== true),
    ]),
  )
}

function isContained(graph: DependencyGraph, edge: Edge): boolean {
  const { sourceKind, sourceId, targetKind, targetId } = edge
  if (sourceKind === 'collection' && graph.above(targetKind, targetId).includes(sourceId)) return true
  return targetKind === 'collection' && graph.above(sourceKind, sourceId).includes(targetId)
}

/**
 * Tarjan's algorithm (Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972) with a stack of its own:
 * chains of dependencies can be longer than the stack of the program. Components of one node are left out.
 */
function stronglyConnected(next: ReadonlyMap<Node, readonly Node[]>): Node[][] {
  const order = new Map<Node, number>()
  const lowest = new Map<Node, number>()
  const open: Node[] = []
  const isOpen = new Set<Node>()
  const found: Node[][] = []
  const enter = (node: Node) => {
    order.set(node, order.size)
    lowest.set(node, order.size - 1)
    open.push(node)
    isOpen.add(node)
    return { node, targets: (next.get(node) ?? []).values() }
  }
  const lower = (node: Node, to: number) => {
    lowest.set(node, Math.min(lowest.get(node) as number, to))
  }
  for (const start of next.keys()) {
    if (order.has(start)) continue
    const path = [enter(start)]
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, targets } = top
      const { value: target, done } = targets.next()
      if (done !== true) {
        if (!order.has(target)) path.push(enter(target))
        else if (isOpen.has(target)) lower(node, order.get(target) as number)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent !== undefined) lower(parent.node, lowest.get(node) as number)
      if (lowest.get(node) !== order.get(node)) continue
      const component = open.splice(open.lastIndexOf(node))
      for (const each of component) isOpen.delete(each)
      if (component.length > 1) found.push(component)
    }
  }
  return found
}
