/**
 * What keeps a project well, in Blender without a window: safety copies, trash, jobs, and two Blenders at once.
 *
 * @host blender: bpy 4.2
 */
import { blenderTests } from './blender/blender-tests.js'

const run = blenderTests()

run(
  'upkeep_addon.py',
  'upkeep [feature: upkeep/safety] [feature: upkeep/trash] [feature: upkeep/errors] [feature: upkeep/report] [feature: host/compression-hint] [feature: history/delete] [feature: history/details] [feature: history/revert]',
)
run('jobs_addon.py', 'what takes long [feature: upkeep/jobs] [feature: state/modified]')
run(
  'two_addon.py',
  'two Blenders [feature: install/two-hosts] [feature: state/changed-on-disk] [feature: history/guards] [feature: checkpoint/saves-first]',
)
