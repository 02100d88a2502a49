/**
 * An artist's day in a real Blender: every version byte for byte as it was set aside.
 *
 * @host blender: bpy 4.2, 4.5, 5.0 and 5.2
 */
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { hostBridge } from './support/host-bridge.js'
import { BPY_VERSIONS, requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const file = join(PROGRAMS, 'day_addon.py')

beforeAll(async () => {
  env.CLST_ADDON_ZIP = await addonZip(folder)
  bridge.start()
})

for (const version of BPY_VERSIONS) {
  const host = requireBpy(version)
  const own = { ...env }
  const title = `a day in Blender ${version} [feature: work/day] [feature: history/revert] [feature: history/open-copy] [feature: upkeep/trash] [feature: dependencies/declared]`
  pythonTests(host, title, { file, command: [host.python, '-B', file], env: own }, () => {
    Object.assign(own, env, {
      BLENDER_USER_RESOURCES: join(folder, `blender-${version}`),
      WORK: join(folder, version),
    })
  })
}
