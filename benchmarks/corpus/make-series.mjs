/** Makes one real series: a new process of the host re-opens the working file for every save. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pipeline } from 'node:stream/promises'
import { writeLayers } from './gimp/layers.mjs'
import { editsOf } from './series.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * @param {string} path
 * @returns {Promise<string>} SHA-256 of the file, in hex
 */
async function sha256(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/**
 * Runs the host for one save.
 * @param {import('./series.mjs').Series} series
 * @param {string[]} argv
 * @param {string} edit
 * @param {string} path the working file
 * @param {string} home a folder for the settings of the host, so that those of the user are neither read nor written
 */
function save(series, argv, edit, path, home) {
  const [command = '', ...rest] = argv
  const script = join(here, 'blender', 'save.py')
  const quote = JSON.stringify
  const scheme = [edit, path, home].map((text) => quote(text)).join(' ')
  const args =
    series.maker === 'blender'
      ? [...rest.map((a) => (a === 'SCRIPT' ? script : a)), path, edit, series.compress ? '1' : '0', `${series.density}`]
      : [
          ...rest,
          ...['-b', `(begin (load ${quote(join(here, 'gimp', 'edits.scm'))}) (bench-save ${scheme}))`],
          ...['-b', '(gimp-quit 0)'],
        ]
  const env = {
    ...process.env,
    BLENDER_USER_RESOURCES: home,
    BLENDER_USER_CONFIG: home,
    BLENDER_USER_SCRIPTS: home,
    GIMP2_DIRECTORY: join(home, 'gimp'),
    TMPDIR: home,
  }
  const run = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 26 })
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`
  if (run.status !== 0 || !said.includes('SAVED'))
    throw new Error(`${series.name}: "${edit}" failed (exit ${run.status}):\n${said.slice(-3000)}`)
  return /SAVED (.*)/.exec(said)?.[1]?.trim() ?? ''
}

/**
 * Makes the series in `<data>/<name>`: `v00.<ext>` … and `series.json` with host, edit, size and SHA-256 of each save.
 * The folder appears under its name only when it is complete.
 * @param {import('./series.mjs').Series} series
 * @param {string[]} argv command line of the host
 * @param {string} data
 */
export async function makeSeries(series, argv, data) {
  const part = join(data, `.${series.name}.part`)
  const work = join(data, 'work', series.name)
  rmSync(part, { recursive: true, force: true })
  rmSync(work, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  mkdirSync(join(work, 'home'), { recursive: true })
  const path = join(work, series.file)
  const extension = series.file.slice(series.file.lastIndexOf('.'))
  if (series.maker === 'gimp') writeLayers(join(work, 'home'))
  const saves = []
  let hostVersion = ''
  for (const edit of editsOf(series)) {
    const before = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    hostVersion = save(series, argv, edit, path, join(work, 'home'))
    const after = statSync(path)
    if (after.mtimeMs === before) throw new Error(`${series.name}: "${edit}" did not write the file`)
    const file = `v${String(saves.length).padStart(2, '0')}${extension}`
    copyFileSync(path, join(part, file))
    saves.push({ file, edit, sizeBytes: after.size, sha256: await sha256(path) })
    console.log(`  ${series.name} ${file} ${edit}: ${(after.size / 1e6).toFixed(1)} MB`)
  }
  const facts = { name: series.name, host: series.host, hostVersion, workingFile: series.file, saves }
  writeFileSync(join(part, 'series.json'), `${JSON.stringify(facts, null, 2)}\n`)
  renameSync(part, join(data, series.name))
  rmSync(work, { recursive: true, force: true })
}
