/** The add-on as a person gets it: one zip, made from the two documents. */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateAddon } from '../../../packages/blender-addon-gen/dist/index.js'
import { readInputs } from '../../../packages/python-panel-kit/dist/index.js'

const ROOT = resolve(import.meta.dirname, '../../..')
const ZIPPING = pathToFileURL(join(ROOT, 'scripts/package/zip-of-files.mjs')).href

/** Where Python programs of the tests find one another. */
export const PROGRAMS = import.meta.dirname

/**
 * @param folder where it is put
 * @param documents instead of those of the repository
 * @returns its path
 */
export async function addonZip(
  folder: string,
  { openapi = join(ROOT, 'openapi.yaml'), panel = join(ROOT, 'panel.yaml'), name = 'clst.zip' } = {},
): Promise<string> {
  const { writeZipOf } = await import(ZIPPING)
  const target = join(folder, name)
  await writeZipOf(generateAddon(readInputs(openapi, panel)), target)
  return target
}
