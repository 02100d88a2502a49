/** Assets need others, in the newest version or in a fixed one, and no longer. */
import type { DependencyItem } from '@clst/sdk'
import fc from 'fast-check'
import { expect } from 'vitest'
import { listedName } from '../listed-names.js'
import { type Asset, type Dependency, findTerm, type Model, type Pin } from '../model.js'
import {
  allNeedsOf,
  cycleOf,
  type DependencyFields,
  dependentsOf,
  expectedDependency,
  findDependency,
  needsOf,
  wishDependency,
  wishNoDependency,
} from '../model-dependencies.js'
import { findListed } from '../model-listed.js'
import { findTarget } from '../model-revert.js'
import { pick, pickPath } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf, type Real } from '../real.js'
import { choose, type Wish, wish } from './choose-version.js'

const LABEL = 'final'

type How = 'version' | 'label' | 'newest' | 'as it is'

/** `type`: which of them; null: none. */
function depend(index: number, wanted: Wish, how: How, type: number | null | undefined): Operation {
  const pinOf = (model: Model) => {
    if (how === 'version') return choose(model, wanted).to
    return { label: LABEL, newest: 'Newest', 'as it is': undefined }[how]
  }
  const optionsOf = (model: Model) => {
    const pin = pinOf(model)
    const name = type === null ? '' : type === undefined ? undefined : listedName(model, 'dependency', type)
    return { ...(pin !== undefined && { pin }), ...(name !== undefined && { type: name }) }
  }
  const ends = (model: Model) => [pickPath(model, index), choose(model, wanted).path] as const
  return {
    describe: (model) => {
      const [path, on] = ends(model)
      return `"${path}" needs "${on}" ${JSON.stringify(optionsOf(model))}`
    },
    isPossible: () => true,
    async run(real, model) {
      const [path, on] = ends(model)
      const options: { pin?: string; type?: string } = optionsOf(model)
      const answer = await answerOf(real.project.dependencies.add([path], [on], options))
      const outcome = expectPin(model, path, on, options)
      if (typeof outcome !== 'object' || 'error' in answer) {
        expect(answer).toEqual({ error: outcome })
        return
      }
      const { source, target } = outcome
      const isChanged = model.edits.edit([wishDependency(model, source, target, outcome)])
      const cycle = cycleOf(model, source)
      expect(answer).toEqual({
        [isChanged ? 'changed' : 'unchanged']: [{ path: source.path, on: target.path }],
        [isChanged ? 'unchanged' : 'changed']: [],
        cycles: cycle.length === 0 ? [] : [cycle],
      })
      await compareDependencies(real, model, source)
    },
  }
}

type Outcome = { source: Asset; target: Asset } & DependencyFields

/** A code where it is refused. */
function expectPin(
  model: Model,
  path: string,
  on: string,
  options: { pin?: string; type?: string },
): Outcome | string {
  const [source, target] = [model.asset(path), model.asset(on)]
  if (source === undefined || target === undefined) return 'asset-not-found'
  if (source === target) return 'invalid-argument'
  const pin = findPin(model, on, options.pin)
  if (typeof pin === 'object' && 'error' in pin) return pin.error
  const type = options.type === '' ? null : findListed(model, 'dependency', options.type ?? '')
  if (options.type !== undefined && type === undefined) return 'type-not-found'
  if (typeof pin === 'object' && 'label' in pin && pin.label === undefined) return 'label-not-found'
  return { source, target, pin: pin as DependencyFields['pin'], type: type === undefined ? 'as it is' : type }
}

function findPin(
  model: Model,
  on: string,
  pin: string | undefined,
): Pin | 'as it is' | { label: undefined } | { error: string } {
  if (pin === undefined) return 'as it is'
  if (pin === 'Newest') return undefined
  const isLabel = !/^[vs]?\d+$|^[0-9a-f-]{36}$/.test(pin)
  if (isLabel) return { label: findTerm(model.labels, pin) } as Pin | { label: undefined }
  const found = findTarget(model, on, pin)
  if ('error' in found) return found
  return found.version.isSafety ? { error: 'invalid-argument' } : { version: found.version }
}

function release(index: number, on: number): Operation {
  const ends = (model: Model) =>
    [pick([...model.assets.values()], index), pick([...model.assets.values()], on)] as const
  const chosen = (model: Model) => {
    const known = ends(model).flatMap((asset) => needsOf(model, asset))[0]
    return known === undefined ? ends(model) : ([known.source, known.target] as const)
  }
  return {
    describe: (model) => `"${chosen(model)[0].path}" needs "${chosen(model)[1].path}" no longer`,
    isPossible: (model) => model.assets.size > 1 && chosen(model)[0] !== chosen(model)[1],
    async run(real, model) {
      const [source, target] = chosen(model)
      const answer = await answerOf(real.project.dependencies.remove([source.path], [target.path]))
      if (findDependency(model, source, target) === undefined) {
        expect(answer).toEqual({ error: 'dependency-not-found' })
        return
      }
      model.edits.edit([wishNoDependency(model, source, target)])
      expect(answer).toEqual({ changed: [{ path: source.path, on: target.path }], unchanged: [], cycles: [] })
      await compareDependencies(real, model, source)
    },
  }
}

/** What an asset needs, directly and in all, and what needs it. */
export async function compareDependencies({ project }: Real, model: Model, asset: Asset): Promise<void> {
  const look = async (options: { transitive?: true; reverse?: true }, expected: Dependency[]) => {
    const { dependencies } = await project.dependencies.list(asset.path, options)
    expect(dependencies.map(shownOf).sort(byEnds), `dependencies of "${asset.path}"`).toEqual(
      expected.map((each) => expectedDependency(each)).sort(byEnds),
    )
  }
  await look({}, needsOf(model, asset))
  await look({ reverse: true }, dependentsOf(model, asset))
  await look({ transitive: true }, allNeedsOf(model, asset))
}

function shownOf({ sourcePath, path, type, pin, headNumber, isOutdated }: DependencyItem): unknown {
  const { checkpointId, ...shown } = pin ?? {}
  return { sourcePath, path, type, pin: pin && shown, headNumber, isOutdated }
}

function byEnds(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

const how = fc.constantFrom<How>('version', 'version', 'label', 'newest', 'as it is', 'as it is')
const type = fc.option(fc.constantFrom(0, 1, 2, null), { nil: undefined, freq: 2 })

export const depending: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), wish, how, type).map((parts) => depend(...parts)),
}
export const releasing: OperationKind = {
  weight: 1,
  arbitrary: fc.tuple(fc.nat(), fc.nat()).map((parts) => release(...parts)),
}
