import { ERRORS, type ErrorCode } from '@clst/sdk/errors'
import type { PushAnswer } from '@clst/sdk/protocol'
import { StudioFailure } from '../failure.js'

/** Throws what the only change of a push was refused with; a conflict of names is `name-taken`. */
export function assertApplied({ answers: [answer] }: PushAnswer): void {
  if (answer === undefined || answer.outcome === 'applied') return
  if (answer.outcome === 'refused') {
    const code = answer.code in ERRORS ? (answer.code as ErrorCode) : 'not-permitted'
    throw new StudioFailure(code, answer.message)
  }
  const message = answer.outcome === 'conflict' ? answer.message : 'Something else has to be settled first.'
  throw new StudioFailure('name-taken', message)
}
