/** Tags are added; tags and labels get another name, and are deleted, with or without another one that takes their place. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { findTerm, type Model, type Term } from '../model.js'
import { countUses, type Vocabulary, wishDeletedTerm, wishTerm } from '../model-edits.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf, type Real } from '../real.js'

const KINDS = {
  labels: {
    names: ['final', 'FINAL', 'Client review', 'Überblick', 'approved'],
    notFound: 'label-not-found',
    rename: ({ project }: Real, term: string, name: string) => project.vocabulary.editLabel(term, { name }),
    remove: ({ project }: Real, term: string, options: { replaceBy?: string }) =>
      project.vocabulary.deleteLabel(term, options),
  },
  tags: {
    names: ['hero', 'HERO', 'night', 'ночь', 'day'],
    notFound: 'tag-not-found',
    rename: ({ project }: Real, term: string, name: string) => project.vocabulary.editTag(term, { name }),
    remove: ({ project }: Real, term: string, options: { replaceBy?: string }) =>
      project.vocabulary.deleteTag(term, options),
  },
} as const

/** Mostly one that is there. */
function nameOf(model: Model, kind: Vocabulary, index: number): string {
  return pick(
    [...[...model[kind]].map(({ name }) => name.toUpperCase()), pick(KINDS[kind].names, index)],
    index,
  )
}

function addTag(name: string): Operation {
  return {
    describe: () => `add the tag "${name}"`,
    isPossible: () => true,
    async run(real, model) {
      const answer = await answerOf(real.project.vocabulary.addTag(name))
      if (findTerm(model.tags, name) !== undefined) {
        expect(answer).toEqual({ error: 'name-taken' })
        return
      }
      expect(answer).toEqual({ id: expect.any(String), name, color: null, uses: 0 })
      model.edits.edit([wishTerm(model, 'tags', { name }, name)])
      await compareVocabulary(real, model)
    },
  }
}

function rename(kind: Vocabulary, index: number, target: number): Operation {
  const to = pick(KINDS[kind].names, target)
  return {
    describe: (model) => `call "${nameOf(model, kind, index)}" of the ${kind} "${to}"`,
    isPossible: () => true,
    async run(real, model) {
      const name = nameOf(model, kind, index)
      const term = findTerm(model[kind], name)
      const answer = await answerOf<{ name: string }>(KINDS[kind].rename(real, name, to))
      const other = findTerm(model[kind], to)
      if (term === undefined) expect(answer).toEqual({ error: KINDS[kind].notFound })
      else if (other !== undefined && other !== term) expect(answer).toEqual({ error: 'name-taken' })
      else {
        expect(answer).toMatchObject({ name: to })
        model.edits.edit([wishTerm(model, kind, term, to)])
      }
      await compareVocabulary(real, model)
    },
  }
}

function remove(kind: Vocabulary, index: number, replacement: number | undefined): Operation {
  const optionsOf = (model: Model) =>
    replacement === undefined ? {} : { replaceBy: nameOf(model, kind, replacement) }
  return {
    describe: (model) =>
      `delete "${nameOf(model, kind, index)}" of the ${kind} ${JSON.stringify(optionsOf(model))}`,
    isPossible: () => true,
    async run(real, model) {
      const name = nameOf(model, kind, index)
      const options = optionsOf(model)
      const term = findTerm(model[kind], name)
      const other = options.replaceBy === undefined ? undefined : findTerm(model[kind], options.replaceBy)
      const answer = await answerOf(KINDS[kind].remove(real, name, options))
      const refusal = refusalOf(model, kind, term, other, options.replaceBy !== undefined)
      if (refusal !== undefined || term === undefined) {
        expect(answer).toEqual({ error: refusal })
        return
      }
      const replaced = countUses(model, kind, term)
      const by = other === undefined ? {} : { replacedBy: other.name }
      expect(answer).toEqual({ id: expect.any(String), name: term.name, replaced, ...by })
      model.edits.edit(wishDeletedTerm(model, kind, term, other))
      await compareVocabulary(real, model)
    },
  }
}

function refusalOf(
  model: Model,
  kind: Vocabulary,
  term: Term | undefined,
  other: Term | undefined,
  isReplaced: boolean,
): string | undefined {
  if (term === undefined || (isReplaced && other === undefined)) return KINDS[kind].notFound
  if (term === other) return 'invalid-argument'
  return other === undefined && countUses(model, kind, term) > 0 ? 'in-use' : undefined
}

/** The tags and labels that there are, and how much they are used. */
export async function compareVocabulary({ project }: Real, model: Model): Promise<void> {
  const uses = (kind: Vocabulary) =>
    [...model[kind]].map((term) => `${term.name}: ${countUses(model, kind, term)}`)
  const tags = await project.vocabulary.listTags()
  expect(tags.map((tag) => `${tag.name}: ${tag.uses}`).sort(), 'tags').toEqual(uses('tags').sort())
  const labels = await project.vocabulary.listLabels()
  const found = labels.map((label) => `${label.name}: ${label.versions + label.dependencies}`)
  expect(found.sort(), 'labels').toEqual(uses('labels').sort())
}

const kind = fc.constantFrom<Vocabulary>('labels', 'tags')

export const addingTags: OperationKind = {
  weight: 1,
  arbitrary: fc.constantFrom(...KINDS.tags.names).map(addTag),
}
export const renamingTerms: OperationKind = {
  weight: 2,
  arbitrary: fc.tuple(kind, fc.nat(), fc.nat()).map((parts) => rename(...parts)),
}
export const deletingTerms: OperationKind = {
  weight: 2,
  arbitrary: fc
    .tuple(kind, fc.nat(), fc.option(fc.nat(), { nil: undefined, freq: 3 }))
    .map((parts) => remove(...parts)),
}
