import type { OpenApiDocument } from '../openapi/document.js'
import { GeneratorError } from '../problem.js'
import { checkDescription } from './check.js'
import { checkSchema } from './check-schema.js'
import type { Description } from './description.js'
import { type HostName, makeTable, type Table } from './table.js'

/**
 * Checks a description against its schema and the contract, and compiles it for a host.
 *
 * @param panel the description as it was parsed
 * @throws GeneratorError with everything that is wrong
 */
export function compileTable(document: OpenApiDocument, panel: unknown, host: HostName): Table {
  const misfits = checkSchema(panel)
  if (misfits.length > 0) throw new GeneratorError(misfits)
  const problems = checkDescription(document, panel as Description)
  if (problems.length > 0) throw new GeneratorError(problems)
  return makeTable(panel as Description, host)
}
