/** Assets get a type, somebody who works on them, and free keys. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Asset, findTerm, keyOf, type Model } from '../model.js'
import { wishAssignee, wishNewType, wishType, wishValue } from '../model-edits.js'
import { pickPath } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf } from '../real.js'

interface Fields {
  type?: string | null | undefined
  assignee?: string | null | undefined
  values?: Record<string, string> | undefined
  removeValues?: string[] | undefined
}

const PEOPLE = ['me', 'Cleo Ünal', 'cleo ünal']

/** Somebody who was not known is called as they were first written. */
function personOf(model: Model, name: string): string {
  if (name === 'me') return AUTHOR
  const known = model.people.get(keyOf(name)) ?? name
  model.people.set(keyOf(name), known)
  return known
}

function assign(index: number, fields: Fields): Operation {
  return {
    describe: (model) => `set "${pickPath(model, index)}" ${JSON.stringify(fields)}`,
    isPossible: () => true,
    async run({ project }, model) {
      const path = pickPath(model, index)
      const asset = model.asset(path)
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
      const answer = await answerOf(project.set([path], given))
      const type = typeof fields.type === 'string' ? findTerm(model.types, fields.type) : null
      if (asset === undefined || type === undefined) {
        expect(answer).toEqual({ error: asset === undefined ? 'asset-not-found' : 'type-not-found' })
        return
      }
      const isChanged = model.edits.edit(wishesOf(model, asset, { ...fields, type: fields.type && type }))
      expect(answer).toMatchObject({ changed: isChanged ? [asset.path] : [], failed: [] })
      const { values } = asset
      const assignedBy = asset.assignee === null ? null : AUTHOR
      expect(await project.itemInfo(asset.path)).toMatchObject({
        type: asset.type?.name ?? null,
        assignee: asset.assignee,
        assignedBy,
        values: Object.fromEntries(values),
      })
    },
  }
}

type Resolved = Omit<Fields, 'type'> & { type: Asset['type'] | undefined | '' }

function wishesOf(model: Model, asset: Asset, { type, assignee, values = {}, removeValues = [] }: Resolved) {
  return [
    ...(type === undefined || type === '' ? [] : [wishType(asset, type)]),
    ...(assignee === undefined
      ? []
      : [wishAssignee(asset, assignee === null ? null : personOf(model, assignee))]),
    ...Object.entries(values).map(([key, value]) => wishValue(asset, key, value)),
    ...removeValues.filter((key) => !(key in values)).map((key) => wishValue(asset, key, undefined)),
  ]
}

function addType(name: string): Operation {
  return {
    describe: () => `add the type "${name}"`,
    isPossible: () => true,
    async run({ project }, model: Model) {
      const answer = await answerOf(project.vocabulary.addType('asset', name))
      if (findTerm(model.types, name) !== undefined) {
        expect(answer).toEqual({ error: 'name-taken' })
        return
      }
      expect(answer).toMatchObject({ kind: 'asset', name, uses: 0 })
      model.edits.edit([wishNewType(model, { name })])
    },
  }
}

const rarely = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
const types = ['Model', 'MODEL', 'Szene ключ']

const fields: fc.Arbitrary<Fields> = fc
  .record({
    type: rarely<string | null>(...types, null),
    assignee: rarely<string | null>(...PEOPLE, null),
    values: rarely<Record<string, string>>({ frames: '24' }, { frames: '25', 'ключ 木': '' }),
    removeValues: rarely(['frames'], ['ключ 木', 'never written']),
  })
  .filter((each) => Object.values(each).some((value) => value !== undefined))

export const assigning: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), fields).map((parts) => assign(...parts)),
}
export const addingTypes: OperationKind = {
  weight: 1,
  arbitrary: fc.constantFrom(...types).map(addType),
}
