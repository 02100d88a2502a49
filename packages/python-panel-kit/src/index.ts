/**
 * What the generators of the panels share. It knows `openapi.yaml` and the panel description, and nothing of what answers
 * or draws them.
 */
export {
  type Answer,
  isPicture,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolve,
  type Schema,
} from './openapi/document.js'
export { type Field, fieldsOf, requestFields } from './openapi/fields.js'
export { glyphFiles } from './output/glyph-files.js'
export { readVersion, sharedParts } from './output/shared-parts.js'
export { type Files, joinFiles, textOf, writtenFiles } from './output/written-files.js'
export { compileTable } from './panel/compile.js'
export type { HostName, Table } from './panel/table.js'
export { describeProblem, GeneratorError, type Problem, type ProblemCode } from './problem.js'
export { pythonFiles } from './python/client.js'
export { type Json, pythonLiteral, pythonText } from './python/literal.js'
export { type ModuleHead, pythonModule } from './python/module.js'
export { tableModule } from './python/table-module.js'
export { type Inputs, readInputs } from './read-inputs.js'
export { type Command, runCommand } from './run-command.js'
