// @host maya: real PySide6, a strict stand-in for maya
/** `install_clst.py` of the archive for Maya, dragged into a Maya that has never heard of clst. */
import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hostBridge } from './support/host-bridge.js'
import { requireQt6 } from './support/hosts.js'
import { makePanel } from './support/make-panel.js'
import { MAYA } from './support/maya.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
const qt = requireQt6()
const preferences = join(folder, 'maya')
mkdirSync(preferences)

const file = join(MAYA, 'installing.py')
const options = {
  file,
  command: [qt.python, '-B', file],
  env: {
    ...env,
    MAYA_APP_DIR: preferences,
    UNPACKED_ARCHIVE: makePanel('maya', join(folder, 'unpacked')),
    PYTHONPATH: [join(MAYA, 'fakemaya'), MAYA].join(delimiter),
  },
}
pythonTests(qt, 'the archive, dragged into Maya [feature: install/zip]', options, () => bridge.start())
