/** Statuses and types are deleted, with or without another one that takes their place. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareListed } from '../compare-listed.js'
import { listedName, notFoundOf } from '../listed-names.js'
import type { ListedTerm, ListKind, Model } from '../model.js'
import { countListedUses, findListed, wishDeletedListed } from '../model-listed.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf } from '../real.js'

function remove(kind: ListKind, index: number, replacement: number | undefined): Operation {
  const optionsOf = (model: Model) =>
    replacement === undefined ? {} : { replaceBy: listedName(model, kind, replacement) }
  return {
    describe: (model) =>
      `delete "${listedName(model, kind, index)}" of kind ${kind} ${JSON.stringify(optionsOf(model))}`,
    isPossible: () => true,
    async run(real, model) {
      const { vocabulary } = real.project
      const called = listedName(model, kind, index)
      const options = optionsOf(model)
      const answer = await answerOf(
        kind === 'status'
          ? vocabulary.deleteStatus(called, options)
          : vocabulary.deleteType(kind, called, options),
      )
      const term = findListed(model, kind, called)
      const other = options.replaceBy === undefined ? undefined : findListed(model, kind, options.replaceBy)
      const refusal = refusalOf(model, kind, term, other, options.replaceBy !== undefined)
      if (term === undefined || refusal !== undefined) {
        expect(answer).toEqual({ error: refusal })
        return
      }
      const replaced = other === undefined ? 0 : countListedUses(model, term)
      const by = other === undefined ? {} : { replacedBy: other.name }
      expect(answer).toEqual({ id: expect.any(String), name: term.name, replaced, ...by })
      model.edits.edit(wishDeletedListed(model, term, other))
      await compareListed(real, model)
    },
  }
}

function refusalOf(
  model: Model,
  kind: ListKind,
  term: ListedTerm | undefined,
  other: ListedTerm | undefined,
  isReplaced: boolean,
): string | undefined {
  if (term === undefined || (isReplaced && other === undefined)) return notFoundOf(kind)
  if (term === other) return 'invalid-argument'
  return other === undefined && countListedUses(model, term) > 0 ? 'in-use' : undefined
}

const kind = fc.constantFrom<ListKind>('status', 'status', 'asset', 'collection', 'dependency')

export const deletingListed: OperationKind = {
  weight: 2,
  arbitrary: fc
    .tuple(kind, fc.nat(), fc.option(fc.nat(), { nil: undefined, freq: 2 }))
    .map((parts) => remove(...parts)),
}
