// @host maya: a strict stand-in for maya whose rules name their sources, its flags compared with published types
import { join } from 'node:path'
import { requireCheckers } from './support/hosts.js'
import { mayaTests } from './support/maya.js'

const checkers = requireCheckers()
const types = join(checkers.python, '../../lib/python3.11/site-packages/maya-stubs/cmds.pyi')

mayaTests(
  'the place of the panel [feature: host/docking] [feature: install/clean-removal] [feature: install/reload] [feature: host/menus] [feature: host/shortcut]',
  'docking',
)

mayaTests('Maya as the core sees it [feature: dependencies/collected] [feature: host/quiet]', 'host', {
  before: async () => (checkers.isHere ? { MAYA_STUBS: types } : {}),
})
