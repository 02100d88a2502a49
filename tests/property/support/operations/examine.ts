/** Closing and opening again, and looks that cost more than those after every operation. */
import fc from 'fast-check'
import { compareThoroughly } from '../compare-thoroughly.js'
import type { Operation, OperationKind } from '../operation.js'
import type { Journal } from '../real.js'

function reopen(journal: Journal): Operation {
  return {
    describe: () => `close, and open with the journal ${journal}`,
    isPossible: () => true,
    run: (real) => real.reopen(journal),
  }
}

const examine: Operation = {
  describe: () => 'verify, stats, status and history of each file, export of each version',
  isPossible: () => true,
  run: compareThoroughly,
}

export const reopening: OperationKind = {
  weight: 2,
  arbitrary: fc.constantFrom<Journal>('rollback', 'wal').map(reopen),
}
export const examining: OperationKind = { weight: 1, arbitrary: fc.constant(examine) }
