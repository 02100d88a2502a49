/** The module of Maya as its generator makes it, and the surroundings of a Maya that finds it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { generateModule } from '../../../packages/maya-panel-gen/dist/index.js'
import { readInputs } from '../../../packages/python-panel-kit/dist/index.js'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Programs in Python, and the stand-in for Maya's own packages. */
export const MAYA = resolve(import.meta.dirname, '../maya')

/** The descriptions of the checkout, or others of which the module is made instead. */
export interface Descriptions {
  openapi?: string
  panel?: string
}

/**
 * Writes the module into the folder, as somebody unpacks it.
 *
 * @returns what a program needs to find it, and the stand-in for Maya
 */
export function mayaModule(folder: string, { openapi, panel }: Descriptions = {}): Record<string, string> {
  const inputs = readInputs(openapi ?? join(ROOT, 'openapi.yaml'), panel ?? join(ROOT, 'panel.yaml'))
  const modules = join(folder, 'modules')
  for (const [path, content] of generateModule(inputs)) {
    mkdirSync(dirname(join(modules, path)), { recursive: true })
    writeFileSync(join(modules, path), content)
  }
  const preferences = join(folder, 'maya')
  mkdirSync(preferences, { recursive: true })
  return {
    MAYA_MODULE_PATH: modules,
    MAYA_APP_DIR: preferences,
    PYTHONPATH: [join(MAYA, 'fakemaya'), MAYA].join(delimiter),
  }
}
