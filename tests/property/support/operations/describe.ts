/** Status, description, tags and labels are set, and taken back. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { findTerm, keyOf, type Model } from '../model.js'
import { wishDescription, wishLabel, wishNoLabel, wishNoTag, wishStatus, wishTag } from '../model-edits.js'
import { syncFolders } from '../model-move.js'
import { findTarget } from '../model-revert.js'
import { pickPath } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'
import { choose, inWords, type Wish, wish } from './choose-version.js'

interface Words {
  status?: string | undefined
  description?: string | undefined
  tags?: string[] | undefined
  removeTags?: string[] | undefined
}

const STATUS_NAMES = new Map([
  ['wfa', 'Waiting for approval'],
  ['Done', 'Done'],
])

function set(index: number, words: Words): Operation {
  const path = (model: Model) => pickPath(model, index)
  return {
    describe: (model) => `set "${path(model)}" ${JSON.stringify(words)}`,
    isPossible: () => true,
    async run({ project }, model) {
      const name = path(model)
      const asset = model.asset(name)
      const { status, description, tags = [], removeTags = [] } = words
      const fields = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
      const answer = await answerOf(project.set([name], fields))
      if (asset === undefined) {
        expect(answer).toEqual({ error: 'asset-not-found' })
        return
      }
      if (status === 'nobody knows') {
        expect(answer).toEqual({ error: 'status-not-found' })
        return
      }
      const kept = removeTags.filter((tag) => !tags.some((other) => keyOf(other) === keyOf(tag)))
      const isChanged = model.edits.edit([
        ...tags.flatMap((tag) => wishTag(model, asset, tag)),
        ...kept.flatMap((tag) => wishNoTag(model, asset, tag)),
        ...(status === undefined ? [] : [wishStatus(asset, STATUS_NAMES.get(status) as string)]),
        ...(description === undefined ? [] : [wishDescription(asset, description)]),
      ])
      expect(answer).toMatchObject({ changed: isChanged ? [asset.path] : [], failed: [] })
    },
  }
}

function label(wanted: Wish, name: string): Operation {
  return {
    describe: (model) => `label "${name}" on ${inWords(choose(model, wanted))}`,
    isPossible: () => true,
    async run({ project }, model) {
      const { path, ...options } = choose(model, wanted)
      const target = findTarget(model, path, options.to)
      const answer = await answerOf(project.vocabulary.setLabel(name, [path], options))
      if ('error' in target) {
        expect(answer).toEqual({ error: target.error })
        return
      }
      if (target.version.isSafety) {
        expect(answer).toEqual({ error: 'invalid-argument' })
        return
      }
      const { asset, version } = target
      const isChanged = model.edits.edit(wishLabel(model, asset, name, version))
      expect(answer).toMatchObject({ changed: isChanged ? [asset.path] : [] })
    },
  }
}

function unlabel(index: number, name: string): Operation {
  return {
    describe: (model) => `label "${name}" off "${pickPath(model, index)}"`,
    isPossible: (model) => findTerm(model.labels, name) !== undefined,
    async run({ project }, model) {
      const path = pickPath(model, index)
      const asset = model.asset(path)
      const answer = await answerOf(project.vocabulary.removeLabel(name, [path]))
      if (asset === undefined) {
        expect(answer).toEqual({ error: 'asset-not-found' })
        return
      }
      const isChanged = model.edits.edit(wishNoLabel(model, asset, name))
      expect(answer).toMatchObject({ changed: isChanged ? [asset.path] : [] })
    },
  }
}

const undo: Operation = {
  describe: () => 'undo',
  isPossible: () => true,
  async run(real, model) {
    const error = model.edits.undo()
    const answer = await answerOf(real.project.undo())
    expect('error' in answer ? answer.error : undefined).toBe(error)
    syncFolders(real, model)
  },
}

const rarely = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
const labels = fc.constantFrom('final', 'FINAL', 'Client review', 'ÜBERBLICK')

const words: fc.Arbitrary<Words> = fc
  .record({
    status: rarely('wfa', 'Done', 'wfa', 'Done', 'nobody knows'),
    description: rarely('The keeper', 'ключ\nтри', ''),
    tags: rarely(['hero'], ['Hero', 'night'], ['ночь']),
    removeTags: rarely(['HERO'], ['night', 'never seen']),
  })
  .filter((fields) => Object.values(fields).some((value) => value !== undefined))

export const setting: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), words).map((parts) => set(...parts)),
}
export const labelling: OperationKind = {
  weight: 3,
  arbitrary: fc.tuple(wish, labels).map((parts) => label(...parts)),
}
export const unlabelling: OperationKind = {
  weight: 1,
  arbitrary: fc.tuple(fc.nat(), labels).map((parts) => unlabel(...parts)),
}
export const undoing: OperationKind = { weight: 4, arbitrary: fc.constant(undo) }
