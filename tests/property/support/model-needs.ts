/**
 * Walks along dependencies, by docs/how-to/dependencies.md: what a collection needs, everything in it needs; who needs a
 * collection needs everything in it.
 */
import { type Asset, type Dependency, headOf, type Item, isAsset, keyOf, type Model } from './model.js'
import { pinnedVersion } from './model-dependencies.js'

export function isWithin(item: Item, other: Item): boolean {
  return item !== other && !isAsset(other) && keyOf(item.path).startsWith(`${keyOf(other.path)}/`)
}

/** What is not in the trash. */
export function liveItems(model: Model): Item[] {
  return [...model.assets.values(), ...model.collections.values()]
}

export function liveDependencies(model: Model): Dependency[] {
  const live = new Set(liveItems(model))
  return model.dependencies.filter(({ source, target }) => live.has(source) && live.has(target))
}

/** An item, the collections that it lies in, and of a collection all that lies in it. */
function isConcerned(item: Item, other: Item): boolean {
  return item === other || isWithin(item, other) || isWithin(other, item)
}

/** What an item needs, or what needs it, without going through others. */
export function directOf(model: Model, item: Item, side: 'source' | 'target'): Dependency[] {
  return liveDependencies(model).filter((each) => isConcerned(item, each[side]))
}

/** Everything that an item needs, with how many steps away it is. */
export function allNeedsOf(model: Model, item: Item): Map<Dependency, number> {
  const found = new Map(directOf(model, item, 'source').map((each) => [each, 1]))
  for (const [{ target }, depth] of found)
    for (const next of directOf(model, target, 'source')) if (!found.has(next)) found.set(next, depth + 1)
  return found
}

/** Everything that needs an item. */
export function allDependentsOf(model: Model, item: Item): Map<Dependency, number> {
  const found = new Map(directOf(model, item, 'target').map((each) => [each, 1]))
  for (const [{ source }, depth] of found)
    for (const next of directOf(model, source, 'target')) if (!found.has(next)) found.set(next, depth + 1)
  return found
}

/** Assets that are needed in several versions, with the numbers of these. */
export function conflictsOf(model: Model, item: Item): { path: string; versions: number[] }[] {
  const needs = [...allNeedsOf(model, item).keys()]
  const others = [...model.assets.values()].filter((asset) => asset !== item && !isWithin(asset, item))
  return others.flatMap((asset) => {
    const wanted = needs.filter(({ target }) => target === asset || isWithin(asset, target))
    const versions = new Set(wanted.map(({ pin }) => numberOf(asset, pin)))
    return versions.size < 2 ? [] : [{ path: asset.path, versions: [...versions].sort((a, b) => a - b) }]
  })
}

function numberOf(asset: Asset, pin: Dependency['pin']): number {
  return (pinnedVersion(asset, pin) ?? headOf(asset)).number
}
