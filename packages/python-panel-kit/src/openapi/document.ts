/** A JSON Schema, as far as the generators look into it. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
}

/** A parameter of the path, the query or the head of a request. */
export type Parameter = { $ref?: string; name: string; in: string; required?: boolean; schema: Schema }

/** An answer by its media types. */
export type Answer = { $ref?: string; content?: Record<string, { schema?: Schema }> }

type Body = { $ref?: string; content: Record<string, { schema: Schema }> }

type OperationNode = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security?: unknown[]
  parameters?: Parameter[]
  requestBody?: Body
  responses: Record<string, Answer>
  'x-job-result'?: string
  'x-errors'?: string[]
}

/** An OpenAPI document. Only what is read here is named. */
export type OpenApiDocument = {
  info: { version: string }
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, Schema> } & Record<string, unknown>
}

/** One operation with everything that belongs to it, references to parameters and answers followed. */
export type Operation = {
  id: string
  /** In capitals. */
  method: string
  /** With `{names}`. */
  path: string
  tag: string
  summary: string
  description: string
  /** Needs no token. */
  isOpen: boolean
  pathParameters: Parameter[]
  query: Parameter[]
  headers: Parameter[]
  /** Schema of the request body. */
  body: Schema | undefined
  /** By status. */
  responses: Record<string, Answer>
  /** Name of the schema that its job answers. */
  jobResult: string | undefined
  /** Codes besides those that every operation can answer. */
  errors: string[]
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/**
 * What a reference stands for, or the node itself when it is none.
 *
 * @throws Error when nothing is there
 */
export function resolve<T extends { $ref?: string }>(document: OpenApiDocument, node: T): T {
  if (typeof node.$ref !== 'string') return node
  const found = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (at, name) => (at as Record<string, unknown>)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    )
  if (found === undefined) throw new Error(`openapi.yaml: nothing is at ${node.$ref}`)
  return resolve(document, found as T)
}

/**
 * All operations in the order of the document.
 *
 * @throws Error when two have one id
 */
export function listOperations(document: OpenApiDocument): Operation[] {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => readOperation(document, path, item, method)),
  )
  const ids = operations.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) throw new Error(`openapi.yaml: two operations are called ${twice}`)
  return operations
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  item: Record<string, unknown>,
  method: string,
): Operation {
  const operation = item[method] as OperationNode
  const shared = (item.parameters ?? []) as Parameter[]
  const parameters = [...shared, ...(operation.parameters ?? [])].map((each) => resolve(document, each))
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place)
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    tag: operation.tags[0] ?? '',
    summary: operation.summary,
    description: operation.description ?? '',
    isOpen: operation.security?.length === 0,
    pathParameters: of('path'),
    query: of('query'),
    headers: of('header'),
    body:
      operation.requestBody && resolve(document, operation.requestBody).content['application/json']?.schema,
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, answer]) => [status, resolve(document, answer)]),
    ),
    jobResult: operation['x-job-result'],
    errors: operation['x-errors'] ?? [],
  }
}

/** Its answer is an image. */
export function isPicture(operation: Operation): boolean {
  return Object.keys(operation.responses['200']?.content ?? {}).some((type) => type.startsWith('image/'))
}
