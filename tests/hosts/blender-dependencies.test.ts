/**
 * The files that a .blend needs, collected from real files in the oldest and the newest Blender.
 *
 * @host blender: bpy 4.2 and 5.2
 */
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const file = join(PROGRAMS, 'dependencies_addon.py')

beforeAll(async () => {
  env.CLST_ADDON_ZIP = await addonZip(folder)
  bridge.start()
})

for (const version of ['4.2.23', '5.2.3'] as const) {
  const host = requireBpy(version)
  const own = { ...env }
  const options = { file, command: [host.python, '-B', file], env: own }
  pythonTests(
    host,
    `Blender ${version} [feature: dependencies/collected] [feature: dependencies/shown] [feature: dependencies/declared]`,
    options,
    () => {
      Object.assign(own, env, {
        BLENDER_USER_RESOURCES: join(folder, `blender-${version}`),
        WORK: join(folder, version),
      })
    },
  )
}
