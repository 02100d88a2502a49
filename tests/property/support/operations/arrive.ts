/** A newer version comes from elsewhere, as a sync would bring it. */
import { arriveVersion, seededBytes } from '@clst/sdk/testing'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Asset, type Bytes, headOf, keyOf, type Model, newAsset, nextNumber } from '../model.js'
import { NAMES, nameIndex, pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'

/** More than this a test cannot let arrive. */
const MAX_BYTES = 16 << 10

type What = { seed: number; length: number } | { likeWorkingFile: true } | { likeVersion: number }

function arrive(name: number, what: What): Operation {
  const path = pick(NAMES, name)
  return {
    describe: () => `a version of "${path}" arrives: ${JSON.stringify(what)}`,
    isPossible: (model) => bytesOf(model, path, what) !== undefined && !hasSecondSpelling(model, path),
    async run({ project }, model) {
      const bytes = bytesOf(model, path, what) as Bytes
      const number = await arriveVersion(project.info.path, path, bytes)
      const known = model.asset(path)
      const asset: Asset = known ?? newAsset(path, null)
      model.assets.set(keyOf(path), asset)
      model.makeCollections(path)
      expect(number).toBe(nextNumber(known, false))
      const { checkpoints } = await project.history(path)
      const { id } = checkpoints.find((item) => item.number === number && !item.isSafety) ?? { id: '' }
      const base = known && headOf(known)
      const comment = 'Arrived from elsewhere'
      asset.versions.push({ id, number, isSafety: false, bytes, comment, author: 'Bo', status: null, base })
    },
  }
}

/** What arrives is called as the asset is called, where there is one. */
function hasSecondSpelling(model: Model, path: string): boolean {
  return model.asset(path) === undefined && NAMES.some((name) => name !== path && keyOf(name) === keyOf(path))
}

function bytesOf(model: Model, path: string, what: What): Bytes | undefined {
  const bytes = wanted(model, path, what)
  return bytes === undefined || bytes.length > MAX_BYTES ? undefined : bytes
}

function wanted(model: Model, path: string, what: What): Bytes | undefined {
  if ('seed' in what) return seededBytes(what.seed, what.length)
  const asset = model.asset(path)
  if (asset === undefined) return undefined
  return 'likeVersion' in what ? pick(asset.versions, what.likeVersion).bytes : model.contentOf(asset)
}

const what: fc.Arbitrary<What> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ seed: fc.nat(), length: fc.integer({ min: 0, max: 3000 }) }) },
  { weight: 1, arbitrary: fc.constant({ likeWorkingFile: true as const }) },
  { weight: 1, arbitrary: fc.record({ likeVersion: fc.nat() }) },
)

export const arriving: OperationKind = {
  weight: 3,
  arbitrary: fc.tuple(nameIndex, what).map((parts) => arrive(...parts)),
}
