import type { OpenApiDocument, Operation, Schema } from '../openapi/document.js'
import { resolve } from '../openapi/document.js'
import { type Field, fieldsOf } from '../openapi/fields.js'

export const answerName = ({ id }: Operation): string => `${id[0]?.toUpperCase()}${id.slice(1)}Answer`

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  null: 'None',
  object: 'Dict[str, Any]',
}

/**
 * The annotation for a value of a schema.
 *
 * @param prefix of names of types
 */
export function pythonType(document: OpenApiDocument, schema: Schema, prefix = 't.'): string {
  const of = (part: Schema): string => pythonType(document, part, prefix)
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(/.*\//, '')
    return isNamed(document, resolve(document, schema)) ? `${prefix}${name}` : of(resolve(document, schema))
  }
  if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((value) => value !== null)
    const type = `Literal[${values.map(literal).join(', ')}]`
    return values.length < schema.enum.length ? `Optional[${type}]` : type
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return union(choices.map(of))
  if (Array.isArray(schema.type)) {
    return union(schema.type.map((type) => of({ ...schema, type })))
  }
  if (schema.type === 'array') return `List[${of(schema.items ?? {})}]`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `Dict[str, ${of(schema.additionalProperties)}]`
  }
  return SIMPLE[schema.type ?? ''] ?? 'Any'
}

const literal = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value)

function union(types: readonly string[]): string {
  const others = types.filter((type) => type !== 'None')
  const type = others.length === 1 ? others[0] : `Union[${others.join(', ')}]`
  return others.length < types.length ? `Optional[${type}]` : `${type}`
}

/** Objects with fields are classes, lists of values and choices are names; the rest is written where it is used. */
function isNamed(document: OpenApiDocument, schema: Schema): boolean {
  return fieldsOf(document, schema).length > 0 || schema.enum !== undefined || schema.oneOf !== undefined
}

/** The module with all objects of the contract, without its header. */
export function typesFile(document: OpenApiDocument, operations: readonly Operation[]): string {
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
  const code = [...parts, ...answers].join('\n\n')
  return `"""Objects of the contract. Fields may be added: ignore those that you do not know."""
from typing import ${typingNames(code, ['TypedDict']).join(', ')}

${code}
`
}

/**
 * Fields that may be absent are in a class of their own: Python 3.9 has no other way. Types are texts, since a class may
 * name one that comes later.
 */
function definition(
  document: OpenApiDocument,
  name: string,
  schema: Schema,
  words: string | undefined,
): string {
  const parts = [schema, ...(schema.allOf ?? [])].map((part) => resolve(document, part))
  const fields = fieldsOf(document, schema)
  const choices = parts.find(({ oneOf }) => oneOf !== undefined)?.oneOf
  if (choices !== undefined) {
    const types = choices.map((part) => `"${pythonType(document, part, '')}"`)
    return `${name} = Union[${types.join(', ')}]`
  }
  if (fields.length === 0) return `${name} = ${pythonType(document, schema, '')}`
  const row = (field: Field) =>
    `        "${field.name}": ${JSON.stringify(pythonType(document, field.schema, ''))},`
  const needed = fields.filter(({ isRequired }) => isRequired)
  const optional = fields.filter(({ isRequired }) => !isRequired)
  const doc = words === undefined ? '    pass' : `    """${words.trim().replaceAll('\n', ' ')}"""`
  const all: [Field[], string, string][] = [
    [needed, 'Required', 'True'],
    [optional, 'Optional', 'False'],
  ]
  const bases = all.filter(([list]) => list.length > 0)
  const made = bases.map(([list, kind, total]) => {
    const rows = list.map(row).join('\n')
    return `_${name}${kind} = TypedDict(\n    "_${name}${kind}",\n    {\n${rows}\n    },\n    total=${total},\n)`
  })
  return `${made.join('\n')}\n\n\nclass ${name}(${bases.map(([, kind]) => `_${name}${kind}`).join(', ')}):\n${doc}\n`
}

/** What a module has to import from `typing`: what its code uses, and what it uses whatever the contract says. */
export function typingNames(code: string, always: readonly string[]): string[] {
  const used = ['Any', 'Dict', 'List', 'Literal', 'Optional', 'Union'].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(code),
  )
  return [...new Set([...used, ...always])].sort()
}
