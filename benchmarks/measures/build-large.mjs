/**
 * Makes a project of about TOTAL bytes of stored chunks, none of which compress or repeat, in VERSIONS versions of one
 * file: `node build-large.mjs DIR TOTAL VERSIONS [purge]`. With `purge` every second version is deleted and purged, so
 * that half of the bytes are needed by nobody, in pieces all over the project file.
 */

import { randomBytes } from 'node:crypto'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, findProjectFile, openProject } from '@clst/sdk'

const [folder = '', total = '', versions = '', what = ''] = process.argv.slice(2)
const options = { hostName: 'bench', person: { name: 'Bench' }, expectsLargeFiles: true }
const FILE = 'large.bin'
const PIECE = 1 << 24

/** @param {number} size */
function writeRandom(size) {
  const file = openSync(join(folder, FILE), 'w')
  for (let left = size; left > 0; left -= PIECE) writeSync(file, randomBytes(Math.min(PIECE, left)))
  closeSync(file)
}

const isNew = what !== 'more'
const project = isNew
  ? await createProject(folder, { ...options, name: 'bench' })
  : await openProject(findProjectFile(folder), options)
for (let version = 1; version <= Number(versions); version++) {
  writeRandom(Math.floor(Number(total) / Number(versions)))
  const { checkpoints } = await project.checkpoint([FILE], { message: `Version ${version}` })
  if (checkpoints.length !== 1) throw new Error(`version ${version} was not stored`)
}
if (what === 'purge') {
  for (let version = 1; version < Number(versions); version += 2)
    await project.deleteCheckpoint(FILE, `v${version}`)
  await project.trash.purge()
}
await project.close()
// The working file is in the project; its room is wanted.
rmSync(join(folder, FILE))
