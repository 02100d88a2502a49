import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** @import { Node, Operation } from './document.mjs' */

const require = createRequire(import.meta.url)
/** @type {(ajv: Ajv2020, names: Record<string, string>) => string} */
const standaloneCode = require('ajv/dist/standalone').default
/** @type {Record<string, any>} */
const formats = require('ajv-formats/dist/formats')

/** Only expressions, so that they are written into the code instead of being loaded from a package. */
const FORMATS = { uuid: formats.fastFormats.uuid, 'date-time': formats.fastFormats['date-time'].validate }

/**
 * The code that checks the requests of one operation, without imports.
 *
 * @param {Node} document
 * @param {Operation} operation
 * @returns {string}
 */
export function validatorFile(document, operation) {
  const path = compile(document, parametersSchema(operation.pathParameters), 'path', true)
  const query = compile(document, parametersSchema(operation.query), 'query', true)
  const body = operation.body && compile(document, operation.body, 'body', false)
  const parts = [path, query, body].filter((part) => part !== undefined)
  return `// @ts-nocheck\n${parts.join('\n')}`
}

/**
 * @param {readonly Node[]} parameters
 * @returns {Node}
 */
function parametersSchema(parameters) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  }
}

/**
 * Each validator has its own scope, so that the names in the code of one do not meet those of another.
 *
 * @param {Node} document
 * @param {Node} schema
 * @param {string} name
 * @param {boolean} isText values come as texts
 * @returns {string}
 */
function compile(document, schema, name, isText) {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    coerceTypes: isText ? 'array' : false,
    useDefaults: isText,
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: true,
    formats: FORMATS,
  })
  ajv.addSchema(withRoot({ $id: 'clst:api', $defs: document.components.schemas }))
  ajv.addSchema(withRoot(schema), `clst:${name}`)
  const code = standaloneCode(ajv, { validate: `clst:${name}` })
  return `export const ${name} = /* @__PURE__ */ (() => {\n${withoutLoading(code)}\nreturn validate\n})()\n`
}

/**
 * References of the document lead to the whole of it.
 *
 * @param {Node} schema
 * @returns {Node}
 */
function withRoot(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"clst:api#/$defs/'))
}

/**
 * The code as the body of a function. Lengths are counted in characters, as JSON Schema says.
 *
 * @param {string} code
 * @returns {string}
 */
function withoutLoading(code) {
  const body = code
    .replace(/^"use strict";\n/, '')
    .replace(/export const validate = (\w+);/, (_, made) => `const validate = ${made};`)
    .replaceAll(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, '(text) => Array.from(text).length')
  if (/\brequire\(|\bexport\b/.test(body))
    throw new Error(`A validator loads a package: ${body.match(/require\([^)]*\)/)?.[0]}`)
  return body
}
