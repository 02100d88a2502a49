import { findMistakes } from '@clst/http-contract'
import { StudioFailure } from '../failure.js'
import type { OperationId } from './generated/routes.js'
import { VALIDATORS } from './generated/validators.js'

export interface Input {
  readonly path: Record<string, string>
  readonly query: Record<string, string | string[]>
  readonly body: unknown
}

/** Checks a request against the document, and makes texts into what the document says. Throws `invalid-argument`. */
export async function validateInput(id: OperationId, input: Input): Promise<void> {
  const errors = findMistakes(await VALIDATORS[id](), input)
  const [first] = errors
  if (first !== undefined) {
    throw new StudioFailure('invalid-argument', `${first.pointer} ${first.message}.`, { errors })
  }
}
