/**
 * How the panel of Blender looks: every state and dialog is drawn, with all of its words, also where there is little room.
 *
 * @host blender: bpy 4.5, drawn with a recording layout at the smallest width
 */
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { env, folder } = hostBridge()
const host = requireBpy('4.5.15')
const file = join(PROGRAMS, 'looks_addon.py')

beforeAll(async () => {
  env.CLST_ADDON_ZIP = await addonZip(folder)
})

const title = 'how it looks [feature: description/drawn] [feature: history/paging] [feature: history/rows]'
pythonTests(host, title, { file, command: [host.python, '-B', file], env })
