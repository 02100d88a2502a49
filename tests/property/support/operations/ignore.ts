/** Rules of the project about what is not offered for tracking are added and removed. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Wish } from '../edits.js'
import type { Model } from '../model.js'
import { isIgnored } from '../model-state.js'
import { NAMES } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { answerOf, type Real } from '../real.js'

/** Extensions only: `isIgnored` of the model knows no more of the language of the rules. */
export const PATTERNS: readonly string[] = ['*.blend', '*.txt', '*.bin', '*.json']

function wishRule(model: Model, pattern: string, isThere: true | undefined): Wish {
  return {
    value: isThere,
    slot: {
      get: () => model.ignoreRules.has(pattern) || undefined,
      set: (value) => (value === true ? model.ignoreRules.add(pattern) : model.ignoreRules.delete(pattern)),
    },
  }
}

function add(patterns: readonly string[]): Operation {
  return {
    describe: () => `ignore ${patterns.join(' ')}`,
    isPossible: () => true,
    async run(real, model) {
      const isKnown = (pattern: string) => model.ignoreRules.has(pattern)
      const expected = {
        added: patterns.filter((pattern) => !isKnown(pattern)),
        existing: patterns.filter(isKnown),
      }
      expect(await real.project.ignore.add(patterns)).toEqual(expected)
      model.edits.edit(patterns.map((pattern) => wishRule(model, pattern, true)))
      await compareRules(real, model)
    },
  }
}

function remove(patterns: readonly string[]): Operation {
  return {
    describe: () => `ignore no longer ${patterns.join(' ')}`,
    isPossible: () => true,
    async run(real, model) {
      const answer = await answerOf(real.project.ignore.remove(patterns))
      if (patterns.some((pattern) => !model.ignoreRules.has(pattern))) {
        expect(answer).toEqual({ error: 'ignore-rule-not-found' })
        return
      }
      expect(answer).toEqual({ removed: patterns })
      model.edits.edit(patterns.map((pattern) => wishRule(model, pattern, undefined)))
      await compareRules(real, model)
    },
  }
}

/** The rules of the project, and what is decided about every name there is; a tracked file is never ignored. */
async function compareRules({ project }: Real, model: Model): Promise<void> {
  const { rules } = await project.ignore.list()
  const patterns = rules.map(({ pattern }) => pattern).filter((pattern) => PATTERNS.includes(pattern))
  expect(patterns.sort(), 'rules').toEqual([...model.ignoreRules].sort())
  const { paths } = await project.ignore.test(NAMES)
  const ignored = paths.filter((each) => each.isIgnored).map(({ path }) => path)
  expect(ignored, 'ignored').toEqual(
    NAMES.filter((path) => model.asset(path) === undefined && isIgnored(model, path)),
  )
}

const some = fc.subarray([...PATTERNS], { minLength: 1, maxLength: 2 })

export const ignoring: OperationKind = { weight: 1, arbitrary: some.map(add) }
export const ignoringNoLonger: OperationKind = { weight: 1, arbitrary: some.map(remove) }
