// @host maya: real PySide6 with clicks, a module made from extended copies of both descriptions
import { join } from 'node:path'
import { temporaryFolder } from '../helpers/clst.js'
import { ADDED, extendDescription } from './support/extended-description.js'
import { mayaTests } from './support/maya.js'

const folder = temporaryFolder()

mayaTests('a new operation and a new button [feature: description/new-operation]', 'new_operation', {
  isOnce: true,
  descriptions: extendDescription(join(folder, 'copies')),
  before: async ({ bridge }) => {
    bridge.start()
    return { CLST_ADDED: JSON.stringify(ADDED) }
  },
})
