import { isPicture, isStream } from './document.mjs'
import { apiTypes, HEADER, operationTypesFile, routesFile } from './server-files.mjs'

/** @import { Node, Operation } from './document.mjs' */

/**
 * The files of the TypeScript client that are made from the document: its types, and one method per operation.
 *
 * @param {Node} document
 * @param {readonly Operation[]} operations
 * @param {{ withOpen?: boolean }} [options] `withOpen`: also methods for what needs no token
 * @returns {Promise<Map<string, string>>} text by name
 */
export async function clientFiles(document, operations, { withOpen = false } = {}) {
  const called = operations.filter(({ isOpen }) => withOpen || !isOpen)
  return new Map([
    ['api.ts', await apiTypes(document)],
    ['routes.ts', routesFile(operations)],
    ['operation-types.ts', operationTypesFile(operations)],
    ['methods.ts', methodsFile(called)],
  ])
}

/**
 * @param {readonly Operation[]} operations
 * @returns {string}
 */
function methodsFile(operations) {
  const methods = operations.map(method).join('\n\n')
  const used = (/** @type {string[]} */ names) => names.filter((name) => methods.includes(name)).join(', ')
  return `${HEADER}import type { CallInput, ${used(['CallOptions', 'JobOf', 'Picture'])} } from '../call.js'
import type { ${used(['AnswerOf', 'BodyOf', 'QueryOf'])} } from './operation-types.js'
import type { OperationId } from './routes.js'

/** One method per operation of the contract. Each rejects with a \`ClstApiError\`. */
export abstract class Methods {
  /** Sends one request. */
  protected abstract call<T>(id: OperationId, input: CallInput, options?: CallOptions): Promise<T>

${methods}
}
`
}

/** @param {Operation} operation */
function method(operation) {
  const { id, pathParameters, query, body, rawBody, jobResult, errors } = operation
  const names = pathParameters.map(({ name }) => name)
  const needsQuery = query.some(({ required }) => required)
  const parameters = names.map((name) => `${name}: string`)
  const input = []
  if (names.length > 0) input.push(`path: { ${names.join(', ')} }`)
  if (body !== undefined) {
    const hasFields = Object.keys(body).length > 0 && !/NoFields$/.test(body.$ref ?? '')
    parameters.push(hasFields ? `body: BodyOf<'${id}'>` : `body: BodyOf<'${id}'> = {}`)
    input.push('body')
  }
  if (rawBody.length > 0) {
    parameters.push('bytes: Uint8Array')
    input.push('bytes')
    if (rawBody.length > 1) {
      parameters.push(`mediaType: ${rawBody.map((type) => `'${type}'`).join(' | ')}`)
      input.push('mediaType')
    }
  }
  if (query.length > 0) {
    parameters.push(needsQuery ? `query: QueryOf<'${id}'>` : `query: QueryOf<'${id}'> = {}`)
    input.push('query')
  }
  parameters.push('options?: CallOptions')
  const answer = isPicture(operation)
    ? 'Picture'
    : isStream(operation)
      ? 'AsyncIterable<Uint8Array>'
      : jobResult === undefined
        ? `AnswerOf<'${id}'>`
        : `JobOf<'${id}'>`
  const throws =
    errors.length === 0
      ? ''
      : ` ${jobResult === undefined ? 'Fails' : 'The job fails'} with ${listCodes(errors)}.`
  return `  /** ${operation.summary}. ${operation.description}${throws} */
  ${id}(${parameters.join(', ')}): Promise<${answer}> {
    return this.call('${id}', { ${input.join(', ')} }, options)
  }`
}

/** @param {readonly string[]} codes */
const listCodes = (codes) => codes.map((code) => `\`${code}\``).join(', ')
