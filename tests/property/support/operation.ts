import type fc from 'fast-check'
import type { Model } from './model.js'
import type { Real } from './real.js'

/**
 * One thing that a user or a program does. Its parameters are fixed when it is made; what they choose (the third file
 * that there is, the second version) depends on the model, so that a shorter list of operations still makes sense.
 */
export interface Operation {
  /** With the paths and versions that it will choose. */
  describe(model: Model): string
  isPossible(model: Model): boolean
  /** Does it to the project and to the model, and compares what the project answers. */
  run(real: Real, model: Model): Promise<void>
}

/** One file in `operations/`, listed in `operations.ts`. */
export interface OperationKind {
  /** How often it comes, against the others. */
  weight: number
  arbitrary: fc.Arbitrary<Operation>
}
