// @host maya: real PySide6 and PySide2 with clicks, a strict stand-in for maya, a real bridge
import { mayaTests } from './support/maya.js'

mayaTests(
  'the first rows [feature: state/line] [feature: state/untracked] [feature: checkpoint/message] [feature: checkpoint/saves-first] [feature: checkpoint/status] [feature: checkpoint/preview] [feature: history/rows] [feature: history/thumbnails] [feature: upkeep/report] [feature: host/undo]',
  'first_rows',
)

mayaTests(
  'the versions of a scene [feature: history/open-copy] [feature: history/revert] [feature: history/guards] [feature: history/no-scripts] [feature: history/delete] [feature: history/details]',
  'versions',
)

mayaTests(
  'every state as in life [feature: state/modified] [feature: state/outdated] [feature: state/pinned] [feature: state/diverged] [feature: state/rebuild] [feature: state/assigned] [feature: state/no-project] [feature: project/create] [feature: state/changed-on-disk] [feature: state/not-running] [feature: state/reconnects]',
  'states',
)
