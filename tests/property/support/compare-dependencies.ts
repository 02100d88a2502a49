/** What an item needs, directly and in all, and what needs it. */
import type { DependencyItem } from '@clst/sdk'
import { expect } from 'vitest'
import { type Dependency, type Item, isAsset, type Model } from './model.js'
import { cyclesOf } from './model-cycles.js'
import { expectedDependency } from './model-dependencies.js'
import { allDependentsOf, allNeedsOf, conflictsOf, directOf, isWithin } from './model-needs.js'
import type { Real } from './real.js'

export async function compareDependencies({ project }: Real, model: Model, item: Item): Promise<void> {
  const { list } = { list: project.dependencies.list.bind(project.dependencies) }
  const look = async (
    options: { transitive?: true; reverse?: true },
    expected: Iterable<readonly [Dependency, number]>,
  ) => {
    const { dependencies } = await list(item.path, options)
    expect(
      dependencies.map(shownOf).sort(byText),
      `dependencies of "${item.path}" ${JSON.stringify(options)}`,
    ).toEqual([...expected].map((each) => expectedDependency(...each)).sort(byText))
  }
  const direct = (side: 'source' | 'target') => directOf(model, item, side).map((each) => [each, 1] as const)
  await look({}, direct('source'))
  await look({ reverse: true }, direct('target'))
  await look({ transitive: true }, allNeedsOf(model, item))
  await look({ transitive: true, reverse: true }, allDependentsOf(model, item))
  const { cycles, conflicts } = await list(item.path, { transitive: true })
  expect(cycles.sort(byText), `cycles from "${item.path}"`).toEqual(
    cyclesOf(model, item, 'everything in it').sort(byText),
  )
  const sorted = conflicts.map(({ path, versions }) => ({ path, versions: versions.sort((a, b) => a - b) }))
  expect(sorted.sort(byText), `conflicts of "${item.path}"`).toEqual(conflictsOf(model, item).sort(byText))
  await compareInfo(project, model, item)
}

/** Of a collection only what it needs as a whole, and what needs it as a whole. */
async function compareInfo(project: Real['project'], model: Model, item: Item): Promise<void> {
  const { dependencies, dependents } = await project.itemInfo(item.path)
  const isAbout = (end: Item) => isAsset(item) || end === item || isWithin(item, end)
  const needs = directOf(model, item, 'source').filter(({ source }) => isAbout(source))
  expect(dependencies.map(shownOf).sort(byText), `what "${item.path}" needs`).toEqual(
    needs.map((each) => expectedDependency(each, 1)).sort(byText),
  )
  const needed = directOf(model, item, 'target').filter(({ target }) => isAbout(target))
  expect(dependents, `what needs "${item.path}"`).toBe(needed.length)
}

function shownOf({ sourcePath, path, type, pin, headNumber, isOutdated, depth }: DependencyItem): unknown {
  const { checkpointId, ...shown } = pin ?? {}
  return { sourcePath, path, type, pin: pin && shown, headNumber, isOutdated, depth }
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}
