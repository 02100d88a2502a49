/**
 * The add-on in every Blender that has it as an extension: installed, drawn, each operator run, switched off.
 *
 * @host blender: bpy 4.2, 4.5, 5.0 and 5.2, drawn with a recording layout
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { hostBridge } from './support/host-bridge.js'
import { BPY_VERSIONS, requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const file = join(PROGRAMS, 'module_addon.py')

beforeAll(async () => {
  env.CLST_ADDON_ZIP = await addonZip(folder)
  bridge.start()
})

for (const version of BPY_VERSIONS) {
  const host = requireBpy(version)
  const own = { ...env }
  const options = { file, command: [host.python, '-B', file], env: own }
  pythonTests(
    host,
    `bpy ${version} [feature: install/zip] [feature: install/clean-removal] [feature: install/reload]`,
    options,
    () => {
      // A user of its own for each: what one version writes is not read by another.
      Object.assign(own, env, {
        BLENDER_USER_RESOURCES: join(folder, `blender-${version}`),
        WORK: join(folder, version),
      })
    },
  )

  host.test(`bpy ${version}: its own check accepts the zip [feature: install/validated]`, () => {
    const command = ['-B', extensionCommand(host.python), 'validate', env.CLST_ADDON_ZIP ?? '']
    const { status, stdout, stderr } = spawnSync(host.python, command, { encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
  })
}

/** Blender's command line for extensions, which needs no Blender. */
function extensionCommand(python: string): string {
  const library = join(python, '../../lib')
  const name = readdirSync(library).find((each) => each.startsWith('python3'))
  const blender = join(library, String(name), 'site-packages/bpy')
  const version = readdirSync(blender).find((each) => /^\d+\.\d+$/.test(each))
  return join(blender, String(version), 'scripts/addons_core/bl_pkg/cli/blender_ext.py')
}
