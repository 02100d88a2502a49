/** Renames, moves and deletions of others wait for `update`, and never go over another file. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
let bo: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'scene.blend': 'one', 'shots/a.txt': 'a', 'shots/b.txt': 'b' }, 'first')
  await team.publish()
  bo = await team.join('Bo')
  for (const path of ['scene.blend', 'shots/a.txt', 'shots/b.txt']) {
    await bo.project.studio.withContents(bo.link, () => bo.project.revert(path))
  }
})
afterEach(() => team.close())

test('a rename is carried out by update, with the working file', async () => {
  await ada.project.rename('scene.blend', 'king.blend')
  await ada.sync()
  expect((await bo.sync()).waiting).toMatchObject([{ path: 'scene.blend', reason: 'working-files' }])
  expect(bo.has('scene.blend')).toBe(true)
  const { moved, failed } = await bo.update()
  expect({ moved, failed }).toEqual({ moved: [{ from: 'scene.blend', to: 'king.blend' }], failed: [] })
  expect(bo.text('king.blend')).toBe('one')
  expect(bo.has('scene.blend')).toBe(false)
  expect(await bo.state('king.blend')).toBe('normal')
  expect(bo.project.studio.state()).toMatchObject({ state: 'up-to-date', unsent: 0 })
})

test('own work goes along with a rename, and a newer version is not written over it', async () => {
  bo.write('scene.blend', 'my work')
  await ada.project.rename('scene.blend', 'king.blend')
  await ada.save({ 'king.blend': 'two' }, 'second')
  await ada.sync()
  await bo.sync()
  const { modified } = await bo.update()
  expect(modified).toEqual(['king.blend'])
  expect(bo.text('king.blend')).toBe('my work')
})

test('a move of a collection takes everything in it along', async () => {
  await ada.project.move(['shots'], 'film/shots')
  await ada.sync()
  await bo.sync()
  expect((await bo.update()).failed).toEqual([])
  expect(bo.text('film/shots/a.txt')).toBe('a')
  expect(await bo.paths()).toEqual(['film/shots/a.txt', 'film/shots/b.txt', 'scene.blend'])
})

test('what lies in the new place is not written over: the rename waits, and says so', async () => {
  bo.write('king.blend', 'not tracked')
  await ada.project.rename('scene.blend', 'king.blend')
  await ada.sync()
  await bo.sync()
  const { moved, failed } = await bo.update()
  expect({ moved, failed }).toMatchObject({
    moved: [],
    failed: [{ path: 'scene.blend', code: 'file-exists' }],
  })
  expect(bo.text('king.blend')).toBe('not tracked')
  bo.remove('king.blend')
  expect((await bo.update()).moved).toHaveLength(1)
})

test('what others deleted stays on the disk until update; own work in it is kept first', async () => {
  bo.write('shots/a.txt', 'my work')
  await ada.project.delete(['shots/a.txt'])
  await ada.sync()
  await bo.sync()
  expect(bo.has('shots/a.txt')).toBe(true)
  const { moved, failed } = await bo.update()
  expect({ moved, failed }).toEqual({ moved: [{ from: 'shots/a.txt', to: null }], failed: [] })
  expect(bo.has('shots/a.txt')).toBe(false)
  expect(bo.project.studio.state()).toMatchObject({ state: 'up-to-date', unsent: 0 })
  expect(await bo.project.trash.list()).toMatchObject([{ path: 'shots/a.txt', trashedBy: 'Ada' }])
  await bo.project.trash.restore(['shots/a.txt'])
  expect(bo.text('shots/a.txt')).toBe('my work')
})

test('a template that somebody gave other bytes has them everywhere, unless it was replaced here as well', async () => {
  const file = (person: Person, text: string) => {
    person.write('start.txt', text)
    return join(person.folder, 'start.txt')
  }
  const bytesOf = async (person: Person) => {
    const output = join(person.folder, 'exported.txt')
    await person.project.templates.export('start.txt', { output, overwrite: true })
    return person.text('exported.txt')
  }
  await ada.project.templates.add(file(ada, 'one'))
  await ada.sync()
  const carla = await team.join('Carla', 'Admin')
  expect(await bytesOf(carla)).toBe('one')
  await ada.project.templates.replace('start.txt', file(ada, 'two'))
  await ada.sync()
  expect((await carla.sync()).refused).toEqual([])
  expect(await bytesOf(carla)).toBe('two')
  await ada.project.templates.replace('start.txt', file(ada, 'three'))
  await ada.sync()
  await carla.project.templates.replace('start.txt', file(carla, 'of Bo'))
  expect((await carla.sync()).refused).toEqual([])
  await ada.sync()
  expect([await bytesOf(ada), await bytesOf(carla)]).toEqual(['of Bo', 'of Bo'])
})

test('what others purged is gone here too, and its file is untracked', async () => {
  await ada.project.delete(['shots/b.txt'])
  await ada.sync()
  await bo.sync()
  await bo.update()
  await ada.project.trash.purge(['shots/b.txt'])
  expect((await ada.sync()).refused).toEqual([])
  expect((await bo.sync()).waiting).toEqual([])
  expect(await bo.project.trash.list()).toEqual([])
  expect(await bo.paths()).toEqual(['scene.blend', 'shots/a.txt'])
})
