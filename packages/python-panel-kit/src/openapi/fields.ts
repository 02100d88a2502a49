import { type OpenApiDocument, type Operation, resolve, type Schema } from './document.js'

/** A field of an object, or of a request. */
export type Field = { name: string; isRequired: boolean; schema: Schema }

/** Fields of an object, those of its parts included. */
export function fieldsOf(document: OpenApiDocument, schema: Schema): Field[] {
  const found = resolve(document, schema)
  const required = new Set(found.required ?? [])
  const own = Object.entries(found.properties ?? {}).map(([name, field]) => ({
    name,
    isRequired: required.has(name),
    schema: field,
  }))
  return [...(found.allOf ?? []).flatMap((part) => fieldsOf(document, part)), ...own]
}

/** What a request says besides its path: the parameters of its query, then the fields of its body. */
export function requestFields(document: OpenApiDocument, operation: Operation): Field[] {
  const { query, body } = operation
  const parameters = query.map(({ name, required, schema }) => ({
    name,
    isRequired: required === true,
    schema,
  }))
  return [...parameters, ...(body === undefined ? [] : fieldsOf(document, body))]
}
