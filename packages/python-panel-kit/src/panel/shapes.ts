import { type OpenApiDocument, type Operation, resolve, type Schema } from '../openapi/document.js'

/** What is known of a value that an expression can read: nothing, its members by name, or its schema in the contract. */
export type Shape =
  | { kind: 'any' }
  | { kind: 'members'; of: Readonly<Record<string, Shape>> }
  | { kind: 'list'; items: Shape }
  | { kind: 'schema'; schema: Schema }
  /** One of several: what one of them has is there. */
  | { kind: 'either'; of: readonly Shape[] }

export const ANY: Shape = { kind: 'any' }
export const members = (of: Record<string, Shape>): Shape => ({ kind: 'members', of })
export const either = (of: readonly Shape[]): Shape =>
  of.length === 1 && of[0] ? of[0] : { kind: 'either', of }

/** What an operation gives in the end: of a long one, what its job answers. */
export function answerShape(document: OpenApiDocument, operation: Operation): Shape {
  const { jobResult, responses } = operation
  if (jobResult !== undefined) {
    return { kind: 'schema', schema: { $ref: `#/components/schemas/${jobResult}` } }
  }
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1]
  const schema = success && resolve(document, success).content?.['application/json']?.schema
  return schema === undefined ? ANY : { kind: 'schema', schema }
}

/** What lies one step below: a member of an object, or a place in a list. Undefined when nothing can be there. */
export function stepInto(document: OpenApiDocument, shape: Shape, name: string): Shape | undefined {
  const isPlace = /^\d+$/.test(name)
  switch (shape.kind) {
    case 'any':
      return ANY
    case 'members':
      return shape.of[name]
    case 'list':
      return isPlace ? shape.items : undefined
    case 'either':
      return some(shape.of.map((each) => stepInto(document, each, name)))
    case 'schema':
      return isPlace ? itemsOf(document, shape) : memberOf(document, shape.schema, name)
  }
}

/** What a list holds. Undefined when it is none. */
export function itemsOf(document: OpenApiDocument, shape: Shape): Shape | undefined {
  if (shape.kind === 'any') return ANY
  if (shape.kind === 'list') return shape.items
  if (shape.kind === 'either') return some(shape.of.map((each) => itemsOf(document, each)))
  if (shape.kind === 'members') return undefined
  const schema = resolve(document, shape.schema)
  if (schema.items !== undefined) return { kind: 'schema', schema: schema.items }
  return some(partsOf(schema).map((part) => itemsOf(document, { kind: 'schema', schema: part })))
}

/** The values that a text can have, where the contract names them all. */
export function valuesOf(document: OpenApiDocument, shape: Shape): readonly string[] | undefined {
  if (shape.kind === 'either') {
    const lists = shape.of.map((each) => valuesOf(document, each))
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined
  }
  if (shape.kind !== 'schema') return undefined
  const schema = resolve(document, shape.schema)
  if (schema.enum !== undefined) return schema.enum.filter((value) => typeof value === 'string')
  const choices = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null')
  return choices && valuesOf(document, either(choices.map((each) => ({ kind: 'schema', schema: each }))))
}

function memberOf(document: OpenApiDocument, node: Schema, name: string): Shape | undefined {
  const schema = resolve(document, node)
  const own = schema.properties?.[name]
  if (own !== undefined) return { kind: 'schema', schema: own }
  const found = some(partsOf(schema).map((part) => memberOf(document, part, name)))
  if (found !== undefined) return found
  const { additionalProperties: others } = schema
  if (typeof others === 'object') return { kind: 'schema', schema: others }
  // Whatever the contract leaves open may have it.
  const isOpen = schema.properties === undefined && partsOf(schema).length === 0
  const canHold = schema.type === undefined || [schema.type].flat().includes('object')
  return (isOpen && canHold) || others === true ? ANY : undefined
}

const partsOf = ({ allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] => [...allOf, ...anyOf, ...oneOf]

function some(shapes: readonly (Shape | undefined)[]): Shape | undefined {
  const found = shapes.filter((shape) => shape !== undefined)
  return found.length === 0 ? undefined : either(found)
}
