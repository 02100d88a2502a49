/**
 * Pictures of versions in a Blender with a window: without one Blender draws no pictures, and takes none.
 *
 * @host blender: Blender 3.4 with a window
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBlenderWindow } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const host = requireBlenderWindow()
const file = join(PROGRAMS, 'pictures_addon.py')

beforeAll(async () => {
  Object.assign(env, { CLST_ADDON_ZIP: await addonZip(folder), WORK: join(folder, 'work') })
  // Blender 3.4 installs into a folder that is there.
  mkdirSync(join(folder, 'blender/scripts/addons'), { recursive: true })
  bridge.start()
})

const title =
  'pictures [feature: checkpoint/preview] [feature: checkpoint/cover] [feature: history/thumbnails] [feature: project/browser]'

pythonTests(host, title, { file, command: host.command('--python-exit-code', '1', '--python', file), env })
