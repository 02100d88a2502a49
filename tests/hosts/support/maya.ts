/** Programs in Python that drive the panel of Maya, in both Qts, against a real bridge. */
import { mkdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { type HostBridge, hostBridge } from './host-bridge.js'
import { requirePySide2, requireQt6 } from './hosts.js'
import { DESCRIPTIONS, makePanel } from './make-panel.js'
import { pythonTests } from './python-driver.js'

/** The programs, and the stand-in for Maya's own packages. */
export const MAYA = resolve(import.meta.dirname, '../maya')

export interface MayaTests {
  /** Only in the newer Qt: what is tested does not depend on it. */
  isOnce?: boolean
  /** Those of the checkout when absent. */
  descriptions?: { openapi: string; panel: string }
  /** Defaults to starting the bridge; it answers what else the program gets. */
  before?: (here: HostBridge) => Promise<Record<string, string>>
}

/** Every `test_…` of a program as a test, in each Qt. The module is made by its generator, as people get it. */
export function mayaTests(title: string, program: string, more: MayaTests = {}): void {
  for (const qt of more.isOnce ? [requireQt6()] : [requireQt6(), requirePySide2()]) {
    const here = hostBridge()
    const env = { ...here.env, ...mayaEnvironment(here.folder, more.descriptions) }
    const file = join(MAYA, `${program}.py`)
    pythonTests(qt, `${title}, in ${qt.name}`, { file, command: [qt.python, '-B', file], env }, async () => {
      if (more.before === undefined) here.bridge.start()
      else Object.assign(env, await more.before(here))
    })
  }
}

/** A Maya whose modules are in the folder, with preferences of its own. */
export function mayaEnvironment(folder: string, descriptions = DESCRIPTIONS): Record<string, string> {
  const modules = makePanel('maya', join(folder, 'modules'), descriptions)
  const preferences = join(folder, 'maya')
  mkdirSync(preferences, { recursive: true })
  return {
    MAYA_MODULE_PATH: modules,
    MAYA_APP_DIR: preferences,
    PYTHONPATH: [join(MAYA, 'fakemaya'), MAYA].join(delimiter),
  }
}
