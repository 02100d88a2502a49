/**
 * Nobody's work is lost when Blender saves over what somebody else wrote: it asks where it can, and keeps it in any case.
 *
 * @host blender: bpy 4.2 and 5.2
 */
import { blenderTests } from './blender/blender-tests.js'

const run = blenderTests(['4.2.23', '5.2.3'])

run('guard_addon.py', 'a save [feature: state/changed-on-disk]')
