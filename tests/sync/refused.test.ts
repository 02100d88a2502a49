/** What the studio does not take: it is said once, stops nothing else, and no work goes away. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
let bo: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'scene.blend': 'one', 'notes.txt': 'n' }, 'first')
  await team.publish()
  bo = await team.join('Bo', 'Artist')
})
afterEach(() => team.close())

test('an edit that a role may not make is taken back, and listed once; what it may do goes through', async () => {
  await bo.project.set(['notes.txt'], { description: 'by an artist' })
  await bo.project.set(['notes.txt'], { status: 'wip' })
  const { refused, pushed } = await bo.sync()
  expect(refused).toMatchObject([{ path: 'notes.txt', code: 'not-permitted' }])
  expect(pushed.changes).toBe(1)
  expect(await bo.project.itemInfo('notes.txt')).toMatchObject({
    description: null,
    status: 'Work in progress',
  })
  expect((await bo.sync()).refused).toEqual([])
})

test('a new file that a role may not make stays here, is offered at each sync, and goes when it may', async () => {
  await bo.save({ 'mine.txt': 'mine' }, 'mine')
  expect((await bo.sync()).refused).toMatchObject([{ path: 'mine.txt', code: 'not-permitted' }])
  expect((await bo.sync()).refused).toMatchObject([{ path: 'mine.txt', code: 'not-permitted' }])
  expect(await bo.history('mine.txt')).toEqual(['mine'])
  expect(await bo.project.studio.changes()).toMatchObject([
    { path: 'mine.txt', action: 'create', refusal: { code: 'not-permitted' } },
    { path: 'mine.txt', action: 'create', kind: 'checkpoint' },
  ])
  bo.link = await team.studio.as('Bo2', 'Admin')
  expect((await bo.sync()).refused).toEqual([])
  await ada.sync()
  expect(await ada.history('mine.txt')).toEqual(['mine'])
})

describe('a version of a file that somebody else has', () => {
  beforeEach(async () => {
    await bo.project.studio.assign('scene.blend', 'me', bo.link)
    await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
    await ada.sync()
    await ada.project.set(['scene.blend'], { assignee: 'Ada' })
    await ada.sync()
    await bo.save({ 'scene.blend': 'offline work' }, 'offline')
  })

  test('is kept as a side copy, and the history is that of the studio', async () => {
    const { refused, conflicts } = await bo.sync()
    expect(refused).toMatchObject([{ path: 'scene.blend', code: 'not-assignee' }])
    expect(conflicts).toEqual([])
    expect(await bo.history('scene.blend')).toEqual(['first'])
    expect(bo.text('scene.blend')).toBe('offline work')
    await bo.inStore((store) => store.run('UPDATE project SET safety_keep_days = 0'))
    await bo.project.maintenance.prune()
    await bo.project.revert('scene.blend', { to: 's1' })
    expect(bo.text('scene.blend')).toBe('offline work')
    expect((await bo.sync()).refused).toEqual([])
  })
})

describe('who has a file', () => {
  test('is decided by the studio at once: the first who takes it has it', async () => {
    const carla = await team.join('Carla', 'Artist')
    const mine = await bo.project.studio.assign('scene.blend', 'me', bo.link)
    expect(mine).toEqual({ path: 'scene.blend', assignee: 'Bo', isConfirmed: true })
    const theirs = carla.project.studio.assign('scene.blend', 'me', carla.link)
    await expect(theirs).rejects.toMatchObject({ code: 'not-assignee' })
    expect(await carla.project.itemInfo('scene.blend')).toMatchObject({ assignee: 'Bo' })
  })

  test('whoever is refused is told once: nothing is left to be sent, or not confirmed', async () => {
    const carla = await team.join('Carla', 'Artist')
    await bo.project.studio.assign('scene.blend', 'me', bo.link)
    await ada.sync()
    const given = carla.project.studio.assign('notes.txt', 'Bo', carla.link)
    await expect(given).rejects.toMatchObject({ code: 'not-permitted' })
    expect(await carla.project.studio.changes()).toEqual([])
    expect(await carla.project.itemInfo('notes.txt')).toMatchObject({
      assignee: null,
      isAssignmentConfirmed: true,
    })
  })

  test('nobody is made of a name that is mistyped', async () => {
    const given = ada.project.studio.assign('scene.blend', 'Boo', ada.link)
    await expect(given).rejects.toMatchObject({ code: 'person-not-found', details: { name: 'Boo' } })
    await expect(ada.project.studio.assign('scene.blend', 'Boo')).rejects.toMatchObject({
      code: 'person-not-found',
    })
    expect(await ada.project.studio.assign('scene.blend', 'bo', ada.link)).toMatchObject({ assignee: 'Bo' })
  })

  test('is not confirmed while the studio cannot be asked; the later of two gives way', async () => {
    const carla = await team.join('Carla', 'Artist')
    const wish = await carla.project.studio.assign('scene.blend', 'me')
    expect(wish).toEqual({ path: 'scene.blend', assignee: 'Carla', isConfirmed: false })
    await bo.project.studio.assign('scene.blend', 'me', bo.link)
    expect((await carla.sync()).refused).toMatchObject([{ path: 'scene.blend', code: 'not-assignee' }])
    expect(await carla.project.itemInfo('scene.blend')).toMatchObject({ assignee: 'Bo' })
  })

  test('who has a file hands it over', async () => {
    await bo.project.studio.assign('scene.blend', 'me', bo.link)
    const carla = await team.join('Carla', 'Artist')
    await bo.sync()
    await ada.sync()
    const given = await ada.project.studio.assign('scene.blend', 'Carla', ada.link)
    expect(given).toEqual({ path: 'scene.blend', assignee: 'Carla', isConfirmed: true })
    await carla.save({ 'scene.blend': 'two' }, 'by Carla')
    expect(await carla.sync()).toMatchObject({ refused: [], conflicts: [] })
  })
})

test('what a role may not delete for good comes back with its versions', async () => {
  await ada.project.delete(['notes.txt'])
  await ada.sync()
  await bo.sync()
  await bo.project.trash.purge(['notes.txt'])
  expect((await bo.sync()).refused).toMatchObject([{ code: 'not-permitted' }])
  expect(await bo.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  await ada.project.trash.restore(['notes.txt'])
  await ada.sync()
  expect((await bo.sync()).waiting).toEqual([])
  expect(await bo.history('notes.txt')).toEqual(['first'])
})

test('a status that asks for a permission is set by whoever has it', async () => {
  const carla = await team.join('Carla', 'Artist')
  await carla.project.set(['notes.txt'], { status: 'Done' })
  expect((await carla.sync()).refused).toMatchObject([{ path: 'notes.txt', code: 'not-permitted' }])
  await ada.project.vocabulary.editStatus('Done', { permission: null })
  await ada.sync()
  await carla.sync()
  await carla.project.set(['notes.txt'], { status: 'Done' })
  expect((await carla.sync()).refused).toEqual([])
  await expect(ada.project.vocabulary.editStatus('Done', { permission: 'fly' })).rejects.toMatchObject({
    code: 'invalid-argument',
  })
})

test('a change can be taken back before it is sent', async () => {
  await ada.project.set(['notes.txt'], { description: 'not meant' })
  const [change] = await ada.project.studio.changes()
  await ada.project.studio.discardChange(change?.id as string, ada.link)
  expect(await ada.project.itemInfo('notes.txt')).toMatchObject({ description: null })
  expect((await ada.sync()).pushed.changes).toBe(0)
})
