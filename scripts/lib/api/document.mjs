import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../run.mjs'

/**
 * A part of the document whose shape is looked at where it is used.
 *
 * @typedef {Record<string, any>} Node
 */

/**
 * One operation with everything that belongs to it, references to parameters and answers resolved.
 *
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} method in capitals
 * @property {string} path with `{names}`
 * @property {string} tag
 * @property {string} summary
 * @property {string} description
 * @property {boolean} isOpen needs no token
 * @property {Node[]} pathParameters
 * @property {Node[]} query
 * @property {Node[]} headers
 * @property {Node | undefined} body schema of the request body
 * @property {Record<string, Node>} responses by status
 * @property {string | undefined} jobResult name of the schema that its job answers
 * @property {string[]} errors codes besides those that every operation can answer
 */

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/**
 * @param {string} [path] relative to the checkout
 * @returns {Node}
 */
export function readDocument(path = 'openapi.yaml') {
  return parse(readFileSync(join(root, path), 'utf8'), { maxAliasCount: 0 })
}

/**
 * What a reference stands for, or the node itself when it is none.
 *
 * @param {Node} document
 * @param {Node} node
 * @returns {Node}
 */
export function resolve(document, node) {
  if (typeof node.$ref !== 'string') return node
  const found = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .reduce(
      (/** @type {Node | undefined} */ at, name) => at?.[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    )
  if (found === undefined) throw new Error(`openapi.yaml: nothing is at ${node.$ref}`)
  return resolve(document, found)
}

/**
 * All operations in the order of the document.
 *
 * @param {Node} document
 * @returns {Operation[]}
 */
export function listOperations(document) {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => readOperation(document, path, item, method)),
  )
  const ids = operations.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) throw new Error(`openapi.yaml: two operations are called ${twice}`)
  return operations
}

/**
 * @param {Node} document
 * @param {string} path
 * @param {Node} item
 * @param {string} method
 * @returns {Operation}
 */
function readOperation(document, path, item, method) {
  const operation = item[method]
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    resolve(document, parameter),
  )
  const of = (/** @type {string} */ place) => parameters.filter((parameter) => parameter.in === place)
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    tag: operation.tags[0],
    summary: operation.summary,
    description: operation.description ?? '',
    isOpen: operation.security?.length === 0,
    pathParameters: of('path'),
    query: of('query'),
    headers: of('header'),
    body:
      operation.requestBody && resolve(document, operation.requestBody).content['application/json'].schema,
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, answer]) => [status, resolve(document, answer)]),
    ),
    jobResult: operation['x-job-result'],
    errors: operation['x-errors'] ?? [],
  }
}

/**
 * @param {Operation} operation
 * @returns {boolean} its answer is an image
 */
export function isPicture(operation) {
  return Object.keys(operation.responses['200']?.content ?? {}).some((type) => type.startsWith('image/'))
}
