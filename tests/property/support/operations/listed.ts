/** Statuses and types are added, also those that were deleted, edited, and put in another order. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareListed } from '../compare-listed.js'
import { listedName, namesOf, notFoundOf } from '../listed-names.js'
import { keyOf, type ListedTerm, type ListKind } from '../model.js'
import {
  defaultStatus,
  findDeleted,
  findListed,
  isLikeOther,
  lastPosition,
  wishNew,
  wishPlaceInList,
  wishRow,
} from '../model-listed.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'

interface Fields {
  name?: string
  shortName?: string
  color?: string
  position?: number
  isDefault?: true
}

/** What a type has not. */
function fitting(kind: ListKind, { shortName, isDefault, ...fields }: Fields): Fields {
  if (kind !== 'status') return fields
  return { ...fields, ...(shortName && { shortName }), ...(isDefault && { isDefault }) }
}

const colorOf = ({ color }: Fields) => (color === undefined ? {} : { color: color.toLowerCase() })

function expectShown(answer: object, { kind, name, shortName, color, isDefault }: ListedTerm): void {
  expect(answer).toMatchObject(
    kind === 'status' ? { name, shortName, color, isDefault } : { kind, name, color },
  )
}

function add(kind: ListKind, name: string, given: Fields): Operation {
  const fields = fitting(kind, given)
  return {
    describe: () => `add "${name}" to the list of kind ${kind}: ${JSON.stringify(fields)}`,
    isPossible: () => true,
    async run(real, model) {
      const { vocabulary } = real.project
      const answer = await answerOf<object>(
        kind === 'status' ? vocabulary.addStatus(name, fields) : vocabulary.addType(kind, name, fields),
      )
      const isStatus = kind === 'status'
      const shortName = isStatus ? (fields.shortName ?? keyOf(name).replaceAll(' ', '-')) : ''
      if (isLikeOther(model, undefined, kind, isStatus ? [name, shortName] : [name])) {
        expect(answer).toEqual({ error: 'name-taken' })
        return
      }
      const color = isStatus ? '#9aa0a6' : null
      const row = { name, shortName, color, ...colorOf(fields), position: lastPosition(model, kind) }
      const deleted = findDeleted(model, kind, name)
      const term = deleted ?? { kind, ...row, isDefault: false }
      const isDefault = fields.isDefault === true || (isStatus && defaultStatus(model) === null)
      const { position } = fields
      model.edits.edit([
        deleted === undefined ? wishNew(model, term) : wishRow(model, term, row),
        ...wishPlaceInList(model, term, { position, isDefault }),
      ])
      expectShown(answer, term)
      await compareListed(real, model)
    },
  }
}

function edit(kind: ListKind, index: number, given: Fields): Operation {
  const fields = fitting(kind, given)
  return {
    describe: (model) =>
      `edit "${listedName(model, kind, index)}" of kind ${kind}: ${JSON.stringify(fields)}`,
    isPossible: () => true,
    async run(real, model) {
      const { vocabulary } = real.project
      const called = listedName(model, kind, index)
      const answer = await answerOf<object>(
        kind === 'status' ? vocabulary.editStatus(called, fields) : vocabulary.editType(kind, called, fields),
      )
      const term = findListed(model, kind, called)
      const { name, shortName, position, isDefault } = fields
      const names = [name, shortName].flatMap((each) => each ?? [])
      const refusal =
        term === undefined
          ? notFoundOf(kind)
          : isLikeOther(model, term, kind, names) || (name && findDeleted(model, kind, name))
            ? 'name-taken'
            : undefined
      if (term === undefined || refusal !== undefined) {
        expect(answer).toEqual({ error: refusal })
        return
      }
      const row = { ...(name && { name }), ...(shortName && { shortName }), ...colorOf(fields) }
      model.edits.edit([wishRow(model, term, row), ...wishPlaceInList(model, term, { position, isDefault })])
      expectShown(answer, term)
      await compareListed(real, model)
    },
  }
}

const rarely = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })

const fields: fc.Arbitrary<Fields> = fc
  .record({
    shortName: rarely('hold', 'ok', 'TODO', 'on hold'),
    color: rarely('#5B8DEF', '#123456'),
    position: rarely(1, 2, 99),
    isDefault: rarely(true as const),
  })
  .map((given) => JSON.parse(JSON.stringify(given)) as Fields)

const kinds = fc.constantFrom<ListKind>('status', 'status', 'asset', 'collection', 'dependency')
const rarelyNumber = fc.option(fc.nat(), { nil: undefined, freq: 2 })

export const addingListed: OperationKind = {
  weight: 3,
  arbitrary: fc
    .tuple(kinds, fc.nat(), fields)
    .map(([kind, name, given]) => add(kind, pick(namesOf(kind), name), given)),
}
export const editingListed: OperationKind = {
  weight: 2,
  arbitrary: fc.tuple(kinds, fc.nat(), rarelyNumber, fields).map(([kind, index, name, given]) => {
    return edit(kind, index, { ...given, ...(name !== undefined && { name: pick(namesOf(kind), name) }) })
  }),
}
