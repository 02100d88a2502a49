/** One save of a series: starts the host, which opens the working file, edits it and saves it in place. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GENERATED_BYTES, GENERATED_SAVES } from './series.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const GIMP_SCRIPT = join(here, 'gimp', 'edits.scm')

/**
 * @typedef {object} Step
 * @property {import('./series.mjs').Series} series
 * @property {number} index of the save, from 0
 * @property {string} edit
 * @property {string} path the working file
 * @property {string} home folder for the settings of the host, so that those of the user are neither read nor written
 */

/** Arguments behind the host's own, for each maker. @type {Record<string, (step: Step) => string[]>} */
const ARGUMENTS = {
  blender: ({ series, edit, path }) => [path, edit, series.compress ? '1' : '0', `${series.density}`],
  gimp: ({ edit, path, home }) => {
    const texts = [edit, path, home].map((text) => JSON.stringify(text)).join(' ')
    return [
      '-b',
      `(begin (load ${JSON.stringify(GIMP_SCRIPT)}) (bench-save ${texts}))`,
      '-b',
      '(gimp-quit 0)',
    ]
  },
  generator: ({ index, path }) => {
    const { edits, insert } = GENERATED_SAVES[index] ?? {}
    const numbers = { size: GENERATED_BYTES, version: index, edits, insert }
    return ['--out', path, ...Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, `${value}`])]
  },
}

/**
 * @param {string[]} argv command line of the host; `SCRIPT` stands for the script that does a save
 * @param {Step} step
 * @returns {string} version of the host as it says it itself
 */
export function saveOnce(argv, step) {
  const [command = '', ...own] = argv.map((part) =>
    part === 'SCRIPT' ? join(here, 'blender', 'save.py') : part,
  )
  const env = {
    ...process.env,
    BLENDER_USER_RESOURCES: step.home,
    BLENDER_USER_CONFIG: step.home,
    BLENDER_USER_SCRIPTS: step.home,
    GIMP2_DIRECTORY: join(step.home, 'gimp'),
    TMPDIR: step.home,
  }
  const args = [...own, ...(ARGUMENTS[step.series.maker]?.(step) ?? [])]
  const run = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 26 })
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`
  // Scripts of a host can fail while the host itself ends well: only this line says that the file was saved.
  const version = /SAVED (.*)/.exec(said)?.[1]
  if (run.status !== 0 || version === undefined) {
    throw new Error(`${step.series.name}: "${step.edit}" failed (exit ${run.status}):\n${said.slice(-3000)}`)
  }
  return version.trim()
}
