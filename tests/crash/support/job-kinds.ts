/** One request of every operation that is a job, on a project with a scene, small files and something of everything. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { TestBridge } from '../../helpers/bridge.js'
import { operationNamed, targetOf } from '../../helpers/contract.js'

/** Of files whose work lasts long enough to be met. */
export const LARGE_BYTES = 24 << 20

export interface JobKind {
  readonly id: string
  /** What is in the path after the key of the project. */
  readonly path?: readonly string[]
  readonly fields: () => Record<string, unknown>
  /** Milliseconds from the answer to the kill. */
  readonly delay: number
  /** What is done before, so that there is something to do. */
  readonly prepare?: () => unknown
}

/** @param folder of the project `film` and of what is written beside it */
export function jobKinds(bridge: TestBridge, folder: string, key: () => string): JobKind[] {
  const path = 'scene.blend'
  const out = (name: string) => join(folder, name)
  const inFilm = (name: string) => join(folder, 'film', name)
  const job = async (id: string, fields: object) => {
    const { method, path: template } = operationNamed(id)
    const done = await bridge.job(
      method,
      targetOf({ ...operationNamed(id), path: template }, [key()]),
      fields,
    )
    expect([id, done.state, done.error]).toEqual([id, 'succeeded', undefined])
  }
  return [
    { id: 'revert', fields: () => ({ path, to: 'v001' }), delay: 0 },
    { id: 'revert', fields: () => ({ path, to: 'v002' }), delay: 100 },
    { id: 'revertAll', fields: () => ({}), delay: 40, prepare: () => job('revert', { path, to: 'v001' }) },
    { id: 'openVersion', fields: () => ({ path, to: 'v001' }), delay: 40 },
    { id: 'exportVersion', fields: () => ({ path, outputPath: out('export.blend') }), delay: 40 },
    { id: 'exportMoment', fields: () => ({ outputPath: out('moment') }), delay: 40 },
    { id: 'copy', fields: () => ({ path, destination: 'copy.blend' }), delay: 40 },
    { id: 'move', fields: () => ({ paths: ['notes.txt'], destination: 'moved.txt' }), delay: 10 },
    { id: 'rename', fields: () => ({ path: 'name.txt', newName: 'named.txt' }), delay: 10 },
    {
      id: 'acceptRenames',
      fields: () => ({}),
      delay: 5,
      prepare: () => renameSync(inFilm('shift.txt'), inFilm('shifted.txt')),
    },
    { id: 'delete', fields: () => ({ paths: ['list.txt'] }), delay: 10 },
    { id: 'restoreTrash', fields: () => ({ paths: ['gone.blend'] }), delay: 20 },
    { id: 'purgeTrash', fields: () => ({ paths: ['old.txt'] }), delay: 10 },
    { id: 'deleteCheckpoint', fields: () => ({ path: 'plan.txt', version: 'v001' }), delay: 5 },
    { id: 'set', fields: () => ({ paths: ['plan.txt'], description: 'Killed' }), delay: 5 },
    {
      id: 'undo',
      fields: () => ({}),
      delay: 5,
      prepare: () => job('set', { paths: ['plan.txt'], description: 'Before' }),
    },
    { id: 'free', fields: () => ({ paths: ['away.blend'] }), delay: 10 },
    { id: 'rebuild', fields: () => ({ paths: ['away.blend'] }), delay: 20 },
    {
      id: 'checkpoint',
      fields: () => ({ paths: ['more.blend'], message: 'More' }),
      delay: 60,
      prepare: () => writeFileSync(inFilm('more.blend'), randomBytes(LARGE_BYTES)),
    },
    {
      id: 'declareDependencies',
      fields: () => ({ path: 'plan.txt', on: ['baked.<UDIM>.exr', path] }),
      delay: 60,
      prepare: () => {
        for (const tile of [1001, 1002])
          writeFileSync(inFilm(`baked.${tile}.exr`), randomBytes(LARGE_BYTES / 2))
      },
    },
    { id: 'scanStatus', fields: () => ({}), delay: 5 },
    {
      id: 'importVersions',
      fields: () => ({ patterns: ['take_v*.blend'] }),
      delay: 40,
      prepare: () => {
        for (const take of ['001', '002']) writeFileSync(inFilm(`take_v${take}.blend`), randomBytes(8 << 20))
      },
    },
    { id: 'addTemplate', fields: () => ({ sourcePath: out('large.blend'), name: 'large' }), delay: 40 },
    {
      id: 'replaceTemplate',
      path: ['starter'],
      fields: () => ({ sourcePath: out('large.blend') }),
      delay: 40,
    },
    {
      id: 'exportTemplate',
      path: ['starter'],
      fields: () => ({ outputPath: out('starter.blend') }),
      delay: 20,
    },
    { id: 'newAsset', fields: () => ({ path: 'new.blend', template: 'starter' }), delay: 30 },
    { id: 'applyScaffold', path: ['shot'], fields: () => ({ into: 'shots' }), delay: 30 },
    { id: 'saveVocabulary', fields: () => ({ outputPath: out('saved.json') }), delay: 10 },
    { id: 'applyVocabulary', fields: () => ({ sourcePath: out('vocabulary.json') }), delay: 10 },
    { id: 'verify', fields: () => ({}), delay: 40 },
    { id: 'repair', fields: () => ({}), delay: 40 },
    { id: 'prune', fields: () => ({}), delay: 20 },
    { id: 'compact', fields: () => ({}), delay: 40 },
    { id: 'backup', fields: () => ({ outputPath: out('backup.clst') }), delay: 40 },
    {
      id: 'clean',
      fields: () => ({ all: true }),
      delay: 5,
      prepare: () => job('openVersion', { path, to: 'v001' }),
    },
  ]
}

