import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  compileTable,
  type Files,
  glyphFiles,
  type Inputs,
  joinFiles,
  listOperations,
  readVersion,
  type Table,
  writtenFiles,
} from './kit.js'
import { makeManifest } from './manifest.js'

const own = resolve(import.meta.dirname, '../..')

/** What follows from the two documents; all else is the same for every panel. */
export const TABLE = 'table.js'

/** Colours of the text in the dark and in the light themes of Photoshop. */
const STROKES = { dark: '#e3e3e3', light: '#262626' }

/**
 * The plug-in as files: what was written for Photoshop, the bundled program, and what follows from the two documents. The
 * same inputs give the same files.
 *
 * @throws GeneratorError with everything that is wrong with the documents
 */
export function generatePlugin({ document, panel }: Inputs): Files {
  const table = compileTable(document, panel, 'photoshop')
  return joinFiles(
    writtenFiles(join(own, 'panel'), ''),
    iconFiles(table),
    new Map([
      ['index.js', readFileSync(join(own, 'dist/panel/index.js'), 'utf8')],
      ['THIRD-PARTY-LICENSES.txt', readFileSync(join(own, 'dist/panel/THIRD-PARTY-LICENSES.txt'), 'utf8')],
      ['LICENSE', readFileSync(resolve(own, '../../LICENSE'), 'utf8')],
      ['manifest.json', `${JSON.stringify(makeManifest(readVersion()), null, 2)}\n`],
      [TABLE, tableFile({ ...table, operations: operationsOf(document) })],
    ]),
  )
}

/** Method and path of every operation, by which the panel asks for what the description names. */
function operationsOf(document: Inputs['document']): object {
  const operations = listOperations(document).map(({ id, method, path }) => [id, { method, path }] as const)
  return Object.fromEntries(operations.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function tableFile(table: object): string {
  const head = '// Made from openapi.yaml and panel.yaml by clst-photoshop-uxp. Do not edit.\n'
  return `${head}window.clstTable = ${JSON.stringify(table, null, 2)}\n`
}

/** The glyphs in the colour of each theme: UXP does not give pictures the colour of the text. */
function iconFiles(table: Table): Files {
  const glyphs = [...glyphFiles(table, '')]
  return new Map(
    Object.entries(STROKES).flatMap(([theme, color]) =>
      glyphs.map(([path, content]) => {
        const text = Buffer.from(content).toString('utf8')
        return [`icons/${theme}${path}`, text.replaceAll('currentColor', color)] as const
      }),
    ),
  )
}
