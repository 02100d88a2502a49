import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { listOperations, type OpenApiDocument, type Operation, type Schema } from '../openapi/document.js'
import { type Field, requestFields } from '../openapi/fields.js'
import type { Fields } from './description.js'
import type { Findings } from './findings.js'
import type { Scope } from './scope.js'
import { ANY, answerShape, type Shape } from './shapes.js'

/** What the description asks of the bridge, against what the contract says. */
export class OperationChecks {
  private readonly operations: ReadonlyMap<string, Operation>
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  private readonly compiled = new Map<string, ValidateFunction>()

  constructor(
    private readonly document: OpenApiDocument,
    private readonly findings: Findings,
  ) {
    const used = listOperations(document).filter(({ isOpen }) => !isOpen)
    this.operations = new Map(used.map((operation) => [operation.id, operation]))
    this.ajv.addSchema(withRoot({ $id: 'clst:api', $defs: document.components.schemas } as Schema))
  }

  /** What an operation answers, where there is one of that name. */
  answer(id: string): Shape {
    const operation = this.operations.get(id)
    return operation === undefined ? ANY : answerShape(this.document, operation)
  }

  /**
   * The request of an operation: its name, its fields, all that it needs.
   *
   * @param own fields that the core adds by itself
   */
  request(
    place: string,
    id: string,
    { fields: said = {}, pieces }: { readonly fields?: Fields; readonly pieces?: { readonly of: string } },
    scope: Scope,
    own: readonly string[] = [],
  ): void {
    if (
      !this.findings.known('unknown-operation', `${place}.operation`, 'operation', id, this.operations.keys())
    )
      return
    const operation = this.operations.get(id)
    if (operation === undefined) return
    const fields = this.fieldsOf(operation)
    const names = fields.map(({ name }) => name)
    for (const [name, value] of Object.entries(said)) {
      const at = `${place}.fields.${name}`
      this.findings.value(at, value, scope)
      const field = fields.find((each) => each.name === name)
      if (field === undefined) this.findings.known('unknown-field', at, `field of ${id}`, name, names)
      else this.constant(at, id, field, value)
    }
    if (pieces !== undefined && !(pieces.of in said)) {
      this.findings.known('unknown-field', `${place}.pieces.of`, 'field', pieces.of, Object.keys(said))
    }
    const missing = fields.filter(
      ({ name, isRequired }) => isRequired && !(name in said) && !own.includes(name),
    )
    for (const { name } of missing)
      this.findings.add('missing-field', `${place}.fields`, `${id} needs "${name}".`)
  }

  /** A section is loaded whenever it is looked at: nothing may change by that. What changes something has a key. */
  isRead(id: string): boolean {
    const operation = this.operations.get(id)
    if (operation === undefined || operation.method === 'GET') return true
    return !operation.headers.some(({ name }) => name === 'Idempotency-Key')
  }

  private fieldsOf(operation: Operation): Field[] {
    const path = operation.pathParameters.map(({ name, schema }) => ({ name, isRequired: true, schema }))
    return [...path, ...requestFields(this.document, operation)]
  }

  /** What is said without an expression must be what the contract takes. */
  private constant(place: string, id: string, field: Field, value: unknown): void {
    if (/[{}]/.test(JSON.stringify(value))) return
    const key = `${id} ${field.name}`
    const validate = this.compiled.get(key) ?? this.ajv.compile(withRoot(field.schema))
    this.compiled.set(key, validate)
    if (validate(value)) return
    const [error] = validate.errors ?? []
    const allowed = error?.params.allowedValues as unknown[] | undefined
    const which = allowed === undefined ? '' : `: ${allowed.join(', ')}`
    this.findings.add(
      'unknown-value',
      place,
      `${JSON.stringify(value)} ${error?.message ?? 'is not taken'}${which}.`,
    )
  }
}

/** References of the document lead to the whole of it. */
function withRoot(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"clst:api#/$defs/'))
}
