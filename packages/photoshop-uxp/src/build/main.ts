import { generatePlugin, TABLE } from './generate.js'
import { runCommand } from './kit.js'

/**
 * The command `clst-photoshop-uxp`.
 *
 * @returns the exit status
 */
export const main = (args: readonly string[]): number =>
  runCommand(
    { name: 'clst-photoshop-uxp', makes: 'the panel of Photoshop', table: TABLE, generate: generatePlugin },
    args,
  )
