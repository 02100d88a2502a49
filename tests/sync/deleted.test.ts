/** An edit of what others trashed or purged, moves that make a circle, occupied names, and versions that were kept aside. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
let bo: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'scene.blend': 'one', 'shots/a.txt': 'a', 'sets/s.txt': 's' }, 'first')
  await team.publish()
  bo = await team.join('Bo', 'Admin')
})
afterEach(() => team.close())

const clean = { conflicts: [], refused: [], waiting: [] }

async function onlyConflict(person: Person): Promise<string> {
  const conflicts = await person.project.studio.conflicts()
  expect(conflicts).toHaveLength(1)
  return conflicts[0]?.id as string
}

/** Both have the same, and nothing is left to do. */
async function expectSame(): Promise<void> {
  expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [] })
  expect(await ada.sync()).toMatchObject({ conflicts: [], refused: [] })
  await ada.update()
  await bo.update()
  expect(await bo.sync()).toMatchObject(clean)
  expect(await ada.sync()).toMatchObject(clean)
  expect(await bo.paths()).toEqual(await ada.paths())
}

describe('a version of a file that somebody put into the trash', () => {
  beforeEach(async () => {
    await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
    await ada.project.delete(['scene.blend'])
    await ada.sync()
    await bo.save({ 'scene.blend': 'of Bo' }, 'by Bo')
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'edit-of-deleted', path: 'scene.blend' }])
  })

  test('merge: it comes back, with my version', async () => {
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'merge' }, { link: bo.link })
    await expectSame()
    for (const person of [ada, bo]) expect(await person.history('scene.blend')).toEqual(['by Bo', 'first'])
    expect(bo.text('scene.blend')).toBe('of Bo')
  })

  test('merge into a name that is taken by now: all is as before, and another way is left', async () => {
    await ada.save({ 'scene.blend': 'another' }, 'another')
    await ada.sync()
    const id = await onlyConflict(bo)
    const wish = bo.project.studio.resolve(id, { how: 'merge' }, { link: bo.link })
    await expect(wish).rejects.toMatchObject({ code: 'name-clash' })
    expect(await onlyConflict(bo)).toBe(id)
    await bo.project.studio.resolve(id, { how: 'keep-as-new', name: 'mine' })
    await expectSame()
    expect(await ada.history('mine.blend')).toEqual(['by Bo'])
    expect(await ada.history('scene.blend')).toEqual(['another'])
  })

  test('keep as new: mine is a file of its own, theirs stays in the trash', async () => {
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'keep-as-new', name: 'mine' })
    await expectSame()
    expect(await ada.history('mine.blend')).toEqual(['by Bo'])
    expect(bo.text('mine.blend')).toBe('of Bo')
    expect(await ada.project.trash.list()).toMatchObject([{ path: 'scene.blend' }])
  })

  test('discard: it stays in the trash, and my version is a safety copy in it', async () => {
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'discard' }, { link: bo.link })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [] })
    await expectSame()
    expect(await bo.paths()).toEqual(['sets/s.txt', 'shots/a.txt'])
    await bo.project.trash.restore(['scene.blend'])
    const { checkpoints } = await bo.project.history('scene.blend')
    expect(checkpoints.some(({ comment, isSafety }) => isSafety && comment === 'by Bo')).toBe(true)
  })
})

describe('an edit of a file that somebody purged', () => {
  beforeEach(async () => {
    await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
    await ada.project.delete(['scene.blend'])
    await ada.project.trash.purge(['scene.blend'])
    await ada.sync()
  })

  test('a version is kept as a new file; it cannot come back where it was', async () => {
    await bo.save({ 'scene.blend': 'of Bo' }, 'by Bo')
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'edit-of-deleted' }])
    const id = await onlyConflict(bo)
    const wish = bo.project.studio.resolve(id, { how: 'merge' }, { link: bo.link })
    await expect(wish).rejects.toMatchObject({ code: 'invalid-argument' })
    await bo.project.studio.resolve(id, { how: 'keep-as-new', name: 'mine' })
    await expectSame()
    expect(await ada.history('mine.blend')).toEqual(['by Bo'])
  })

  test('a fact is given up', async () => {
    await bo.project.set(['scene.blend'], { description: 'hero' })
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'edit-of-deleted' }])
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'discard' }, { link: bo.link })
    await expectSame()
    expect(await bo.paths()).toEqual(['sets/s.txt', 'shots/a.txt'])
  })
})

describe('something new in a collection that somebody put into the trash', () => {
  beforeEach(async () => {
    await ada.project.delete(['shots'])
    await ada.sync()
    await bo.save({ 'shots/new.txt': 'new' }, 'by Bo')
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'edit-of-deleted', path: 'shots/new.txt' }])
  })

  test('merge: the collection comes back with it', async () => {
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'merge' }, { link: bo.link })
    await expectSame()
    expect(await ada.history('shots/new.txt')).toEqual(['by Bo'])
  })

  test('keep as new: it goes into the nearest collection above, with its file', async () => {
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'keep-as-new', name: 'new' })
    await expectSame()
    expect(await ada.history('new.txt')).toEqual(['by Bo'])
    expect(bo.text('new.txt')).toBe('new')
  })

  test('it cannot just be given up: it is nowhere else', async () => {
    const wish = bo.project.studio.resolve(await onlyConflict(bo), { how: 'discard' }, { link: bo.link })
    await expect(wish).rejects.toMatchObject({ code: 'invalid-argument' })
  })
})

