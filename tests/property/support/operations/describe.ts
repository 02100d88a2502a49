/** Status, description, tags and labels are set, and taken back. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { listedName } from '../listed-names.js'
import { findTerm, keyOf, type Model } from '../model.js'
import { wishDescription, wishLabel, wishNoLabel, wishNoTag, wishTag } from '../model-edits.js'
import { wishField } from '../model-fields.js'
import { findListed } from '../model-listed.js'
import { syncFolders } from '../model-move.js'
import { findTarget } from '../model-revert.js'
import { pickPath } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'
import { choose, inWords, type Wish, wish } from './choose-version.js'
import { deletedVersions, takeBases } from './delete-version.js'

interface Words {
  /** Which of them. */
  status?: number | undefined
  description?: string | undefined
  tags?: string[] | undefined
  removeTags?: string[] | undefined
}

/** What is not to be set is left out. */
function fieldsOf(model: Model, { status, ...words }: Words) {
  const fields = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
  return status === undefined ? fields : { ...fields, status: listedName(model, 'status', status) }
}

function set(index: number, words: Words): Operation {
  const path = (model: Model) => pickPath(model, index)
  return {
    describe: (model) => `set "${path(model)}" ${JSON.stringify(fieldsOf(model, words))}`,
    isPossible: () => true,
    async run({ project }, model) {
      const name = path(model)
      const asset = model.asset(name)
      const { description, tags = [], removeTags = [] } = words
      const fields: { status?: string } = fieldsOf(model, words)
      const answer = await answerOf(project.set([name], fields))
      if (asset === undefined) {
        expect(answer).toEqual({ error: 'asset-not-found' })
        return
      }
      const status = fields.status === undefined ? null : findListed(model, 'status', fields.status)
      if (status === undefined) {
        expect(answer).toEqual({ error: 'status-not-found' })
        return
      }
      const kept = removeTags.filter((tag) => !tags.some((other) => keyOf(other) === keyOf(tag)))
      const isChanged = model.edits.edit([
        ...tags.flatMap((tag) => wishTag(model, asset, tag)),
        ...kept.flatMap((tag) => wishNoTag(model, asset, tag)),
        ...(status === null ? [] : [wishField(asset, 'status', status)]),
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
    const trashed = deletedVersions(model)
    const error = model.edits.undo()
    const answer = await answerOf(real.project.undo())
    expect('error' in answer ? answer.error : undefined).toBe(error)
    const back = trashed.filter(({ asset, version }) => asset.versions.includes(version))
    await takeBases(real, model, back, true)
    syncFolders(real, model)
  },
}

const rarely = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
const labels = fc.constantFrom('final', 'FINAL', 'Client review', 'ÜBERBLICK')

const words: fc.Arbitrary<Words> = fc
  .record({
    status: rarely(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
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
