import { StudioFailure } from '../failure.js'
import type { OperationId } from './generated/routes.js'
import { VALIDATORS, type Validate, type ValidationError } from './generated/validators.js'

/** As many mistakes as anybody reads. */
const MAX_ERRORS = 20

export interface Input {
  readonly path: Record<string, string>
  readonly query: Record<string, string | string[]>
  readonly body: unknown
}

/** Checks a request against the document, and makes texts into what the document says. Throws `invalid-argument`. */
export async function validateInput(id: OperationId, { path, query, body }: Input): Promise<void> {
  const validators = await VALIDATORS[id]()
  check(validators.path, path, (error) => `/${pointerOf(error)}`)
  check(validators.query, query, (error) => `?${pointerOf(error).replace(/\/.*$/, '')}`)
  if (validators.body !== undefined) check(validators.body, body, (error) => `/${pointerOf(error)}`)
}

/** Several values of one name become an array. No name is special. */
export function readQuery(query: URLSearchParams): Record<string, string | string[]> {
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
  throw new StudioFailure('invalid-argument', detail, { errors })
}

/** Without the slash at the beginning; a field that is missing or too much counts as the place. */
function pointerOf({ instancePath, params }: ValidationError): string {
  const name = params.missingProperty ?? params.additionalProperty
  const path = instancePath.replace(/^\//, '')
  if (typeof name !== 'string') return path
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1')
  return path === '' ? escaped : `${path}/${escaped}`
}
