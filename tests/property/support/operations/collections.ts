/** Collections are made, shared with everybody or no longer, and described. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { listedName } from '../listed-names.js'
import { type Collection, foldersAbove, keyOf, type Model } from '../model.js'
import { wishCollectionField } from '../model-fields.js'
import { findListed } from '../model-listed.js'
import { wishNewCollection } from '../model-move.js'
import { isWithin } from '../model-needs.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf, type Real } from '../real.js'

/** Some are folders of the files of the model, some are called like a file. */
const PATHS = [
  'shots',
  'shots/sh010',
  'textures',
  'takes/deep',
  'sets/Día 木',
  'SHOTS/new',
  'README.txt',
  'scene.blend/below',
]

interface Words {
  type: number | undefined
  description: string | undefined
}

function optionsOf(model: Model, { type, description }: Words): { type?: string; description?: string } {
  return {
    ...(type !== undefined && { type: listedName(model, 'collection', type) }),
    ...(description !== undefined && { description }),
  }
}

/** With the collections that there are as the project spells them. */
function spelled(model: Model, path: string): string {
  const known =
    [path, ...foldersAbove(path).reverse()].find((each) => model.collections.has(keyOf(each))) ?? ''
  const { path: there } = model.collections.get(keyOf(known)) ?? { path: '' }
  return there + path.slice(known.length)
}

function isTaken(model: Model, path: string): boolean {
  const names = [...model.assets.keys(), ...model.files.keys(), ...model.opened.keys()].map(keyOf)
  return [...foldersAbove(path), path].some((each) => names.includes(keyOf(each)))
}

function create(index: number, words: Words): Operation {
  const path = pick(PATHS, index)
  const [top = ''] = path.split('/')
  return {
    describe: (model) => `make the collection "${path}" ${JSON.stringify(optionsOf(model, words))}`,
    // A folder that is spelled otherwise than its files are later, or called like one of them, is nothing to begin with.
    isPossible: (model) => {
      if (top === 'SHOTS') return model.collections.has(keyOf(top))
      return !top.includes('.') || isTaken(model, path)
    },
    async run(real, model) {
      const options = optionsOf(model, words)
      const answer = await answerOf<object>(real.project.collections.create(path, options))
      const type = options.type === undefined ? null : findListed(model, 'collection', options.type)
      if (type === undefined) {
        expect(answer).toEqual({ error: 'type-not-found' })
        return
      }
      if (model.collections.has(keyOf(path))) {
        expect(answer).toEqual({ error: 'name-clash' })
        return
      }
      if (isTaken(model, path)) {
        expect(['file-exists', 'name-clash']).toContain('error' in answer ? answer.error : 'made')
        return
      }
      const to = spelled(model, path)
      const description = options.description ?? null
      expect(answer).toEqual({
        id: expect.any(String),
        path: to,
        type: type?.name ?? null,
        description,
        notices: [],
      })
      model.edits.edit(wishNewCollection(model, to, { type, description }))
      model.addFolders(`${to}/`)
      await compareCollections(real, model)
    },
  }
}

const collectionOf = (model: Model, index: number) => pick([...model.collections.values()], index)

function share(index: number, isShared: boolean): Operation {
  return {
    describe: (model) => `${isShared ? 'share' : 'share no longer'} "${collectionOf(model, index).path}"`,
    isPossible: (model) => model.collections.size > 0,
    async run(real, model) {
      const collection = collectionOf(model, index)
      const answer = await real.project.collections.share(collection.path.toUpperCase(), isShared)
      const isChanged = model.edits.edit([wishCollectionField(collection, 'isShared', isShared)])
      expect(answer).toEqual({ path: collection.path, isShared, isChanged })
      await compareCollections(real, model)
    },
  }
}

function set(index: number, words: Words): Operation {
  return {
    describe: (model) =>
      `set the collection "${collectionOf(model, index).path}" ${JSON.stringify(optionsOf(model, words))}`,
    isPossible: (model) => model.collections.size > 0,
    async run(real, model) {
      const collection = collectionOf(model, index)
      const options = optionsOf(model, words)
      const answer = await answerOf(real.project.set([collection.path], options))
      const type =
        options.type === undefined ? collection.type : findListed(model, 'collection', options.type)
      if (type === undefined) {
        expect(answer).toEqual({ error: 'type-not-found' })
        return
      }
      const description = options.description ?? collection.description
      const isChanged = model.edits.edit([
        wishCollectionField(collection, 'type', type),
        wishCollectionField(collection, 'description', description),
      ])
      expect(answer).toMatchObject({ changed: isChanged ? [collection.path] : [], failed: [] })
      await compareCollections(real, model)
    },
  }
}

/** What is written down about each collection, and what is in it. */
export async function compareCollections({ project }: Real, model: Model): Promise<void> {
  for (const collection of model.collections.values()) {
    const { path, type, description, isShared }: Collection = collection
    expect(await project.itemInfo(path), `the collection "${path}"`).toMatchObject({
      kind: 'collection',
      path,
      type: type?.name ?? null,
      description,
      isShared,
      assets: [...model.assets.values()].filter((asset) => isWithin(asset, collection)).length,
    })
  }
}

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const words: fc.Arbitrary<Words> = fc.record({
  type: rarely(fc.nat(9)),
  description: rarely(fc.constantFrom('Opening', 'ключ\nтри')),
})

export const creatingCollections: OperationKind = {
  weight: 2,
  arbitrary: fc.tuple(fc.nat(PATHS.length - 1), words).map((parts) => create(...parts)),
}
export const sharing: OperationKind = {
  weight: 1,
  arbitrary: fc.tuple(fc.nat(), fc.boolean()).map((parts) => share(...parts)),
}
export const settingCollections: OperationKind = {
  weight: 2,
  arbitrary: fc
    .tuple(
      fc.nat(),
      words.filter((given) => Object.values(given).some((value) => value !== undefined)),
    )
    .map((parts) => set(...parts)),
}
