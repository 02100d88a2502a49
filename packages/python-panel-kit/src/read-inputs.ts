import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { listOperations, type OpenApiDocument } from './openapi/document.js'
import { GeneratorError } from './problem.js'

/** What a panel is made from. */
export interface Inputs {
  document: OpenApiDocument
  /** As it was read. `compileTable` checks it. */
  panel: unknown
}

/**
 * Reads both documents.
 *
 * @throws GeneratorError `file`, `not-yaml`, `contract-invalid`
 */
export function readInputs(openapi: string, panel: string): Inputs {
  const document = readYaml(openapi) as OpenApiDocument
  const name = basename(openapi)
  if (typeof document?.paths !== 'object' || typeof document.components?.schemas !== 'object') {
    throw GeneratorError.of('contract-invalid', name, 'This is no OpenAPI document with paths and schemas.')
  }
  try {
    listOperations(document)
  } catch (error) {
    throw GeneratorError.of('contract-invalid', name, (error as Error).message)
  }
  return { document, panel: readYaml(panel) }
}

function readYaml(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw GeneratorError.of('file', path, `It cannot be read: ${(error as Error).message}`)
  }
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n')
    throw GeneratorError.of('not-yaml', basename(path), `${line.replace(/:$/, '')}.`)
  }
}
