/**
 * Scripts that others wrote into a file do not run when the panel opens it.
 *
 * @host blender: bpy 4.2 and 5.2
 */
import { blenderTests } from './blender/blender-tests.js'

const run = blenderTests(['4.2.23', '5.2.3'])

run('scripts_addon.py', 'scripts of others [feature: history/no-scripts]')
