/** Assets get a type, somebody who works on them, and free keys. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { listedName } from '../listed-names.js'
import { type Asset, keyOf, type Model } from '../model.js'
import { wishAssignee, wishValue } from '../model-edits.js'
import { wishField } from '../model-fields.js'
import { findListed } from '../model-listed.js'
import { pickPath } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf } from '../real.js'

interface Fields {
  /** Which of them; null: none. */
  type?: number | null | undefined
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

interface Given {
  type?: string | null
  assignee?: string | null
  values?: Record<string, string>
  removeValues?: string[]
}

/** What is not to be set is left out. */
function givenOf(model: Model, { type, ...fields }: Fields): Given {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  if (type === undefined) return given
  return { ...given, type: type === null ? null : listedName(model, 'asset', type) }
}

function assign(index: number, fields: Fields): Operation {
  return {
    describe: (model) => `set "${pickPath(model, index)}" ${JSON.stringify(givenOf(model, fields))}`,
    isPossible: () => true,
    async run({ project }, model) {
      const path = pickPath(model, index)
      const asset = model.asset(path)
      const given = givenOf(model, fields)
      const answer = await answerOf(project.set([path], given))
      const type = typeof given.type === 'string' ? findListed(model, 'asset', given.type) : given.type
      const isUnknown = typeof given.type === 'string' && type === undefined
      if (asset === undefined || isUnknown) {
        expect(answer).toEqual({ error: asset === undefined ? 'asset-not-found' : 'type-not-found' })
        return
      }
      const isChanged = model.edits.edit(wishesOf(model, asset, { ...fields, type }))
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

type Resolved = Omit<Fields, 'type'> & { type: Asset['type'] | undefined }

function wishesOf(model: Model, asset: Asset, { type, assignee, values = {}, removeValues = [] }: Resolved) {
  return [
    ...(type === undefined ? [] : [wishField(asset, 'type', type)]),
    ...(assignee === undefined
      ? []
      : [wishAssignee(asset, assignee === null ? null : personOf(model, assignee))]),
    ...Object.entries(values).map(([key, value]) => wishValue(asset, key, value)),
    ...removeValues.filter((key) => !(key in values)).map((key) => wishValue(asset, key, undefined)),
  ]
}

const rarely = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })

const fields: fc.Arbitrary<Fields> = fc
  .record({
    type: rarely<number | null>(0, 1, 2, 3, null),
    assignee: rarely<string | null>(...PEOPLE, null),
    values: rarely<Record<string, string>>({ frames: '24' }, { frames: '25', 'ключ 木': '' }),
    removeValues: rarely(['frames'], ['ключ 木', 'never written']),
  })
  .filter((each) => Object.values(each).some((value) => value !== undefined))

export const assigning: OperationKind = {
  weight: 4,
  arbitrary: fc.tuple(fc.nat(), fields).map((parts) => assign(...parts)),
}
