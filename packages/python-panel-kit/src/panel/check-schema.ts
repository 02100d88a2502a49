import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { GeneratorError, type Problem } from '../problem.js'

const file = resolve(import.meta.dirname, '../../../../panel.schema.json')
let compiled: ValidateFunction | undefined

/** What of a description is not as `panel.schema.json` says. */
export function checkSchema(panel: unknown): Problem[] {
  compiled ??= new Ajv2020({ allErrors: true, strict: false }).compile(readSchema())
  if (compiled(panel)) return []
  return nearest(compiled.errors ?? []).map((error) => ({
    code: 'panel-invalid',
    place: `panel.yaml: ${placeOf(error.instancePath)}`,
    text: sentence(error),
  }))
}

function readSchema(): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw GeneratorError.of('file', 'panel.schema.json', `It cannot be read: ${(error as Error).message}`)
  }
}

/**
 * What comes closest, where something fits in no way. Of the kinds of rows only that counts which the row has; of the rest
 * what lies deepest, once for each place.
 */
function nearest(errors: readonly ErrorObject[]): ErrorObject[] {
  const others = errors
    .filter(({ instancePath }) => instancePath.endsWith('/kind'))
    .flatMap(({ instancePath, schemaPath }) => {
      const branch = /^.*\/oneOf\/\d+\//.exec(schemaPath)?.[0]
      return branch === undefined ? [] : [{ place: instancePath.slice(0, -'/kind'.length), branch }]
    })
  const plain = errors
    .filter(({ keyword }) => !['anyOf', 'oneOf', 'if', 'allOf'].includes(keyword))
    .filter(({ instancePath, schemaPath }) =>
      others.every(({ place, branch }) => !instancePath.startsWith(place) || !schemaPath.startsWith(branch)),
    )
    .sort((one, other) => Number(other.keyword === UNKNOWN) - Number(one.keyword === UNKNOWN))
  return plain.filter(({ instancePath }, index) => {
    const isOuter = plain.some((other) => other.instancePath.startsWith(`${instancePath}/`))
    const isRepeated = plain.findIndex((other) => other.instancePath === instancePath) < index
    return !isOuter && !isRepeated
  })
}

const UNKNOWN = 'additionalProperties'

/** `/actions/checkpoint/steps/0` is `actions.checkpoint.steps[0]`. */
function placeOf(pointer: string): string {
  const names = pointer.split('/').slice(1)
  return names
    .map((name, index) => (/^\d+$/.test(name) ? `[${name}]` : `${index === 0 ? '' : '.'}${name}`))
    .join('')
}

function sentence({ message = 'is wrong', params }: ErrorObject): string {
  const { additionalProperty, allowedValues } = params as {
    additionalProperty?: string
    allowedValues?: unknown[]
  }
  if (additionalProperty !== undefined) return `"${additionalProperty}" is nothing that can be said here.`
  const which = allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`
  return `It ${message}${which}.`
}
