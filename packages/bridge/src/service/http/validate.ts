import { BridgeFailure } from '../bridge-failure.js'
import type { RequestBody } from '../checks/body.js'
import type { OperationId } from '../generated/routes.js'
import { VALIDATORS, type Validate, type ValidationError } from '../generated/validators.js'
import type { OperationInput } from './api-request.js'

/** As many mistakes as anybody reads. */
const MAX_ERRORS = 20

/** Checks a request against the document, and makes texts into what the document says. Throws `invalid-argument`. */
export async function validateInput<Id extends OperationId>(
  id: Id,
  parameters: Readonly<Record<string, string>>,
  query: URLSearchParams,
  body: RequestBody,
): Promise<OperationInput<Id>> {
  const validators = await VALIDATORS[id]()
  const input = { path: { ...parameters }, query: toObject(query), body }
  check(validators.path, input.path, (error) => `/${pointerOf(error)}`)
  check(validators.query, input.query, (error) => `?${pointerOf(error).replace(/\/.*$/, '')}`)
  if (validators.body !== undefined) check(validators.body, body, (error) => `/${pointerOf(error)}`)
  else if (Object.keys(body).length > 0) {
    const message = 'This request has no body.'
    throw new BridgeFailure('invalid-argument', message, { errors: [{ pointer: '', message }] })
  }
  return input as unknown as OperationInput<Id>
}

/** Several values of one name become an array. No name is special. */
function toObject(query: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const name of new Set(query.keys())) {
    const all = query.getAll(name)
    values[name] = all.length === 1 ? (all[0] as string) : all
  }
  return values
}

function check(validate: Validate, value: unknown, toPointer: (error: ValidationError) => string): void {
  if (validate(value)) return
  const errors = (validate.errors ?? []).slice(0, MAX_ERRORS).map((error) => ({
    pointer: toPointer(error),
    message: error.message ?? 'is not valid',
  }))
  const [first] = errors
  const detail = first === undefined ? 'The request is not valid.' : `${first.pointer} ${first.message}.`
  throw new BridgeFailure('invalid-argument', detail, { errors })
}

/** Without the slash at the beginning; a field that is missing or too much counts as the place. */
function pointerOf({ instancePath, params }: ValidationError): string {
  const { missingProperty, additionalProperty, unevaluatedProperty } = params
  const name = missingProperty ?? additionalProperty ?? unevaluatedProperty
  const path = instancePath.replace(/^\//, '')
  if (typeof name !== 'string') return path
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1')
  return path === '' ? escaped : `${path}/${escaped}`
}
