/**
 * What is below the history, in Blender without a window: about the file and the project, and the states of it.
 *
 * @host blender: bpy 4.2
 */
import { blenderTests } from './blender/blender-tests.js'

const run = blenderTests()

run(
  'asset_addon.py',
  'about the file [feature: asset/status] [feature: asset/tags] [feature: asset/description] [feature: state/assigned] [feature: checkpoint/status] [feature: history/details] [feature: history/rows]',
)
run(
  'projects_addon.py',
  'the project [feature: project/my-work] [feature: project/browser] [feature: project/open] [feature: project/rebuild] [feature: history/guards]',
)
run(
  'states_addon.py',
  'states [feature: state/line] [feature: state/no-project] [feature: state/pinned] [feature: state/diverged] [feature: state/outdated] [feature: state/rebuild] [feature: state/modified] [feature: state/untracked] [feature: project/create] [feature: upkeep/trash] [feature: history/delete]',
)
