import { generateModule, TABLE } from './generate.js'
import { runCommand } from './kit.js'

/**
 * The command `clst-maya-panel-gen`.
 *
 * @returns the exit status
 */
export const main = (args: readonly string[]): number =>
  runCommand(
    { name: 'clst-maya-panel-gen', makes: 'the module of Maya', table: TABLE, generate: generateModule },
    args,
  )
