/** openapi.yaml, of this version or of one that was released, as a judge: which operation a request is, and whether the answer is one that the document allows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'

// biome-ignore lint/suspicious/noExplicitAny: a document is looked up by name
type Node = any

const FILE = join(import.meta.dirname, '../../openapi.yaml')
const DOCUMENT = 'clst:contract'

export interface ContractOperation {
  id: string
  method: string
  path: string
  /** Names of the problem codes that it documents by itself. */
  errors: string[]
  /** Of its answers, as the document writes them: `200`, `404`, `default`. */
  statuses: string[]
  /** Name of the schema of what its job answers; undefined when it is no job. */
  jobResult: string | undefined
}

export interface SeenAnswer {
  status: number
  mediaType: string
  header(name: string): string | undefined
  document: unknown
}

/** A version of the contract. */
export class Contract {
  readonly operations: readonly ContractOperation[]
  private readonly document: Node
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  private readonly compiled = new Map<string, ValidateFunction>()

  /** With `isOlder`, it judges a later bridge: where it says that there can be new words, there may be. */
  constructor(file: string, { isOlder = false } = {}) {
    this.document = parse(readFileSync(file, 'utf8'))
    if (isOlder)
      for (const schema of Object.values<Node>(this.document.components.schemas)) allowNewWords(schema)
    addFormats.default(this.ajv)
    this.ajv.addSchema(this.document, DOCUMENT)
    this.operations = operationsOf(this.document)
  }

  /** The operation of a name; throws when the document has none. */
  readonly named = (id: string): ContractOperation => {
    const found = this.operations.find((operation) => operation.id === id)
    if (found === undefined) throw new Error(`The contract has no operation ${id}`)
    return found
  }

  /** The operation that a request means; undefined for an address that the document does not have. */
  readonly operationOf = (method: string, target: string): ContractOperation | undefined => {
    const [path = ''] = target.split('?', 1)
    const fits = this.operations.filter(
      (operation) => operation.method === method && toPattern(operation.path).test(path),
    )
    return fits.sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0]
  }

  /** What is wrong with what a job has answered. One that was cut holds the first items of its lists. */
  readonly findResultMistakes = ({ id, jobResult }: ContractOperation, result: unknown): string[] => {
    const validate = this.validator(`#/components/schemas/${jobResult}`)
    if (validate(result)) return []
    return (validate.errors ?? []).map((error) => `result of ${id}: ${error.instancePath} ${error.message}`)
  }

  /** What is wrong with an answer, in sentences; none when the document allows it. */
  readonly findMistakes = (operation: ContractOperation, answer: SeenAnswer): string[] => {
    const item = this.document.paths[operation.path][operation.method.toLowerCase()]
    const place = `${operation.id} ${answer.status}`
    const key = String(answer.status) in item.responses ? String(answer.status) : 'default'
    const found = this.resolve(item.responses[key])
    if (found.node === undefined || (key === 'default' && answer.status < 400)) {
      return [`${place}: this status is not documented`]
    }
    const missing = Object.entries<Node>(found.node.headers ?? {})
      .filter(
        ([name, header]) => this.resolve(header).node.required === true && answer.header(name) === undefined,
      )
      .map(([name]) => `${place}: the header ${name} is missing`)
    const content = found.node.content?.[answer.mediaType]
    if (content === undefined) return [...missing, `${place}: ${answer.mediaType} is not documented`]
    if (!/json$/.test(answer.mediaType)) return missing
    const pointer =
      found.pointer ?? pointerTo('paths', operation.path, operation.method.toLowerCase(), 'responses', key)
    const validate = this.validator(`${pointer}/content/${escapePart(answer.mediaType)}/schema`)
    if (validate(answer.document)) return missing
    return [
      ...missing,
      ...(validate.errors ?? []).map((error) => `${place}: ${error.instancePath} ${error.message}`),
    ]
  }

  private validator(pointer: string): ValidateFunction {
    const known = this.compiled.get(pointer)
    if (known !== undefined) return known
    const made = this.ajv.compile({ $ref: `${DOCUMENT}${pointer}` })
    this.compiled.set(pointer, made)
    return made
  }

  private resolve(node: Node): { node: Node; pointer?: string } {
    const { $ref: reference } = node ?? {}
    if (typeof reference !== 'string') return { node }
    const parts = reference.slice(2).split('/')
    return { node: parts.reduce((found, part) => found?.[part], this.document), pointer: reference }
  }
}

/** The contract of this checkout. */
export const CONTRACT = new Contract(FILE)

export const OPERATIONS = CONTRACT.operations

export const operationNamed = CONTRACT.named

export const { operationOf, findMistakes, findResultMistakes } = CONTRACT

function allowNewWords(schema: Node): void {
  if (/There can be new ones/.test(schema.description ?? '')) delete schema.enum
}

function operationsOf(document: Node): ContractOperation[] {
  return Object.entries<Node>(document.paths).flatMap(([path, item]) =>
    Object.entries<Node>(item)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, { operationId, responses, 'x-errors': errors = [], 'x-job-result': jobResult }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
        errors,
        statuses: Object.keys(responses),
        jobResult,
      })),
  )
}

/** Address of an operation with the values of its path parameters in their order. */
export function targetOf({ path }: ContractOperation, values: readonly string[]): string {
  const rest = [...values]
  return path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(rest.shift() ?? ''))
}

function pointerTo(...parts: string[]): string {
  return `#/${parts.map((part) => encodeURIComponent(escapePart(part))).join('/')}`
}

function escapePart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}
