import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../run.mjs'
import * as kit from './kit.mjs'

const STREAMS = new Set(['application/octet-stream', 'application/x-ndjson'])

/**
 * A part of the document whose shape is looked at where it is used.
 *
 * @typedef {Record<string, any>} Node
 */

/**
 * One operation with everything that belongs to it. The parts of the document in it are looked at as such parts here.
 *
 * @typedef {Omit<import('../../../packages/python-panel-kit/dist/index.js').Operation,
 *   'pathParameters' | 'query' | 'headers' | 'body' | 'responses'> & {
 *   pathParameters: Node[],
 *   query: Node[],
 *   headers: Node[],
 *   body: Node | undefined,
 *   responses: Record<string, Node>,
 *   rawBody: string[],
 * }} Operation
 */

/**
 * @param {string} [path] relative to the checkout
 * @returns {any} a Node
 */
export function readDocument(path = 'openapi.yaml') {
  return parse(readFileSync(join(root, path), 'utf8'), { maxAliasCount: 0 })
}

/**
 * All operations in the order of the document. `rawBody`: media types of a body that is not JSON.
 *
 * @param {any} document
 * @returns {Operation[]}
 */
export function listOperations(document) {
  return kit.listOperations(document).map((/** @type {any} */ operation) => {
    const { requestBody } = document.paths[operation.path][operation.method.toLowerCase()]
    const types = Object.keys(requestBody === undefined ? {} : (resolve(document, requestBody).content ?? {}))
    return { ...operation, rawBody: types.filter((type) => type !== 'application/json') }
  })
}

/** @type {(document: any, node: Node) => Node} what a reference stands for, or the node itself when it is none */
export const resolve = kit.resolve

/** @type {(operation: any) => boolean} its answer is an image */
export const isPicture = kit.isPicture

/**
 * Its answer is bytes that come as a stream.
 *
 * @param {Operation} operation
 */
export function isStream({ responses }) {
  return Object.keys(responses['200']?.content ?? {}).some((type) => STREAMS.has(type))
}

/**
 * It changes something: then it takes an Idempotency-Key. What only reads is a GET, or a POST where the question is too
 * long for an address.
 *
 * @param {Pick<Operation, 'headers'>} operation
 */
export function isChange({ headers }) {
  return headers.some(({ name }) => name === 'Idempotency-Key')
}
