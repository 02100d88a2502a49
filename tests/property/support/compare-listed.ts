/** The statuses and types of a project are those of the model. */
import { expect } from 'vitest'
import type { Model } from './model.js'
import { countListedUses, listOf } from './model-listed.js'
import type { Real } from './real.js'

/** What there is, in its order, with how much it is used. */
export async function compareListed({ project: { vocabulary } }: Real, model: Model): Promise<void> {
  const statuses = await vocabulary.listStatuses()
  expect(
    statuses.map(({ id, permission, ...shown }) => shown),
    'statuses',
  ).toEqual(
    listOf(model, 'status').map((term, index) => {
      const { name, shortName, color, isDefault } = term
      return { name, shortName, color, isDefault, position: index + 1, uses: countListedUses(model, term) }
    }),
  )
  const types = await vocabulary.listTypes()
  const kinds = ['asset', 'collection', 'dependency'] as const
  expect(
    types.map(({ kind, name, color, uses }) => ({ kind, name, color, uses })),
    'types',
  ).toEqual(
    kinds.flatMap((kind) =>
      listOf(model, kind).map((term) => {
        return { kind, name: term.name, color: term.color, uses: countListedUses(model, term) }
      }),
    ),
  )
}
