/** Single versions are deleted, and come back. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Asset, headOf, type Model, type Version } from '../model.js'
import { findTarget } from '../model-revert.js'
import { continueFrom, isProtected, wishVersionBack, wishVersionGone } from '../model-versions.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf, type Real } from '../real.js'
import { choose, type Wish, wish } from './choose-version.js'

/** Assets of which a version can be deleted, as far as their number says. */
function severalVersions(model: Model): string[] {
  return [...model.assets.values()].filter(({ versions }) => versions.length > 1).map(({ path }) => path)
}

function remove(wanted: Wish): Operation {
  const chosen = (model: Model) => {
    const { path, to = 'v1' } = choose(model, wanted, severalVersions(model))
    return { path, to }
  }
  return {
    describe: (model) => `delete version ${chosen(model).to} of "${chosen(model).path}"`,
    isPossible: () => true,
    async run({ project }, model) {
      const { path, to } = chosen(model)
      const target = findTarget(model, path, to)
      const answer = await answerOf(project.deleteCheckpoint(path, to))
      if ('error' in target) {
        expect(answer).toEqual(target)
        return
      }
      const { asset, version } = target
      if (isProtected(model, asset, version)) {
        expect(answer).toEqual({ error: 'checkpoint-protected' })
        return
      }
      model.edits.edit([wishVersionGone(model, asset, version)])
      const { id: checkpointId, number, isSafety } = version
      const headNumber = headOf(asset).number
      expect(answer).toEqual({ path: asset.path, checkpointId, number, isSafety, headNumber })
    },
  }
}

/** Those whose assets are not in the trash. */
export function deletedVersions(model: Model): { asset: Asset; version: Version }[] {
  return [...model.assets.values()].flatMap((asset) => asset.trashed.map((version) => ({ asset, version })))
}

function restore(index: number): Operation {
  const chosen = (model: Model) => pick(deletedVersions(model), index)
  const nameOf = ({ version: { isSafety, number } }: { version: Version }) =>
    `${isSafety ? 's' : 'v'}${number}`
  return {
    describe: (model) => `restore version ${nameOf(chosen(model))} of "${chosen(model).asset.path}"`,
    isPossible: (model) => deletedVersions(model).length > 0,
    async run(real, model) {
      const { asset, version } = chosen(model)
      const { path } = asset
      // Of several of one name the one that was deleted last is meant.
      const names = model.buried.flatMap(({ trashed }) => trashed.map((each) => nameOf({ version: each })))
      const checkpoint = names.includes(nameOf({ version })) ? version.id : nameOf({ version })
      const answer = await real.project.trash.restore([path], { checkpoint })
      const { id, number, isSafety } = version
      expect(answer).toMatchObject({
        restored: [{ kind: 'checkpoint', id, path, number, isSafety, assets: 0 }],
        parents: [],
        writtenFiles: 0,
        failed: [],
      })
      model.edits.edit([wishVersionBack(asset, version)])
      await takeBases(real, model, [{ asset, version }], false)
    },
  }
}

/** What the work on files continues from, whose versions came back. */
export async function takeBases(
  { project }: Real,
  model: Model,
  back: readonly { asset: Asset; version: Version }[],
  isUndone: boolean,
): Promise<void> {
  for (const { asset, version } of back) {
    const { items } = await project.status([model.placeOf(asset) ?? asset.path])
    const { baseNumber, baseSafetyNumber } = items[0] ?? {}
    const isBase = (version.isSafety ? baseSafetyNumber : baseNumber) === version.number
    const isRight = continueFrom(model, asset, version, { isUndone, isBase })
    expect(isRight, `"${asset.path}" continues from version ${version.number} again`).toBe(true)
  }
}

export const deletingVersions: OperationKind = { weight: 3, arbitrary: wish.map(remove) }
export const restoringVersions: OperationKind = { weight: 2, arbitrary: fc.nat().map(restore) }
