/** Assets and collections need others, in the newest version or in a fixed one, and no longer. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareDependencies } from '../compare-dependencies.js'
import { listedName } from '../listed-names.js'
import type { Item, Model } from '../model.js'
import { cyclesOf } from '../model-cycles.js'
import { findDependency, wishDependency, wishNoDependency } from '../model-dependencies.js'
import { liveDependencies, liveItems } from '../model-needs.js'
import { expectPin } from '../model-pins.js'
import { pick, pickPath } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'
import { choose, type Wish, wish } from './choose-version.js'

const LABEL = 'final'

type How = 'version' | 'label' | 'newest' | 'as it is'

/** `type`: which of them; null: none. */
function depend(
  index: number,
  wanted: Wish,
  how: How,
  type: number | null | undefined,
  folders: { source?: number | undefined; target?: number | undefined },
): Operation {
  const pinOf = (model: Model) => {
    if (how === 'version') return choose(model, wanted).to
    return { label: LABEL, newest: 'Newest', 'as it is': undefined }[how]
  }
  const optionsOf = (model: Model) => {
    const pin = pinOf(model)
    const name = type === null ? '' : type === undefined ? undefined : listedName(model, 'dependency', type)
    return { ...(pin !== undefined && { pin }), ...(name !== undefined && { type: name }) }
  }
  const folder = (model: Model, at: number | undefined) =>
    at === undefined || model.collections.size === 0
      ? undefined
      : pick([...model.collections.values()], at).path
  const ends = (model: Model) => {
    const source = folder(model, folders.source) ?? pickPath(model, index)
    return [source, folder(model, folders.target) ?? choose(model, wanted).path] as const
  }
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
      const cycles = cyclesOf(model, source, 'itself').filter((paths) => paths.includes(source.path))
      expect(answer).toEqual({
        [isChanged ? 'changed' : 'unchanged']: [{ path: source.path, on: target.path }],
        [isChanged ? 'unchanged' : 'changed']: [],
        cycles,
      })
      await compareDependencies(real, model, source)
    },
  }
}

function release(index: number, other: number): Operation {
  /** Mostly one that there is. */
  const chosen = (model: Model): { source: Item; target: Item } => {
    const items = liveItems(model)
    return pick(
      [...liveDependencies(model), { source: pick(items, index), target: pick(items, other) }],
      index,
    )
  }
  return {
    describe: (model) => `"${chosen(model).source.path}" needs "${chosen(model).target.path}" no longer`,
    isPossible: (model) => model.assets.size > 1 && chosen(model).source !== chosen(model).target,
    async run(real, model) {
      const { source, target } = chosen(model)
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

const how = fc.constantFrom<How>('version', 'version', 'label', 'newest', 'as it is', 'as it is')
const type = fc.option(fc.constantFrom(0, 1, 2, null), { nil: undefined, freq: 2 })
const rarely = fc.option(fc.nat(), { nil: undefined, freq: 2 })
const folders = fc.record({ source: rarely, target: rarely })

export const depending: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), wish, how, type, folders).map((parts) => depend(...parts)),
}
export const releasing: OperationKind = {
  weight: 1,
  arbitrary: fc.tuple(fc.nat(), fc.nat()).map((parts) => release(...parts)),
}
