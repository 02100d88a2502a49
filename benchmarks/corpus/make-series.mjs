/** Makes one real series: a new process of the host re-opens the working file for every save. */
import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { sha256 } from '../lib/disk.mjs'
import { writeLayers } from './gimp/layers.mjs'
import { saveOnce } from './save-once.mjs'
import { editsOf } from './series.mjs'

/**
 * Makes the series in `<data>/<name>`: `v00.<ext>` … and `series.json` with host, edit, size and SHA-256 of each save.
 * The folder appears under its name only when it is complete.
 * @param {import('./series.mjs').Series} series
 * @param {string[]} argv command line of the host
 * @param {string} data
 */
export function makeSeries(series, argv, data) {
  const part = join(data, `.${series.name}.part`)
  const work = join(data, 'work', series.name)
  const home = join(work, 'home')
  for (const folder of [part, work]) rmSync(folder, { recursive: true, force: true })
  for (const folder of [part, home]) mkdirSync(folder, { recursive: true })
  const path = join(work, series.file)
  if (series.maker === 'gimp') writeLayers(home)
  const saves = []
  let hostVersion = ''
  for (const [index, edit] of editsOf(series).entries()) {
    const before = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    hostVersion = saveOnce(argv, { series, index, edit, path, home })
    const after = statSync(path)
    if (after.mtimeMs === before) throw new Error(`${series.name}: "${edit}" did not write the file`)
    const file = `v${String(index).padStart(2, '0')}${extname(series.file)}`
    copyFileSync(path, join(part, file))
    saves.push({ file, edit, sizeBytes: after.size, sha256: sha256(path) })
    console.log(`  ${series.name} ${file} ${edit}: ${(after.size / 1e6).toFixed(1)} MB`)
  }
  const facts = { name: series.name, host: series.host, hostVersion, workingFile: series.file, saves }
  writeFileSync(join(part, 'series.json'), `${JSON.stringify(facts, null, 2)}\n`)
  renameSync(part, join(data, series.name))
  rmSync(join(data, 'work'), { recursive: true, force: true })
}
