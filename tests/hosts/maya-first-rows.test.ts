// @host maya: real PySide6 and PySide2, a strict stand-in for maya
import { join } from 'node:path'
import { hostBridge } from './support/host-bridge.js'
import { requirePySide2, requireQt6 } from './support/hosts.js'
import { MAYA, mayaModule } from './support/maya.js'
import { pythonTests } from './support/python-driver.js'

const file = join(MAYA, 'first_rows.py')

for (const qt of [requireQt6(), requirePySide2()]) {
  const { bridge, env, folder } = hostBridge()
  pythonTests(
    qt,
    `the first rows in ${qt.name}`,
    { file, command: [qt.python, '-B', file], env: { ...env, ...mayaModule(folder) } },
    () => bridge.start(),
  )
}
