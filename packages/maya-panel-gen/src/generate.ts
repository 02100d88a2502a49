import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  compileTable,
  type Files,
  glyphFiles,
  type Inputs,
  joinFiles,
  readVersion,
  sharedParts,
  tableModule,
  writtenFiles,
} from './kit.js'
import { moduleFile } from './module-file.js'

const own = resolve(import.meta.dirname, '..')

/** The folder of the module, beside the file by which Maya finds it. */
const TOP = 'clst'

/** The one package that the module brings: names of modules are shared by everything that runs in Maya. */
const PACKAGE = `${TOP}/python/clst_maya`

export const TABLE = `${PACKAGE}/table.py`

const HEAD = { license: 'AGPL-3.0-only', madeBy: 'clst-maya-panel-gen' }

/**
 * The module: what was written for Maya, the core and the client that all panels in Python have, and what follows from the
 * two documents. The same inputs give the same files.
 *
 * @throws GeneratorError with everything that is wrong with the documents
 */
export function generateModule({ document, panel }: Inputs): Files {
  const table = compileTable(document, panel, 'maya')
  const version = readVersion()
  return joinFiles(
    writtenFiles(resolve(own, 'module'), ''),
    sharedParts(document, PACKAGE),
    glyphFiles(table, `${PACKAGE}/icons`),
    new Map([
      [TABLE, tableModule(HEAD, version, document.info.version, table)],
      ['clst.mod', moduleFile(version)],
      [`${TOP}/LICENSE`, readFileSync(resolve(own, '../../LICENSE'), 'utf8')],
    ]),
  )
}
