/**
 * The add-on in a Blender with a window: installed from its zip, and used by pointer and keys.
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
const file = join(PROGRAMS, 'window_addon.py')

beforeAll(async () => {
  Object.assign(env, { CLST_ADDON_ZIP: await addonZip(folder), WORK: join(folder, 'work') })
  // Blender 3.4 installs into a folder that is there.
  mkdirSync(join(folder, 'blender/scripts/addons'), { recursive: true })
  bridge.start()
})

const title =
  'Blender with a window [feature: install/zip] [feature: state/line] [feature: checkpoint/message] [feature: checkpoint/saves-first] [feature: checkpoint/preview] [feature: host/undo] [feature: host/quiet] [feature: host/shortcut] [feature: host/menus] [feature: history/guards]'

pythonTests(host, title, { file, command: host.command('--python-exit-code', '1', '--python', file), env })
