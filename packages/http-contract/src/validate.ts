/** Requests against the validators that are generated from a document. */

/** What in a request is not as it must be. */
export interface RequestMistake {
  /** JSON pointer into the body or the path; `?name` for a query parameter. */
  readonly pointer: string
  readonly message: string
}

interface ValidationError {
  instancePath: string
  params: Record<string, unknown>
  message?: string
}

interface Validate {
  (data: unknown): boolean
  errors?: ValidationError[] | null
}

export interface Validators {
  path: Validate
  query: Validate
  /** Absent where there is no body. */
  body?: Validate
}

/** As many mistakes as anybody reads. */
const MAX_MISTAKES = 20

/** Checks a request, and makes texts into what the document says, in place. Empty when it is as it must be. */
export function findMistakes(
  { path, query, body }: Validators,
  input: { readonly path: unknown; readonly query: unknown; readonly body: unknown },
): readonly RequestMistake[] {
  const inPath = check(path, input.path, (error) => `/${pointerOf(error)}`)
  if (inPath.length > 0) return inPath
  const inQuery = check(query, input.query, (error) => `?${pointerOf(error).replace(/\/.*$/, '')}`)
  if (inQuery.length > 0 || body === undefined) return inQuery
  return check(body, input.body, (error) => `/${pointerOf(error)}`)
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

function check(
  validate: Validate,
  value: unknown,
  toPointer: (error: ValidationError) => string,
): RequestMistake[] {
  if (validate(value)) return []
  const mistakes = (validate.errors ?? []).slice(0, MAX_MISTAKES).map((error) => ({
    pointer: toPointer(error),
    message: error.message ?? 'is not valid',
  }))
  return mistakes.length > 0 ? mistakes : [{ pointer: '', message: 'is not valid' }]
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