describe('a collection that I trashed while somebody put something into it', () => {
  beforeEach(async () => {
    await ada.save({ 'shots/new.txt': 'new' }, 'by Ada')
    await ada.sync()
    await bo.project.delete(['shots'])
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'edit-of-deleted', path: 'shots' }])
  })

  test('discard: it stays where it is, with everything', async () => {
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'discard' }, { link: bo.link })
    await bo.sync()
    await ada.sync()
    expect(await ada.paths()).toContain('shots/new.txt')
    expect(await bo.paths()).toContain('shots/new.txt')
  })
})

test('two moves that would make a circle: mine is given up, and both have the same tree', async () => {
  await ada.project.move(['sets'], 'shots', { into: true })
  await ada.sync()
  await bo.project.move(['shots'], 'sets', { into: true })
  expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'move-cycle' }])
  const id = await onlyConflict(bo)
  const wish = bo.project.studio.resolve(id, { how: 'merge' }, { link: bo.link })
  await expect(wish).rejects.toMatchObject({ code: 'invalid-argument' })
  await bo.project.studio.resolve(id, { how: 'discard' }, { link: bo.link })
  await expectSame()
  expect(await bo.paths()).toEqual(['scene.blend', 'shots/a.txt', 'shots/sets/s.txt'])
})

describe('an occupied name', () => {
  test('a move into it is a conflict; with another name both exist', async () => {
    await ada.save({ 'sets/a.txt': 'of Ada' }, 'by Ada')
    await ada.sync()
    await bo.project.move(['shots/a.txt'], 'sets', { into: true })
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'asset-name' }])
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'rename', name: 'b.txt' })
    await expectSame()
    expect(await ada.paths()).toEqual(['scene.blend', 'sets/a.txt', 'sets/b.txt', 'sets/s.txt'])
  })

  test('a restore into it is a conflict; with another name both exist', async () => {
    await ada.project.delete(['scene.blend'])
    await ada.sync()
    await bo.sync()
    await ada.save({ 'scene.blend': 'another' }, 'another')
    await ada.sync()
    await bo.project.studio.withContents(bo.link, () => bo.project.trash.restore(['scene.blend']))
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'asset-name' }])
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'rename', name: 'old.blend' })
    await expectSame()
    expect(await ada.history('old.blend')).toEqual(['first'])
    expect(await ada.history('scene.blend')).toEqual(['another'])
  })

  test('words: a rename settles it too', async () => {
    await ada.project.set(['scene.blend'], { tags: ['hero'] })
    await bo.project.set(['scene.blend'], { tags: ['Hero'] })
    await ada.sync()
    expect((await bo.sync()).conflicts).toMatchObject([{ kind: 'vocabulary' }])
    await bo.project.studio.resolve(await onlyConflict(bo), { how: 'rename', name: 'heroine' })
    await expectSame()
    expect((await ada.project.itemInfo('scene.blend')) as object).toMatchObject({ tags: ['hero', 'heroine'] })
  })
})

describe('a version that the studio did not take', () => {
  let copyId: string
  beforeEach(async () => {
    await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
    await ada.project.set(['scene.blend'], { assignee: 'Ada' })
    await ada.sync()
    await bo.save({ 'scene.blend': 'offline' }, 'by Bo')
    expect((await bo.sync()).refused).toMatchObject([{ code: 'not-assignee' }])
    const [copy] = await bo.project.studio.sideCopies()
    expect(copy).toMatchObject({ path: 'scene.blend', number: 1, code: 'not-assignee' })
    copyId = copy?.id as string
  })

  test('is offered: stack makes it the newest version once the file is mine', async () => {
    await bo.project.studio.assign('scene.blend', 'me', bo.link, { force: true })
    await bo.project.studio.resolve(copyId, { how: 'stack' })
    await expectSame()
    expect(await ada.history('scene.blend')).toEqual(['by Bo', 'first'])
    expect(await bo.project.studio.sideCopies()).toEqual([])
  })

  test('is offered: keep as new makes a file of it', async () => {
    await bo.project.studio.resolve(copyId, { how: 'keep-as-new', name: 'scene of Bo' })
    await expectSame()
    expect(await ada.history('scene of Bo.blend')).toEqual(['by Bo'])
    expect(bo.text('scene.blend')).toBe('offline')
  })

  test('is not thrown away when others purge the file', async () => {
    await ada.project.delete(['scene.blend'])
    await ada.sync()
    await bo.sync()
    await bo.update()
    await ada.project.trash.purge(['scene.blend'])
    await ada.sync()
    expect((await bo.sync()).waiting).toContainEqual({ path: 'scene.blend', reason: 'kept' })
    expect(await bo.project.studio.sideCopies()).toHaveLength(1)
    await bo.project.studio.resolve(copyId, { how: 'discard' })
    expect(await bo.sync()).toMatchObject(clean)
  })
})
