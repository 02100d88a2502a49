import type { OpenApiDocument } from '../openapi/document.js'
import { GeneratorError } from '../problem.js'
import type { Description } from './description.js'
import { type HostName, makeTable, type Table } from './table.js'

/**
 * Checks a description against the contract and compiles it for a host.
 *
 * @param panel the description as it was parsed
 * @throws GeneratorError with everything that is wrong
 */
export function compileTable(_document: OpenApiDocument, panel: unknown, host: HostName): Table {
  if (typeof panel !== 'object' || panel === null || Array.isArray(panel)) {
    throw GeneratorError.of('panel-invalid', 'panel.yaml', 'This is no panel description.')
  }
  return makeTable(panel as Description, host)
}
