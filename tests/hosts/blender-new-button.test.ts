/**
 * A new operation and a new button in copies of the two documents: the button works, and no code was edited.
 *
 * @host blender: bpy 5.0
 */
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { ADDED, extendDescription } from './support/extended-description.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBpy } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const host = requireBpy('5.0.1')
const file = join(PROGRAMS, 'new_button_addon.py')

beforeAll(async () => {
  Object.assign(env, {
    CLST_ADDON_ZIP: await addonZip(folder, extendDescription(join(folder, 'extended'))),
    WORK: join(folder, 'work'),
    ADDED_LABEL: ADDED.label,
    ADDED_DONE: ADDED.done,
    ADDED_SECTION: ADDED.section,
    ADDED_TITLE: ADDED.sectionTitle,
    ADDED_LIST: ADDED.list,
  })
  bridge.start()
})

const title = 'something new in the description [feature: description/new-operation]'
pythonTests(host, title, { file, command: [host.python, '-B', file], env })
