/** Files and collections get another place, by clst; what was renamed by others is accepted. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Asset, keyOf, type Model } from '../model.js'
import { isTaken, syncFolders, wishCollections, wishFile, wishFolder, wishPlace } from '../model-move.js'
import { NAMES, pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'

/** None of them is a folder elsewhere. */
export const TARGETS: readonly string[] = [
  ...NAMES,
  'moved/here.blend',
  'takes/Scene.blend',
  'takes/deep/er/木.psd',
  'SCENE.BLEND',
]

const FOLDERS_TO = ['takes', 'archive/deep', 'archive/shots', 'shots', 'textures/more']

const assetOf = (model: Model, index: number) => pick([...model.assets.values()], index)

function moveFile(index: number, target: number): Operation {
  const to = pick(TARGETS, target)
  return {
    describe: (model) => `move "${assetOf(model, index).path}" to "${to}"`,
    isPossible: (model) => model.assets.size > 0,
    async run(real, model) {
      const asset = assetOf(model, index)
      const { path: from } = asset
      const place = model.placeOf(asset)
      const answer = await answerOf(real.project.move([from], to))
      const isThere = from === to && (place ?? to) === to
      if (!isThere && isTaken(model, to, asset, place)) {
        expect(['file-exists', 'name-clash']).toContain('error' in answer ? answer.error : 'moved')
        return
      }
      const kind = 'asset'
      const moved = isThere ? [] : [{ kind, from, to, isOnDisk: place !== undefined }]
      expect(answer).toMatchObject({ moved })
      model.edits.edit([
        ...wishCollections(model, to),
        wishPlace(model, asset, to),
        ...(place === undefined ? [] : [wishFile(model, place, to)]),
      ])
      model.addFolders(to)
      syncFolders(real, model)
    },
  }
}

/** Folders that hold something, by their paths. */
function foldersOf(model: Model): string[] {
  return [...model.folders].filter((folder) => folder !== '' && model.collections.has(keyOf(folder))).sort()
}

function moveFolder(index: number, target: number): Operation {
  const to = pick(FOLDERS_TO, target)
  const folder = (model: Model) => pick(foldersOf(model), index)
  return {
    describe: (model) => `move the collection "${folder(model)}" to "${to}"`,
    isPossible: (model) => foldersOf(model).length > 0 && !isKnown(model, to),
    async run(real, model) {
      const from = folder(model)
      const answer = await answerOf(real.project.move([from], to))
      if (to.startsWith(`${from}/`)) {
        expect(answer).toEqual({ error: 'invalid-argument' })
        return
      }
      if ('error' in answer) throw new Error(`it was refused: ${answer.error}`)
      expect(answer.moved).toMatchObject([{ kind: 'collection', from, to }])
      const isOnDisk = answer.moved[0]?.isOnDisk === true
      model.edits.edit([...wishCollections(model, to), wishFolder(real, model, from, to, isOnDisk)])
      syncFolders(real, model)
    },
  }
}

/** Then the collection would go into it. */
function isKnown(model: Model, to: string): boolean {
  return [...model.folders, ...model.collections.keys()].some((path) => keyOf(path) === to)
}

const accept: Operation = {
  describe: () => 'accept what looks renamed',
  isPossible: () => true,
  async run(real, model) {
    const { renames } = await real.project.status()
    const answer = await answerOf(real.project.acceptRenames())
    if ('error' in answer) throw new Error(`a rename that was offered was refused: ${answer.error}`)
    expect(answer.moved).toEqual(renames.map(({ kind, from, to }) => ({ kind, from, to, isOnDisk: true })))
    const wishes = renames.flatMap(({ kind, from, to }) => {
      const assets = [...model.assets.values()].filter(({ path }) =>
        kind === 'asset' ? path === from : path.startsWith(`${from}/`),
      )
      expect(
        assets.filter((asset) => model.placeOf(asset) !== undefined),
        'only what is missing',
      ).toEqual([])
      if (kind === 'asset') expect(assets).toHaveLength(1)
      if (kind === 'asset') expectKnownContent(model, assets[0] as Asset, to)
      const target = (path: string) => to + path.slice(from.length)
      if (kind === 'collection')
        return [...wishCollections(model, to), wishFolder(real, model, from, to, false)]
      return [...wishCollections(model, to), wishPlace(model, assets[0] as Asset, target(from))]
    })
    if (renames.length > 0) model.edits.edit(wishes)
    syncFolders(real, model)
  },
}

/** What is offered is the content of a version, or what was last seen of the file; the model knows the versions. */
function expectKnownContent(model: Model, asset: Asset, to: string): void {
  const bytes = model.files.get(to)
  expect(bytes, `"${to}" is there and not tracked`).toBeDefined()
  expect(model.asset(to) ?? asset, `"${to}" is nobody else's`).toBe(asset)
}

export const moving: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), fc.nat(TARGETS.length - 1)).map((parts) => moveFile(...parts)),
}
export const movingFolders: OperationKind = {
  weight: 3,
  arbitrary: fc.tuple(fc.nat(), fc.nat(FOLDERS_TO.length - 1)).map((parts) => moveFolder(...parts)),
}
export const accepting: OperationKind = { weight: 3, arbitrary: fc.constant(accept) }
