/** Collections are deleted with everything in them, and restored with what went with them. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareTrash } from '../compare-trash.js'
import type { Collection, Model } from '../model.js'
import { syncFolders } from '../model-move.js'
import { pathOfTrashed } from '../model-seal.js'
import { addSafety, isTaken } from '../model-trash.js'
import {
  assetsWithin,
  restorableCollections,
  whatComesBack,
  wishDeletedCollection,
  wishRestoredCollection,
} from '../model-trash-collections.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf } from '../real.js'

const collectionOf = (model: Model, index: number): Collection => pick([...model.collections.values()], index)

function remove(index: number): Operation {
  return {
    describe: (model) => `delete the collection "${collectionOf(model, index).path}"`,
    isPossible: (model) => model.collections.size > 0,
    async run(real, model) {
      const collection = collectionOf(model, index)
      const { path } = collection
      const assets = assetsWithin(model, collection)
      const contents = assets.flatMap((asset) => model.contentOf(asset) ?? [])
      const answer = await real.project.delete([path], { only: 'collections' })
      expect(answer).toMatchObject({
        deleted: [{ kind: 'collection', path, assets: assets.length }],
        removedFiles: contents.length,
        removedBytes: contents.reduce((sum, { length }) => sum + length, 0),
        failed: [],
      })
      for (const asset of assets) {
        const note = answer.safety.find((each) => each.path === asset.path)
        const safety = addSafety(model, asset, AUTHOR)
        expect(note?.number, `safety copy of "${asset.path}"`).toBe(safety?.number)
        if (safety !== undefined) safety.id = note?.id as string
      }
      model.edits.edit(wishDeletedCollection(model, collection, answer.deleted[0]?.id as string))
      syncFolders(real, model)
      const things = await compareTrash(real, model)
      const [newest] = things.filter(({ entry }) => entry.kind === 'collection')
      expect(newest?.entry).toMatchObject({ id: answer.deleted[0]?.id, path, assets: assets.length })
    },
  }
}

function restore(index: number): Operation {
  const chosen = (model: Model) => pick(restorableCollections(model), index)
  return {
    describe: (model) => `restore the collection "${pathOfTrashed(chosen(model))}"`,
    isPossible: (model) => restorableCollections(model).length > 0,
    async run(real, model) {
      const collection = chosen(model)
      const path = pathOfTrashed(collection)
      const back = whatComesBack(model, collection)
      const answer = await answerOf(real.project.trash.restore([back.id]))
      if (isTaken(model, path)) {
        expect(answer).toEqual({ error: 'name-clash' })
        return
      }
      const { id, assets } = back
      const restored = [{ kind: 'collection', id, path, assets: assets.length }]
      expect(answer).toMatchObject({ restored, parents: [], failed: [] })
      model.edits.edit(wishRestoredCollection(model, back))
      syncFolders(real, model)
      await compareTrash(real, model)
    },
  }
}

export const deletingCollections: OperationKind = { weight: 2, arbitrary: fc.nat().map(remove) }
export const restoringCollections: OperationKind = { weight: 2, arbitrary: fc.nat().map(restore) }
