/**
 * A bridge that fails, seen from Blender: nothing raises, nothing waits; bytes and calls of a step are counted.
 *
 * @host blender: bpy 5.2 (Python 3.13), and 4.5 where there is none
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { FaultyBridge } from './support/faulty-bridge.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const newest = requireBpy('5.2.3')
const host = existsSync(newest.python) ? newest : requireBpy('4.5.15')
const file = join(PROGRAMS, 'faults_addon.py')

beforeAll(async () => {
  bridge.start()
  const faulty = await FaultyBridge.start(bridge, folder)
  Object.assign(env, faulty.env, { CLST_ADDON_ZIP: await addonZip(folder), WORK: join(folder, 'work') })
})

const title =
  'a bridge that fails [feature: faults/slow] [feature: faults/hang-up] [feature: faults/oversized] [feature: faults/wrong-token] [feature: faults/other-port] [feature: faults/squatter] [feature: state/not-running] [feature: state/reconnects] [feature: host/no-freeze] [feature: host/bounded-tick]'

pythonTests(host, title, { file, command: [host.python, '-B', file], env })
