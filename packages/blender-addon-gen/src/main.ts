import { generateAddon, TABLE } from './generate.js'
import { runCommand } from './kit.js'

/**
 * The command `clst-blender-addon-gen`.
 *
 * @returns the exit status
 */
export const main = (args: readonly string[]): number =>
  runCommand(
    { name: 'clst-blender-addon-gen', makes: 'the add-on of Blender', table: TABLE, generate: generateAddon },
    args,
  )
