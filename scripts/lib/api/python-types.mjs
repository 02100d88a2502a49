import { resolve } from './document.mjs'

/** @import { Node, Operation } from './document.mjs' */

/** @typedef {{ name: string, isRequired: boolean, schema: Node }} Field */

/** @param {Operation} operation */
export const answerName = ({ id }) => `${id[0]?.toUpperCase()}${id.slice(1)}Answer`

/**
 * Fields of an object, those of its parts included.
 *
 * @param {Node} document
 * @param {Node} schema
 * @returns {Field[]}
 */
export function fieldsOf(document, schema) {
  const found = resolve(document, schema)
  const required = new Set(found.required ?? [])
  const own = Object.entries(found.properties ?? {}).map(([name, field]) => ({
    name,
    isRequired: required.has(name),
    schema: field,
  }))
  const inherited = (found.allOf ?? []).flatMap((/** @type {Node} */ part) => fieldsOf(document, part))
  return [...inherited, ...own]
}

/**
 * @param {Node} document
 * @param {Node} schema
 * @param {string} [prefix] of names of types
 * @returns {string}
 */
export function pythonType(document, schema, prefix = 't.') {
  const of = (/** @type {Node} */ part) => pythonType(document, part, prefix)
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(/.*\//, '')
    return isNamed(document, resolve(document, schema)) ? `${prefix}${name}` : of(resolve(document, schema))
  }
  if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((/** @type {unknown} */ value) => value !== null)
    const type = `Literal[${values.map(literal).join(', ')}]`
    return values.length < schema.enum.length ? `Optional[${type}]` : type
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return union(choices.map(of))
  if (Array.isArray(schema.type)) {
    return union(schema.type.map((/** @type {string} */ type) => of({ ...schema, type })))
  }
  if (schema.type === 'array') return `List[${of(schema.items ?? {})}]`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `Dict[str, ${of(schema.additionalProperties)}]`
  }
  const simple = {
    string: 'str',
    integer: 'int',
    number: 'float',
    boolean: 'bool',
    null: 'None',
    object: 'Dict[str, Any]',
  }
  return simple[/** @type {keyof typeof simple} */ (schema.type)] ?? 'Any'
}

/** @param {unknown} value */
const literal = (value) => (typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value))

/** @param {readonly string[]} types */
function union(types) {
  const others = types.filter((type) => type !== 'None')
  const type = others.length === 1 ? others[0] : `Union[${others.join(', ')}]`
  return others.length < types.length ? `Optional[${type}]` : `${type}`
}

/**
 * Objects with fields are classes, lists of values and choices are names; the rest is written where it is used.
 *
 * @param {Node} document
 * @param {Node} schema
 */
function isNamed(document, schema) {
  return fieldsOf(document, schema).length > 0 || schema.enum !== undefined || schema.oneOf !== undefined
}

/**
 * @param {Node} document
 * @param {readonly Operation[]} operations
 * @returns {string}
 */
export function typesFile(document, operations) {
  const schemas = Object.entries(document.components.schemas).filter(
    ([name, schema]) => !/Request$/.test(name) && isNamed(document, schema),
  )
  const answers = operations.flatMap((operation) => {
    const [, answer] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? []
    const schema = answer?.content?.['application/json']?.schema
    return schema === undefined
      ? []
      : [definition(document, answerName(operation), schema, operation.summary)]
  })
  const parts = schemas.map(([name, schema]) => definition(document, name, schema, schema.description))
  return `"""Objects of the contract. Fields may be added: ignore those that you do not know."""
from typing import Any, Dict, List, Literal, Optional, TypedDict, Union

${[...parts, ...answers].join('\n\n')}
`
}

/**
 * Fields that may be absent are in a class of their own: Python 3.9 has no other way. Types are texts, since a class may
 * name one that comes later.
 *
 * @param {Node} document
 * @param {string} name
 * @param {Node} schema
 * @param {string | undefined} words
 */
function definition(document, name, schema, words) {
  const parts = [schema, ...(schema.allOf ?? [])].map((part) => resolve(document, part))
  const fields = fieldsOf(document, schema)
  const choice = parts.find(({ oneOf }) => oneOf !== undefined)
  if (choice !== undefined) {
    const types = choice.oneOf.map((/** @type {Node} */ part) => `"${pythonType(document, part, '')}"`)
    return `${name} = Union[${types.join(', ')}]`
  }
  if (fields.length === 0) return `${name} = ${pythonType(document, schema, '')}`
  const row = (/** @type {Field} */ field) =>
    `        "${field.name}": ${JSON.stringify(pythonType(document, field.schema, ''))},`
  const needed = fields.filter(({ isRequired }) => isRequired)
  const optional = fields.filter(({ isRequired }) => !isRequired)
  const doc = words === undefined ? '    pass' : `    """${words.trim().replaceAll('\n', ' ')}"""`
  const bases = [
    [needed, 'Required', 'True'],
    [optional, 'Optional', 'False'],
  ].filter(([list]) => list?.length)
  const made = bases.map(([list, kind, total]) => {
    const rows = /** @type {Field[]} */ (list).map(row).join('\n')
    return `_${name}${kind} = TypedDict(\n    "_${name}${kind}",\n    {\n${rows}\n    },\n    total=${total},\n)`
  })
  return `${made.join('\n')}\n\n\nclass ${name}(${bases.map(([, kind]) => `_${name}${kind}`).join(', ')}):\n${doc}\n`
}
