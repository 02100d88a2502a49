/**
 * Makes the fixture of the present schema: `node tests/compat/make-fixture.mjs` after `npm run build`. README.md says
 * when. A fixture that is there is never replaced.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '@clst/sdk'
import { arriveVersion, openStore, seededBytes, temporaryProject } from '@clst/sdk/testing'

const here = dirname(fileURLToPath(import.meta.url))
const picture = readFileSync(join(here, '../../packages/sdk/test-fixtures/previews/quads.png'))

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Bytes with others put in: what moves chunk boundaries. */
function insert(bytes, at, more) {
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
}

const scene = seededBytes(1, 260_000, true)
const changedScene = insert(scene, 90_000, Buffer.from('a new object'))
const table = Buffer.from(
  Array.from({ length: 3000 }, (_, frame) => `${frame};${frame % 24};king\n`).join(''),
)

/** What was in a version, by the path and the name of the version: known from the outside, not asked of the project. */
const versions = []

function keep(path, to, bytes) {
  versions.push({ path, to, sizeBytes: bytes.length, sha256: sha256(bytes) })
}

const temporary = await temporaryProject({ name: 'film', hostName: 'studio', person: { name: 'Ada' } })
const { folder } = temporary
let { project } = temporary
const file = project.info.path

/** Writes files and makes one checkpoint of each, in one go. */
async function checkpoint(message, files, options = {}) {
  for (const [path, bytes] of Object.entries(files)) temporary.write(path, bytes)
  const { checkpoints } = await project.checkpoint(Object.keys(files), { message, ...options })
  for (const { path, number } of checkpoints) keep(path, `v${number}`, Buffer.from(files[path]))
}

await checkpoint('everything there is', {
  'scenes/king.blend': scene,
  'shots/sh010/Café – ключ.txt': 'first\n',
  'shots/sh010/cafe\u0301.bin': seededBytes(2, 20_000),
  'shots/timing.csv': table,
  'shots/empty.txt': '',
  'shots/one byte.bin': '\0',
  'textures/list.txt': 'stone\n',
  'textures/wood.txt': 'oak\n',
  '.palette': 'red\n',
})
await checkpoint(
  'the king stands\nand has a shadow',
  { 'scenes/king.blend': changedScene, 'textures/quads.png': picture },
  { status: 'wip', label: 'approved', preview: picture, cover: true },
)
await checkpoint('without the shadow', { 'scenes/king.blend': changedScene.subarray(0, 200_000) })
await checkpoint(
  'pine',
  { 'textures/wood.txt': 'pine\n', '.palette': 'blue\n' },
  { status: 'Done', label: 'dailies' },
)
await project.close()

project = await openProject(file, { person: { name: 'Bo' }, program: { name: 'Blender', version: '4.5' } })
await checkpoint('frames', { 'shots/timing.csv': Buffer.concat([table, table]) }, { label: 'approved' })
temporary.write('scenes/king.blend', insert(scene, 10_000, Buffer.from('lost?')))
await project.revert('scenes/king.blend', { to: 'v1' })
keep('scenes/king.blend', 's1', insert(scene, 10_000, Buffer.from('lost?')))
await project.revert('textures/wood.txt', { to: 'v1' })
await project.revert('.palette', { to: 'v1' })
await project.close()

await arriveVersion(file, 'textures/list.txt', Buffer.from('stone\nmoss\n'), 'Cy')
keep('textures/list.txt', 'v2', Buffer.from('stone\nmoss\n'))
temporary.write('shots/timing.csv', 'a change\n')
temporary.write('.palette', 'green\n')
temporary.write('new.txt', 'not tracked\n')
for (const path of ['scenes', 'shots/sh010/cafe\u0301.bin', 'textures/quads.png']) {
  rmSync(join(folder, path), { recursive: true })
}

// The place of a copy is a path of this computer. It is as well replaced, and its remains in free space overwritten.
const store = openStore(file)
const place = JSON.stringify({ hostName: 'studio', path: '/shows/film/film.clst', inode: 0 })
await store.write(() => store.run('UPDATE replica SET place = ?', place))
// As after a sync that could not be finished.
await store.write(() => {
  const fields = JSON.stringify({ id: 'a-tag', name: 'Hero', color: null })
  store.run("INSERT INTO incoming VALUES ('tag', 'a-tag', 7, ?, 'name-held', NULL)", fields)
  store.run('INSERT INTO manifest_location SELECT content_hash, id, 1, NULL FROM manifest LIMIT 1')
  store.run('INSERT INTO preview_location SELECT hash, 1700000000000, NULL FROM preview LIMIT 1')
  const kept = 'SELECT id FROM checkpoint WHERE safety_number IS NOT NULL LIMIT 1'
  store.run(`INSERT INTO kept_checkpoint SELECT id, 'refused', NULL, 1700000000000, NULL FROM (${kept})`)
  store.run("INSERT INTO download_rule SELECT 'project', id, 'all', NULL FROM project")
  store.run("INSERT INTO studio_fact VALUES ('account', '\"Ada\"', NULL)")
})
const schema = store.pragma('user_version')
store.run('VACUUM')
store.close()

const target = join(here, 'fixtures', `v${schema}`)
if (existsSync(target)) throw new Error(`${target} is there and stays as it is`)
mkdirSync(target, { recursive: true })
copyFileSync(file, join(target, 'film.clst'))

project = await openProject(file, { readOnly: true })
const { items } = await project.status()
const { checkpoints } = await project.history()
const previews = checkpoints
  .filter(({ hasPreview }) => hasPreview)
  .map(({ id }) => {
    const { data, ...rest } = project.preview(id)
    return { id, ...rest, sha256: sha256(data) }
  })
const { id, name } = project.info
const expected = {
  project: { id, name },
  statuses: project.listStatuses(),
  states: items.map(({ path, state }) => ({ path, state })),
  history: checkpoints,
  versions,
  previews,
}
writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
for (const { path, state } of expected.states) {
  if (state === 'rebuild') continue
  mkdirSync(dirname(join(target, 'files', path)), { recursive: true })
  copyFileSync(join(folder, path), join(target, 'files', path))
}
await project.close()
await temporary.remove()
