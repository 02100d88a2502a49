/** Files are deleted, restored, freed and rebuilt. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareTrash } from '../compare-trash.js'
import { type Asset, keyOf, type Model, newestWith } from '../model.js'
import { syncFolders } from '../model-move.js'
import { isSealed } from '../model-seal.js'
import {
  addSafety,
  contentToWrite,
  deletedAssets,
  isTaken,
  wishDeleted,
  wishRestored,
} from '../model-trash.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf } from '../real.js'

const assetOf = (model: Model, index: number) => pick([...model.assets.values()], index)

function remove(index: number): Operation {
  return {
    describe: (model) => `delete the asset "${assetOf(model, index).path}"`,
    isPossible: (model) => model.assets.size > 0,
    async run(real, model) {
      const asset = assetOf(model, index)
      const { path } = asset
      const bytes = model.contentOf(asset)
      const answer = await real.project.delete([path])
      const safety = addSafety(model, asset, AUTHOR)
      expect(answer).toMatchObject({
        deleted: [{ kind: 'asset', path, assets: 1 }],
        removedFiles: bytes === undefined ? 0 : 1,
        removedBytes: bytes?.length ?? 0,
        failed: [],
      })
      expect(answer.safety.map(({ number }) => number)).toEqual(safety === undefined ? [] : [safety.number])
      if (safety !== undefined) safety.id = answer.safety[0]?.id as string
      model.edits.edit([wishDeleted(model, asset)])
      syncFolders(real, model)
    },
  }
}

/** Of several of one name the one that was deleted last. */
function lastOf(model: Model, index: number): Asset {
  const { path } = pick(
    deletedAssets(model).filter((asset) => !isSealed(asset)),
    index,
  )
  return deletedAssets(model).findLast((asset) => keyOf(asset.path) === keyOf(path)) as Asset
}

/** By its path, where that means this one, or by its id; under a name of its own where one is given. */
function restore(index: number, isByPath: boolean, as: string | undefined): Operation {
  return {
    describe: (model) => `restore "${lastOf(model, index).path}"${as === undefined ? '' : ` as "${as}"`}`,
    isPossible: (model) => deletedAssets(model).some((asset) => !isSealed(asset)),
    async run(real, model) {
      const asset = lastOf(model, index)
      const things = await compareTrash(real, model)
      const id = things.find((each) => each.asset === asset && each.version === undefined)?.entry.id
      if (id === undefined || isSealed(asset)) return
      const alike = things.filter(({ entry }) => entry.kind !== 'checkpoint' && entry.path === asset.path)
      const isMeant = isByPath && alike[0]?.entry.id === id && !model.buried.some(isSealed)
      const options = as === undefined ? {} : { as }
      const answer = await answerOf(real.project.trash.restore([isMeant ? asset.path : id], options))
      const path = as === undefined ? asset.path : asset.path.replace(/[^/]*$/, as)
      const isName = as === undefined || !/^$|[/\\]/.test(as)
      if (!isName || isTaken(model, path)) {
        expect(answer).toEqual({ error: isName ? 'name-clash' : 'invalid-argument' })
        return
      }
      expect(answer).toMatchObject({ restored: [{ kind: 'asset', id, path, assets: 1 }], failed: [] })
      model.edits.edit([wishRestored(model, asset, path)])
      syncFolders(real, model)
    },
  }
}

const rebuild: Operation = {
  describe: () => 'rebuild',
  isPossible: () => true,
  async run(real, model) {
    const missing = [...model.assets.values()].filter((asset) => model.contentOf(asset) === undefined)
    const { rebuilt, failed } = await real.project.rebuild()
    expect(failed).toEqual([])
    expect(rebuilt.map(({ path }) => path)).toEqual(missing.map(({ path }) => path).sort())
    for (const asset of missing) {
      const version = asset.versions.find(
        ({ id }) => id === rebuilt.find((each) => each.path === asset.path)?.checkpointId,
      )
      expect(version, `a version of "${asset.path}"`).toBeDefined()
      model.put(asset.path, version?.bytes ?? contentToWrite(asset))
      if (version !== undefined && !version.isSafety) Object.assign(asset, { base: version })
    }
    syncFolders(real, model)
  },
}

function free(index: number): Operation {
  return {
    describe: (model) => `free "${assetOf(model, index).path}"`,
    isPossible: (model) => model.assets.size > 0 && model.contentOf(assetOf(model, index)) !== undefined,
    async run(real, model) {
      const asset = assetOf(model, index)
      const place = model.placeOf(asset) as string
      const bytes = model.contentOf(asset) as Uint8Array
      const { freed, failed } = await real.project.free([asset.path])
      if (newestWith(asset, bytes) === undefined) {
        expect(failed).toMatchObject([{ code: 'unsaved-work' }])
        return
      }
      expect([freed, failed]).toMatchObject([[{ sizeBytes: bytes.length }], []])
      model.files.delete(place)
    },
  }
}

export const deleting: OperationKind = { weight: 3, arbitrary: fc.nat().map(remove) }
const as = fc.option(fc.constantFrom('restored.blend', 'Scene.blend', 'notes', 'not/a name'), {
  nil: undefined,
  freq: 3,
})

export const restoring: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), fc.boolean(), as).map((parts) => restore(...parts)),
}
export const rebuilding: OperationKind = { weight: 2, arbitrary: fc.constant(rebuild) }
export const freeing: OperationKind = { weight: 1, arbitrary: fc.nat().map(free) }