/** What the requests are about. The contents of the scene in its versions are given. */
export async function fillForJobs(
  bridge: TestBridge,
  folder: string,
  key: string,
  scenes: readonly Uint8Array[],
): Promise<void> {
  const film = join(folder, 'film')
  const at = `/v1/projects/${key}`
  const save = async (message: string) => {
    const { result, error } = await bridge.job('POST', `${at}/checkpoints`, { all: true, message })
    expect([error, result?.failed]).toEqual([undefined, []])
  }
  for (const name of ['notes', 'list', 'plan', 'name', 'shift', 'old']) {
    writeFileSync(join(film, `${name}.txt`), `The ${name} of this film.`)
  }
  for (const name of ['gone', 'away'])
    writeFileSync(join(film, `${name}.blend`), randomBytes(LARGE_BYTES / 4))
  for (const [index, bytes] of scenes.entries()) {
    writeFileSync(join(film, 'scene.blend'), bytes)
    writeFileSync(join(film, 'plan.txt'), `Plan ${index}`)
    await save(`Version ${index + 1}`)
  }
  await bridge.job('POST', `${at}/delete`, { paths: ['gone.blend', 'old.txt'] })
  mkdirSync(join(film, 'shots'))
  writeFileSync(join(folder, 'large.blend'), randomBytes(LARGE_BYTES))
  writeFileSync(join(folder, 'small.blend'), randomBytes(LARGE_BYTES / 8))
  await bridge.job('POST', `${at}/templates`, { sourcePath: join(folder, 'small.blend'), name: 'starter' })
  const scaffold = { format: 'clst-scaffold', version: 1, assets: [{ path: 'x.blend', template: 'starter' }] }
  writeFileSync(join(folder, 'scaffold.json'), JSON.stringify(scaffold))
  const sourcePath = join(folder, 'scaffold.json')
  expect((await bridge.ask('POST', `${at}/scaffolds`, { body: { sourcePath, name: 'shot' } })).status).toBe(
    201,
  )
  const vocabulary = { outputPath: join(folder, 'vocabulary.json') }
  await bridge.job('POST', `${at}/vocabulary/save`, vocabulary)
}
