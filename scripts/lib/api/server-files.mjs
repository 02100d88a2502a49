import openapiTypes, { astToString } from 'openapi-typescript'
import { isChange } from './document.mjs'
import { validatorFile } from './validators.mjs'

/** @import { Node, Operation } from './document.mjs' */

export const HEADER = '// Made from openapi.yaml by "npm run generate". Do not edit.\n'

/**
 * The files of what answers, the bridge or the studio server, that are made from its document: types, the table of routes, and a validator per operation.
 *
 * @param {Node} document
 * @param {readonly Operation[]} operations
 * @returns {Promise<Map<string, string>>} text by name
 */
export async function serverFiles(document, operations) {
  const files = new Map()
  files.set('api.ts', await apiTypes(document))
  files.set('routes.ts', routesFile(operations))
  files.set('operation-types.ts', operationTypesFile(operations))
  files.set('validators.ts', validatorIndexFile(operations))
  for (const operation of operations) {
    files.set(`validators/${fileName(operation.id)}.ts`, HEADER + validatorFile(document, operation))
  }
  return files
}

/**
 * @param {Node} document
 * @returns {Promise<string>}
 */
export async function apiTypes(document) {
  const types = await openapiTypes(JSON.parse(JSON.stringify(document)))
  return `${HEADER}${astToString(types).trimEnd()}\n`
}

/** @param {string} id */
const fileName = (id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * @param {readonly Operation[]} operations
 * @returns {string}
 */
export function routesFile(operations) {
  const rows = operations.map((operation) => {
    const route = {
      method: operation.method,
      path: operation.path,
      tag: operation.tag,
      successStatus: Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
      isChange: isChange(operation),
      isJob: operation.jobResult !== undefined,
      isOpen: operation.isOpen,
      hasBody: operation.body !== undefined,
      ...(operation.rawBody.length === 0 ? {} : { rawBody: operation.rawBody }),
      pathParameters: operation.pathParameters.map(({ name }) => name),
    }
    return `  ${operation.id}: ${JSON.stringify(route)},`
  })
  return `${HEADER}
/** Every operation of the document. \`isOpen\`: needs no token. */
export const ROUTES = {
${rows.join('\n')}
} as const

export type OperationId = keyof typeof ROUTES
`
}

/**
 * @param {readonly Operation[]} operations
 * @returns {string}
 */
export function operationTypesFile(operations) {
  const jobs = operations.filter(({ jobResult }) => jobResult !== undefined)
  return `${HEADER}import type { components, operations } from './api.js'
import type { OperationId } from './routes.js'

export type Schemas = components['schemas']

/** What the job of each long operation answers when it succeeds. */
export interface JobResults {
${jobs.map(({ id, jobResult }) => `  ${id}: Schemas['${jobResult}']`).join('\n')}
}

export type JobOperationId = keyof JobResults

/** Parameters in the path of an operation. */
export type PathOf<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer P } ? P : Record<never, never>

/** Query parameters of an operation, as its validator leaves them. */
export type QueryOf<Id extends OperationId> = operations[Id]['parameters'] extends { query?: infer Q }
  ? Exclude<Q, undefined>
  : Record<never, never>

/** The body of an operation; undefined for one without. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer B } }
}
  ? B
  : undefined

type JsonOf<R> = R extends { content: { 'application/json': infer T } } ? T : never

/** What an operation answers; of a long one, the job. */
export type AnswerOf<Id extends OperationId> =
  operations[Id]['responses'] extends infer R ? JsonOf<R[keyof R & (200 | 201 | 202)]> : never

/** What does the work of an operation gives back: the answer without \`apiVersion\`, of a long operation the result of its job. */
export type ResultOf<Id extends OperationId> = Id extends JobOperationId
  ? JobResults[Id]
  : WithoutVersion<AnswerOf<Id>>

/** Of each part of a union by itself. */
type WithoutVersion<T> = T extends unknown ? Omit<T, 'apiVersion'> : never
`
}

/**
 * @param {readonly Operation[]} operations
 * @returns {string}
 */
function validatorIndexFile(operations) {
  const rows = operations.map(({ id }) => `  ${id}: () => import('./validators/${fileName(id)}.js'),`)
  return `${HEADER}import type { OperationId } from './routes.js'

/** One thing that is wrong with a request. */
export interface ValidationError {
  /** JSON pointer to the value. */
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

export interface Validate {
  (data: unknown): boolean
  errors?: ValidationError[] | null
}

/**
 * What checks a request. \`path\` and \`query\` take objects of texts, several values of one name as an array; they turn
 * texts into numbers, truth values and arrays in place, and \`query\` fills in what is left out.
 */
export interface OperationValidators {
  path: Validate
  query: Validate
  /** Absent where there is no body. */
  body?: Validate
}

/** Loads the validators of one operation, so that none of the others costs anything. */
export const VALIDATORS: Record<OperationId, () => Promise<OperationValidators>> = {
${rows.join('\n')}
}
`
}
