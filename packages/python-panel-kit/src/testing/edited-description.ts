import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../openapi/document.js'
import { compileTable } from '../panel/compile.js'
import { GeneratorError, type Problem, type ProblemCode } from '../problem.js'

const fixtures = resolve(import.meta.dirname, '../../fixtures')
const read = (name: string) => parse(readFileSync(resolve(fixtures, name), 'utf8'))
const document: OpenApiDocument = read('openapi.yaml')

// biome-ignore lint/suspicious/noExplicitAny: tests put in what no type allows.
export type Loose = any

/** A change of the small description, or of its contract. */
export type Edit = (panel: Loose, document: Loose) => unknown

/** Code, what is wrong in words, the change that makes it wrong, the place that is told, and what is told. */
export type Mistake = [ProblemCode, string, Edit, string, RegExp]

/** What is wrong with the small description after a change. */
export function problemsAfter(edit: Edit): readonly Problem[] {
  const [panel, contract] = [read('panel.yaml'), structuredClone(document)]
  edit(panel, contract)
  try {
    compileTable(contract, panel, 'blender')
    return []
  } catch (error) {
    if (error instanceof GeneratorError) return error.problems
    throw error
  }
}

/** The fields of the operation that *Create checkpoint* calls. */
export const fields = (panel: Loose): Loose => panel.actions.checkpoint.steps[0].fields

/** The list of the history. */
export const list = (panel: Loose): Loose => panel.sections[0].rows[0]
