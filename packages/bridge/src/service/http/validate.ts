import { findMistakes, readQuery } from '@clst/http-contract'
import { BridgeFailure } from '../bridge-failure.js'
import type { RequestBody } from '../checks/body.js'
import type { OperationId } from '../generated/routes.js'
import { VALIDATORS } from '../generated/validators.js'
import type { OperationInput } from './api-request.js'

/** Checks a request against the document, and makes texts into what the document says. Throws `invalid-argument`. */
export async function validateInput<Id extends OperationId>(
  id: Id,
  parameters: Readonly<Record<string, string>>,
  query: URLSearchParams,
  body: RequestBody,
): Promise<OperationInput<Id>> {
  const validators = await VALIDATORS[id]()
  const input = { path: { ...parameters }, query: readQuery(query), body }
  const errors = findMistakes(validators, input)
  const [first] = errors
  if (first !== undefined) {
    throw new BridgeFailure('invalid-argument', `${first.pointer} ${first.message}.`, { errors })
  }
  if (validators.body === undefined && Object.keys(body).length > 0) {
    const message = 'This request has no body.'
    throw new BridgeFailure('invalid-argument', message, { errors: [{ pointer: '', message }] })
  }
  return input as unknown as OperationInput<Id>
}
