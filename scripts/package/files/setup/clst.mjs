import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Runs a command of the `clst` in a folder and answers whether it succeeded, and what it printed.
 *
 * @param {string} folder of a version, or the link to the one in use
 * @param {string[]} args
 * @returns {{ isDone: boolean, said: string }}
 */
export function clst(folder, args) {
  const { status, stdout, stderr, error } = spawnSync(join(folder, 'bin/clst'), args, { encoding: 'utf8' })
  if (error) return { isDone: false, said: error.message }
  return { isDone: status === 0, said: `${stdout}${stderr}`.trim() }
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {string} what it printed
 */
export function mustDo(folder, args) {
  const { isDone, said } = clst(folder, args)
  if (!isDone) throw new Error(`"clst ${args.join(' ')}" failed: ${said}`)
  return said
}

/**
 * Runs `main`; what it throws is printed as a sentence, and ends the program with 1.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(`clst: ${/** @type {Error} */ (error).message}`)
    process.exitCode = 1
  }
}
