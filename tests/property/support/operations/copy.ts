/** A new asset with the content of another one. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Asset, type Model, newAsset, nextNumber, type Version } from '../model.js'
import { defaultStatus } from '../model-listed.js'
import { contentOfCopy, isTaken, syncFolders, wishCopiedCollections, wishCopy } from '../model-move.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf } from '../real.js'
import { TARGETS } from './move.js'

const assetOf = (model: Model, index: number) => pick([...model.assets.values()], index)

function copy(index: number, target: number): Operation {
  const to = pick(TARGETS, target)
  return {
    describe: (model) => `copy "${assetOf(model, index).path}" to "${to}"`,
    isPossible: (model) => model.assets.size > 0,
    async run(real, model) {
      const asset = assetOf(model, index)
      const answer = await answerOf(real.project.copy(asset.path, to))
      if (isTaken(model, to, undefined, undefined)) {
        expect(['file-exists', 'name-clash']).toContain('error' in answer ? answer.error : 'copied')
        return
      }
      const { bytes, comment } = contentOfCopy(model, asset)
      expect(answer).toMatchObject({ copied: [{ from: asset.path, to, sizeBytes: bytes.length }] })
      if ('error' in answer) return
      const id = answer.copied[0]?.checkpointId as string
      const status = asset.status ?? defaultStatus(model)
      const version: Version = {
        id,
        number: nextNumber(undefined, false),
        isSafety: false,
        bytes,
        comment,
        author: AUTHOR,
        status,
        base: undefined,
      }
      const { description, tags, type } = asset
      const made: Asset = {
        ...newAsset(to, status),
        versions: [version],
        description,
        tags: new Map(tags),
        type,
        base: version,
      }
      model.edits.edit([...wishCopiedCollections(model, to), wishCopy(model, made)])
      syncFolders(real, model)
    },
  }
}

export const copying: OperationKind = {
  weight: 3,
  arbitrary: fc.tuple(fc.nat(), fc.nat(TARGETS.length - 1)).map((parts) => copy(...parts)),
}
