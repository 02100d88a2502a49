import { isPicture, listOperations, type OpenApiDocument, type Operation } from '../openapi/document.js'
import { requestFields } from '../openapi/fields.js'
import type { Json } from '../python/literal.js'

/** What the core of a panel knows of an operation. */
export interface TableOperation {
  method: string
  /** With `{names}`. */
  path: string
  /** Names in the path. */
  pathFields: readonly string[]
  /** What else can be said: the query of a GET, else the body. */
  fields: readonly string[]
  /** It answers 202 and a job. */
  isJob: boolean
  isPicture: boolean
}

/**
 * The table from which the core of every panel works: the description as it is, what it says made sure, and with it what
 * the contract says of each operation that it uses.
 */
export type Table = { readonly [name: string]: Json } & {
  readonly operations: Readonly<Record<string, Json>>
}

/** Operations that the core asks by itself, whatever the description says. */
const ALWAYS = ['getContext', 'listEvents', 'getJob', 'cancelJob', 'getBridge'] as const

/**
 * Compiles a description. Both documents must have been checked.
 *
 * @param panel the parsed description
 */
export function makeTable(document: OpenApiDocument, panel: Record<string, Json>): Table {
  const used = new Set<string>([...ALWAYS, ...findOperations(panel)])
  const operations = listOperations(document)
    .filter(({ id }) => used.has(id))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((operation) => [operation.id, describeOperation(document, operation)] as const)
  return { ...panel, operations: Object.fromEntries(operations) }
}

/** Every `operation:` of a description, wherever it stands. */
export function findOperations(node: Json | undefined): string[] {
  if (Array.isArray(node)) return node.flatMap(findOperations)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'operation' && typeof value === 'string' ? [value] : findOperations(value as Json),
  )
}

function describeOperation(document: OpenApiDocument, operation: Operation): Json {
  const { method, path, pathParameters, jobResult } = operation
  const described: TableOperation = {
    method,
    path,
    pathFields: pathParameters.map(({ name }) => name),
    fields: requestFields(document, operation).map(({ name }) => name),
    isJob: jobResult !== undefined,
    isPicture: isPicture(operation),
  }
  return { ...described }
}
