/** Items that need one another in a cycle. That a collection and what is in it need one another is none. */
import { type Item, isAsset, type Model } from './model.js'
import { isWithin, liveDependencies, liveItems } from './model-needs.js'

/**
 * A place: an asset; what is `inside` a collection, as far as it needs what the collection needs; a collection as a
 * `whole`, as others need it. Files that only lie together do not need one another.
 */
interface Node {
  item: Item
  is: 'asset' | 'inside' | 'whole'
}

type Arcs = Map<Node, Node[]>

function nodesOf(model: Model): Node[] {
  return liveItems(model).flatMap((item): Node[] =>
    isAsset(item)
      ? [{ item, is: 'asset' }]
      : [
          { item, is: 'inside' },
          { item, is: 'whole' },
        ],
  )
}

/** Where one gets from each place. `isStrict`: without what lies in one another. */
function arcsOf(model: Model, nodes: readonly Node[], isStrict: boolean): Arcs {
  const find = (item: Item, is: Node['is']) =>
    nodes.find((node) => node.item === item && (node.is === is || node.is === 'asset')) as Node
  const arcs: Arcs = new Map(
    nodes.map((node) => [node, nodes.filter((other) => comesAlong(model, node, other))]),
  )
  for (const { source, target } of liveDependencies(model)) {
    if (isStrict && (isWithin(source, target) || isWithin(target, source))) continue
    arcs.get(find(source, 'inside'))?.push(find(target, 'whole'))
  }
  return arcs
}

/** Without a dependency: what its collections need, and of a whole collection what everything in it needs. */
function comesAlong(model: Model, { item, is }: Node, other: Node): boolean {
  if (is !== 'whole') return other.is === 'inside' && isWithin(item, other.item)
  if (other.is === 'inside') return other.item === item || isWithin(other.item, item)
  // A file that needs nothing by itself is in no cycle that its folder is not in.
  const needsByItself = model.dependencies.some(({ source }) => source === other.item)
  return other.is === 'asset' && needsByItself && isWithin(other.item, item)
}

function reach(arcs: Arcs, starts: readonly Node[]): Set<Node> {
  const found = new Set(starts)
  for (const node of found) for (const next of arcs.get(node) ?? []) found.add(next)
  return found
}

/** Those on the way from an item; each with its paths in order. */
export function cyclesOf(model: Model, start: Item, from: 'itself' | 'everything in it'): string[][] {
  const nodes = nodesOf(model)
  const isWhole = from === 'everything in it' && !isAsset(start)
  const starts = nodes.filter(({ item, is }) => item === start && (isWhole ? is === 'whole' : is !== 'whole'))
  const strict = arcsOf(model, nodes, true)
  const below = new Map(nodes.map((node) => [node, reach(strict, strict.get(node) ?? [])]))
  const isTogether = (a: Node, b: Node) => below.get(a)?.has(b) === true && below.get(b)?.has(a) === true
  const cycles = new Set<string>()
  for (const node of reach(arcsOf(model, nodes, false), starts)) {
    const items = new Set(nodes.filter((other) => isTogether(node, other)).map(({ item }) => item))
    if (items.size > 0) cycles.add(JSON.stringify([...items].map(({ path }) => path).sort()))
  }
  return [...cycles].sort().map((text) => JSON.parse(text) as string[])
}
