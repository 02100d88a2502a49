// @host blender: Blender 3.4 with a window, bpy 4.2 and 5.2, an add-on made from extended copies of both descriptions
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { ADDED, extendDescription } from './support/extended-description.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBlenderWindow, requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const copies = temporaryFolder()
const title = 'a new operation and a new button [feature: description/new-operation]'
const file = join(PROGRAMS, 'new_operation_addon.py')
const zip: Record<string, string> = { CLST_ADDED: JSON.stringify(ADDED) }

beforeAll(async () => {
  zip.CLST_ADDON_ZIP = await addonZip(copies, extendDescription(join(copies, 'descriptions')))
})

for (const version of ['4.2.23', '5.2.3'] as const) {
  const host = requireBpy(version)
  const { bridge, env, folder } = hostBridge()
  pythonTests(host, `${title}, bpy ${version}`, { file, command: [host.python, '-B', file], env }, () => {
    Object.assign(env, zip, { WORK: join(folder, 'work') })
    bridge.start()
  })
}

const blender = requireBlenderWindow()
const { bridge, env, folder } = hostBridge()
const command = blender.command('--python-exit-code', '1', '--python', file)
pythonTests(blender, `${title}, with a window`, { file, command, env }, () => {
  Object.assign(env, zip, { WORK: join(folder, 'work') })
  // Blender 3.4 installs into a folder that is there.
  mkdirSync(join(folder, 'blender/scripts/addons'), { recursive: true })
  bridge.start()
})
