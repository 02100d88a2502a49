/** What syncing promises to the artist, sentence by sentence. */
import { seededBytes } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
let bo: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'scene.blend': 'one', 'shots/a.txt': 'a' }, 'first')
  await team.publish()
  bo = await team.join('Bo')
})
afterEach(() => team.close())

test('nothing leaves the machine until you sync', async () => {
  await ada.save({ 'scene.blend': 'two' }, 'second')
  await bo.sync()
  expect(await bo.history('scene.blend')).toEqual(['first'])
  expect(ada.project.studio.state().state).toBe('to-send')
  await ada.sync()
  await bo.sync()
  expect(await bo.history('scene.blend')).toEqual(['second', 'first'])
})

test('sync moves data in both directions', async () => {
  await ada.save({ 'scene.blend': 'two' }, 'by Ada')
  await ada.sync()
  await bo.sync()
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
  await bo.save({ 'scene.blend': 'three' }, 'by Bo')
  const up = await bo.sync()
  expect(up).toMatchObject({ conflicts: [], refused: [] })
  const down = await ada.sync()
  expect(down.pulled.changes).toBeGreaterThan(0)
  expect(await ada.history('scene.blend')).toEqual(['by Bo', 'by Ada', 'first'])
})

test('a sync writes nothing to working files: they become outdated until they are pulled in', async () => {
  await bo.update()
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
  expect(await bo.state('scene.blend')).toBe('normal')
  await ada.save({ 'scene.blend': 'two' }, 'second')
  await ada.sync()
  await bo.sync()
  expect(bo.text('scene.blend')).toBe('one')
  expect(await bo.state('scene.blend')).toBe('outdated')
  const { updated, failed } = await bo.update('scene.blend')
  expect({ updated, failed }).toMatchObject({ updated: [{ path: 'scene.blend', number: 2 }], failed: [] })
  expect(bo.text('scene.blend')).toBe('two')
  expect(await bo.state('scene.blend')).toBe('normal')
})

test('an outdated file with own work in it is left, and named', async () => {
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
  bo.write('scene.blend', 'my work')
  await ada.save({ 'scene.blend': 'two' }, 'second')
  await ada.sync()
  await bo.sync()
  const { updated, modified } = await bo.update()
  expect({ updated, modified }).toEqual({ updated: [], modified: ['scene.blend'] })
  expect(bo.text('scene.blend')).toBe('my work')
})

test('only chunks that the studio does not have are sent', async () => {
  const bytes = seededBytes(3, 3 << 20)
  await ada.save({ 'large.bin': bytes }, 'large')
  const first = await ada.sync()
  expect(first.pushed.bytes).toBeGreaterThan(3 << 20)
  await ada.save({ 'copy.bin': bytes, 'large.bin': Buffer.concat([bytes, Buffer.from('end')]) }, 'more')
  const second = await ada.sync()
  expect(second.pushed.bytes).toBeLessThan(1 << 20)
})

describe('metadata changes', () => {
  test('go to everybody: status, assignee, tags, values, dependencies, new collections', async () => {
    await ada.project.set(['scene.blend'], { status: 'wip', assignee: 'Bo', tags: ['hero', 'king'] })
    await ada.project.collections.create('props/chairs', { description: 'to sit on' })
    await ada.project.dependencies.add(['scene.blend'], ['shots/a.txt'])
    const up = await ada.sync()
    expect(up).toMatchObject({ refused: [], conflicts: [] })
    await bo.sync()
    expect(await bo.project.itemInfo('scene.blend')).toMatchObject(await ada.project.itemInfo('scene.blend'))
    expect(await bo.project.itemInfo('props/chairs')).toMatchObject(
      await ada.project.itemInfo('props/chairs'),
    )
  })

  test('of different fields of one file do not meet; of the same field the later one stands, and is listed', async () => {
    await ada.project.set(['scene.blend'], { description: 'from Ada' })
    await ada.sync()
    const carla = await team.join('Carla', 'Admin')
    await ada.project.set(['scene.blend'], { description: 'again from Ada' })
    await carla.project.set(['scene.blend'], { description: 'from Carla', status: 'wip' })
    await ada.sync()
    const { overwritten } = await carla.sync()
    expect(overwritten).toMatchObject([
      { path: 'scene.blend', field: 'description', value: 'again from Ada' },
    ])
    await ada.sync()
    const info = await ada.project.itemInfo('scene.blend')
    expect(info).toMatchObject({ description: 'from Carla' })
  })
})

test('a dry run says what would go and come, and changes nothing', async () => {
  await ada.save({ 'scene.blend': 'two' }, 'second')
  await ada.sync()
  await bo.project.set(['shots/a.txt'], { status: 'wip' })
  const preview = await bo.project.studio.preview(bo.link)
  expect(preview.toSend.changes).toBe(1)
  expect(preview.toReceive.changes).toBeGreaterThan(0)
  expect(await bo.history('scene.blend')).toEqual(['first'])
})

test('two collections that swap names arrive swapped', async () => {
  await ada.save({ 'left/l.txt': 'l', 'right/r.txt': 'r' }, 'both')
  await ada.sync()
  await bo.sync()
  await ada.project.rename('left', 'middle')
  await ada.project.rename('right', 'left')
  await ada.project.rename('middle', 'right')
  const { refused, conflicts } = await ada.sync()
  expect({ refused, conflicts }).toEqual({ refused: [], conflicts: [] })
  expect((await bo.sync()).waiting).toEqual([])
  expect(await bo.paths()).toEqual(['left/r.txt', 'right/l.txt', 'scene.blend', 'shots/a.txt'])
})
