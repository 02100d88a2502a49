import { expect } from 'vitest'
import { expectRevert } from '../model-revert.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf } from '../real.js'
import { choose, inWords, type Wish, wish } from './choose-version.js'

function revert(wanted: Wish): Operation {
  return {
    describe: (model) => `revert ${inWords(choose(model, wanted))}`,
    isPossible: () => true,
    async run({ project }, model) {
      const { path, ...options } = choose(model, wanted)
      const expected = expectRevert(model, path, options.to, AUTHOR)
      const answer = await answerOf(project.revert(path, options))
      if ('error' in expected || 'error' in answer) {
        expect(answer).toEqual(expected)
        return
      }
      const { version, safety, headNumber, unchanged } = expected
      expect(answer).toEqual({
        path,
        checkpointId: version.id,
        number: version.number,
        isSafety: version.isSafety,
        headNumber,
        sizeBytes: version.bytes.length,
        unchanged,
        ...(safety === undefined ? {} : { safety: { id: expect.any(String), number: safety.number } }),
      })
      if (safety !== undefined) safety.id = answer.safety?.id as string
    },
  }
}

export const reverting: OperationKind = { weight: 8, arbitrary: wish.map(revert) }
