import { resolve } from 'node:path'
import {
  compileTable,
  type Files,
  type Inputs,
  joinFiles,
  readVersion,
  sharedParts,
  tableModule,
  textOf,
  writtenFiles,
} from './kit.js'
import { manifest } from './manifest.js'
import { withVersion } from './version.js'

const own = resolve(import.meta.dirname, '..')

/** The one folder at the top, which is also the name of the add-on in Blender before 4.2. */
const TOP = 'clst'

export const TABLE = `${TOP}/table.py`

const HEAD = { license: 'GPL-3.0-or-later', madeBy: 'clst-blender-addon-gen' }

/**
 * The add-on: what was written for Blender, the core and the client that all panels in Python have, and what follows from
 * the two documents. The same inputs give the same files.
 *
 * @throws GeneratorError with everything that is wrong with the documents
 */
export function generateAddon({ document, panel }: Inputs): Files {
  const table = compileTable(document, panel, 'blender')
  const version = readVersion()
  const written = writtenFiles(resolve(own, 'addon'), TOP)
  const init = `${TOP}/__init__.py`
  written.set(init, withVersion(textOf(written, init), version))
  return joinFiles(
    written,
    sharedParts(document, TOP),
    new Map([
      [TABLE, tableModule(HEAD, version, document.info.version, table)],
      [`${TOP}/blender_manifest.toml`, manifest(version)],
    ]),
  )
}
