// @host maya: real PySide6 and PySide2, views of the core's vectors and of a controller that notes down presses
import { mayaTests } from './support/maya.js'

const before = async () => ({})

mayaTests(
  'every state and dialog of the vectors [feature: description/drawn] [feature: description/same-sentences]',
  'drawing',
  { before },
)

mayaTests('widgets while views come and go [feature: history/paging]', 'renderer', { before })
