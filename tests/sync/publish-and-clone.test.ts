/** A project becomes one of the studio, and comes to another computer. */
import { readdirSync } from 'node:fs'
import { seededBytes, setFailpointHandler } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Team } from './support/team.js'

let team: Team
beforeEach(async () => {
  team = await Team.open()
})
afterEach(async () => {
  setFailpointHandler(undefined)
  await team.close()
})

const large = seededBytes(7, 20 << 20)

describe('a first publish', () => {
  test('sends everything in the project, also what was made long before, and one again sends nothing', async () => {
    const { ada } = team
    await ada.save({ 'shots/sh010/scene.blend': 'one', 'notes.txt': '' }, 'first')
    await ada.save({ 'shots/sh010/scene.blend': 'two' }, 'second')
    await ada.project.set(['notes.txt'], { status: 'wip', description: 'to be read', tags: ['hero'] })
    const result = await team.publish()
    expect(result).toMatchObject({ refused: [], conflicts: [], waiting: [] })
    expect(result.pushed.changes).toBeGreaterThan(8)
    expect(ada.project.studio.state()).toMatchObject({ state: 'up-to-date', unsent: 0 })
    const again = await ada.sync()
    expect(again).toMatchObject({ pushed: { changes: 0, bytes: 0 }, pulled: { changes: 0, bytes: 0 } })
  })
})

test('a project that belongs to no studio is not synced: it is published first', async () => {
  const { ada } = team
  await ada.save({ 'notes.txt': 'first' }, 'first')
  expect(ada.project.studio.state().state).toBe('local')
  await expect(ada.sync()).rejects.toMatchObject({ code: 'invalid-argument' })
})

test('what lies in the trash is published too, and can be restored by others', async () => {
  const { ada } = team
  await ada.save({ 'old/scene.blend': 'one', 'notes.txt': 'first' }, 'first')
  await ada.save({ 'notes.txt': 'second' }, 'second')
  await ada.project.delete(['old'])
  await ada.project.deleteCheckpoint('notes.txt', 'v2')
  await ada.save({ 'old/scene.blend': 'another' }, 'another')
  expect(await team.publish()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  const bo = await team.join('Bo', 'Admin')
  const inTrash = (await bo.project.trash.list()).map(({ kind, path }) => [kind, path])
  expect(inTrash).toEqual((await ada.project.trash.list()).map(({ kind, path }) => [kind, path]))
  expect(await bo.history('notes.txt')).toEqual(['first'])
  expect(await bo.history('old/scene.blend')).toEqual(['another'])
  const checkpointId = (await ada.project.itemInfo('notes.txt')).id
  expect(checkpointId).toBe((await bo.project.itemInfo('notes.txt')).id)
})

test('a studio that was restored from a backup gets back what it lost, and nobody loses anything', async () => {
  const { ada, studio } = team
  await ada.save({ 'notes.txt': 'first' }, 'first')
  await team.publish()
  const bo = await team.join('Bo', 'Admin')
  const before = (await ada.link.pull(0, 1000)).revision
  await ada.save({ 'late.txt': 'late' }, 'after the backup')
  await ada.save({ 'notes.txt': 'second' }, 'after the backup')
  await ada.sync()
  await bo.sync()
  await studio.database.transaction(async (transaction) => {
    await transaction.run('DELETE FROM entity WHERE revision > ? AND kind <> ?', before, 'asset')
    const lost = `DELETE FROM entity WHERE kind = 'asset' AND fields LIKE '%"late"%'`
    await transaction.run(lost)
    const old = `UPDATE entity SET fields = json_set(fields, '$.headId', (SELECT c.id FROM entity c WHERE c.kind = 'checkpoint'))
      WHERE kind = 'asset'`
    await transaction.run(old)
    await transaction.run('DELETE FROM operation')
    await transaction.run(`UPDATE shared_project SET epoch = 'restored', revision = ?`, before)
  })
  setFailpointHandler((point) => {
    if (point === 'epoch:received') throw new Error('cut off')
  })
  await expect(bo.sync()).rejects.toThrow('cut off')
  setFailpointHandler(undefined)
  // Bo has no bytes: those of the lost versions come from Ada.
  expect((await bo.sync()).refused).toMatchObject([{ code: 'chunk-missing' }, { code: 'chunk-missing' }])
  expect(await ada.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  expect(await bo.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  const carla = await team.join('Carla')
  for (const person of [ada, bo, carla]) {
    expect(await person.paths()).toEqual(['late.txt', 'notes.txt'])
    expect(await person.history('notes.txt')).toEqual(['after the backup', 'first'])
  }
})

describe('a clone', () => {
  test('has the same files, versions and facts, and writes nothing but the project file', async () => {
    const { ada } = team
    await ada.save({ 'shots/sh010/scene.blend': 'one', 'notes.txt': '' }, 'first')
    await ada.save({ 'shots/sh010/scene.blend': 'two' }, 'second')
    await ada.project.set(['notes.txt'], { status: 'wip', description: 'to be read', tags: ['hero'] })
    await team.publish()
    const bo = await team.join('Bo')
    expect(readdirSync(bo.folder)).toEqual(['Show.clst'])
    expect(await bo.paths()).toEqual(await ada.paths())
    expect(await bo.history('shots/sh010/scene.blend')).toEqual(['second', 'first'])
    const [mine, theirs] = [await ada.project.itemInfo('notes.txt'), await bo.project.itemInfo('notes.txt')]
    expect(theirs).toMatchObject({ ...mine })
    const versions = (await bo.project.history()).checkpoints
    expect(versions).toMatchObject(
      (await ada.project.history()).checkpoints.map(({ id, number, author, createdAt, contentHash }) => ({
        id,
        number,
        author,
        createdAt,
        contentHash,
      })),
    )
  })

  test('gives back exactly the bytes that were checkpointed', async () => {
    const { ada } = team
    const files: Record<string, Uint8Array | string> = {
      'empty.txt': '',
      'Café – ключ.txt': 'unicode',
      'cafe\u0301.bin': seededBytes(1, 300_000, true),
      'large.bin': large,
    }
    await ada.save(files)
    await team.publish()
    const bo = await team.join('Bo')
    for (const [path, bytes] of Object.entries(files)) {
      await bo.project.studio.withContents(bo.link, () => bo.project.revert(path))
      expect(bo.read(path).equals(Buffer.from(bytes))).toBe(true)
    }
  })
})
