import type { OpenApiDocument } from '../openapi/document.js'
import { GeneratorError } from '../problem.js'
import type { Json } from '../python/literal.js'
import { makeTable, type Table } from './table.js'

/**
 * Checks a description against the contract and compiles it.
 *
 * @param panel the description as it was parsed
 * @throws GeneratorError with everything that is wrong
 */
export function compileTable(document: OpenApiDocument, panel: unknown): Table {
  if (typeof panel !== 'object' || panel === null || Array.isArray(panel)) {
    throw GeneratorError.of('panel-invalid', 'panel.yaml', 'This is no panel description.')
  }
  return makeTable(document, panel as Record<string, Json>)
}
