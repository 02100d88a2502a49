/**
 * An artist's day in a real Blender: every version byte for byte as it was set aside.
 *
 * @host blender: bpy 4.2, 4.5, 5.0 and 5.2
 */
import { blenderTests } from './blender/blender-tests.js'
import { BPY_VERSIONS } from './support/hosts.js'

const run = blenderTests(BPY_VERSIONS)

run(
  'day_addon.py',
  'a day [feature: work/day] [feature: history/revert] [feature: history/open-copy] [feature: upkeep/trash] [feature: dependencies/declared] [feature: host/no-freeze]',
)
