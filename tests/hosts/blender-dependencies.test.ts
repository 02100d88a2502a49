/**
 * The files that a .blend needs, collected from real files in the oldest and the newest Blender.
 *
 * @host blender: bpy 4.2 and 5.2
 */
import { blenderTests } from './blender/blender-tests.js'

const run = blenderTests(['4.2.23', '5.2.3'])

run(
  'dependencies_addon.py',
  'what a file needs [feature: dependencies/collected] [feature: dependencies/shown] [feature: dependencies/declared]',
)
