/** Two people did what does not go together: nothing is decided for them, and nothing is lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
let bo: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'scene.blend': 'one' }, 'first')
  await team.publish()
  bo = await team.join('Bo', 'Admin')
})
afterEach(() => team.close())

async function onlyConflict(person: Person) {
  const conflicts = await person.project.studio.conflicts()
  expect(conflicts).toHaveLength(1)
  return conflicts[0] as (typeof conflicts)[0]
}

/** What a version holds, of a person who can fetch it. */
async function versionsOf(person: Person, path: string): Promise<string[]> {
  const { checkpoints } = await person.project.history(path)
  const contents: string[] = []
  for (const { id, isSafety } of checkpoints) {
    if (isSafety) continue
    await person.project.studio.withContents(person.link, () => person.project.revert(path, { to: id }))
    contents.push(person.text(path))
  }
  return contents
}

describe('two new files of one name in one collection', () => {
  beforeEach(async () => {
    await ada.save({ 'props/chair.blend': 'of Ada' }, 'by Ada')
    await bo.save({ 'props/Chair.blend': 'of Bo' }, 'by Bo')
    await bo.save({ 'props/Chair.blend': 'of Bo, better' }, 'again by Bo')
    await ada.sync()
    await bo.sync()
    // The folder itself was made by both, too.
    expect(await onlyConflict(bo)).toMatchObject({ kind: 'collection-name', path: 'props' })
    expect(bo.project.studio.state().state).toBe('conflict')
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'merge' })
    const { conflicts } = await bo.sync()
    expect(conflicts).toMatchObject([{ kind: 'asset-name', path: 'props/Chair.blend' }])
  })

  test('a conflict stays until it is settled, and holds up nothing else', async () => {
    await bo.save({ 'other.txt': 'other' }, 'other work')
    const { conflicts, refused } = await bo.sync()
    expect(conflicts).toHaveLength(1)
    expect(refused).toEqual([])
    await ada.sync()
    expect(await ada.history('other.txt')).toEqual(['other work'])
  })

  test('rename: mine gets the new name with its history, theirs has the name, both exist', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'rename', name: 'Chair2.blend' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    await ada.sync()
    for (const person of [ada, bo]) {
      expect(await person.paths()).toEqual(['props/Chair2.blend', 'props/chair.blend', 'scene.blend'])
      expect(await person.history('props/Chair2.blend')).toEqual(['again by Bo', 'by Bo'])
      expect(await person.history('props/chair.blend')).toEqual(['by Ada'])
    }
    expect(bo.text('props/Chair2.blend')).toBe('of Bo, better')
  })

  test('rename: a name that is typed without the extension keeps it', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'rename', name: 'Stool' })
    expect(await bo.paths()).toContain('props/Stool.blend')
  })

  test('merge: mine lies on top of theirs, and every checkpoint of both sides is there', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'merge' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    await ada.sync()
    for (const person of [ada, bo]) {
      expect(await person.paths()).toEqual(['props/chair.blend', 'scene.blend'])
      expect(await person.history('props/chair.blend')).toEqual(['again by Bo', 'by Bo', 'by Ada'])
    }
    expect(await versionsOf(ada, 'props/chair.blend')).toEqual(['of Bo, better', 'of Bo', 'of Ada'])
  })

  test('discard: theirs stands, and mine stays as safety copies', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'discard' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    expect(await bo.history('props/chair.blend')).toEqual(['by Ada'])
    const { checkpoints } = await bo.project.history('props/chair.blend')
    expect(checkpoints.filter(({ isSafety }) => isSafety)).toHaveLength(2)
  })
})

describe('two new collections of one name', () => {
  beforeEach(async () => {
    await ada.save({ 'sets/wall.txt': 'of Ada' }, 'by Ada')
    await bo.save({ 'sets/floor.txt': 'of Bo' }, 'by Bo')
    await ada.sync()
    await bo.sync()
  })

  test('rename: both exist, each with what is in it', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'rename', name: 'sets of Bo' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    await ada.sync()
    expect(await ada.paths()).toEqual(['scene.blend', 'sets of Bo/floor.txt', 'sets/wall.txt'])
    expect(await bo.paths()).toEqual(await ada.paths())
    expect(bo.text('sets of Bo/floor.txt')).toBe('of Bo')
  })

  test('merge: one collection with what was in both', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'merge' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    await ada.sync()
    expect(await ada.paths()).toEqual(['scene.blend', 'sets/floor.txt', 'sets/wall.txt'])
    expect(await bo.paths()).toEqual(await ada.paths())
  })
})

test('a rename that was given up without asking the studio is gone with the next sync', async () => {
  await ada.save({ 'shots/a.txt': 'a' }, 'a')
  await ada.sync()
  await bo.sync()
  await ada.save({ 'sets/wall.txt': 'of Ada' }, 'by Ada')
  await ada.sync()
  await bo.project.rename('shots', 'sets')
  await bo.sync()
  await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'discard' })
  expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
  expect(await bo.paths()).toEqual(await ada.paths())
})

describe('two versions made from one', () => {
  beforeEach(async () => {
    await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
    await ada.save({ 'scene.blend': 'of Ada' }, 'by Ada')
    await bo.save({ 'scene.blend': 'of Bo' }, 'by Bo')
    await bo.save({ 'scene.blend': 'of Bo, better' }, 'again by Bo')
    await ada.sync()
    await bo.sync()
    expect(await onlyConflict(bo)).toMatchObject({ kind: 'diverged', path: 'scene.blend' })
  })

  test('nobody sees the one that stands against the newest until it is settled', async () => {
    await ada.sync()
    expect(await ada.history('scene.blend')).toEqual(['by Ada', 'first'])
  })

  test('stack: mine follow the newest one, renumbered', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'stack' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    await ada.sync()
    for (const person of [ada, bo]) {
      expect(await person.history('scene.blend')).toEqual(['again by Bo', 'by Bo', 'by Ada', 'first'])
    }
    expect(await versionsOf(ada, 'scene.blend')).toEqual(['of Bo, better', 'of Bo', 'of Ada', 'one'])
  })

  test('keep as new: mine become a file of their own, and my working file goes along', async () => {
    const { id } = await onlyConflict(bo)
    await bo.project.studio.resolve(id, { how: 'keep-as-new', name: 'scene of Bo' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    expect(bo.text('scene of Bo.blend')).toBe('of Bo, better')
    expect(bo.has('scene.blend')).toBe(false)
    await ada.sync()
    for (const person of [ada, bo]) {
      expect(await person.history('scene.blend')).toEqual(['by Ada', 'first'])
      expect(await person.history('scene of Bo.blend')).toEqual(['again by Bo', 'by Bo'])
    }
  })

  test('discard: theirs stands, mine are safety copies, and the working file is untouched', async () => {
    await bo.project.studio.resolve((await onlyConflict(bo)).id, { how: 'discard' })
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
    expect(await bo.history('scene.blend')).toEqual(['by Ada', 'first'])
    expect(bo.text('scene.blend')).toBe('of Bo, better')
    await bo.inStore((store) => store.run('UPDATE project SET safety_keep_days = 0'))
    await bo.project.maintenance.prune()
    const { checkpoints } = await bo.project.history('scene.blend')
    expect(checkpoints.filter(({ isSafety }) => isSafety)).toHaveLength(2)
  })
})

test('a rename into a name that somebody else took is a conflict; giving it up brings the studio back', async () => {
  await ada.save({ 'b.txt': 'b' }, 'b')
  await ada.sync()
  await bo.sync()
  await ada.project.rename('scene.blend', 'king.blend')
  await ada.sync()
  await bo.project.rename('b.txt', 'king.blend')
  const { conflicts } = await bo.sync()
  expect(conflicts).toMatchObject([{ kind: 'asset-name' }])
  const [conflict] = conflicts
  await bo.project.studio.resolve(conflict?.id as string, { how: 'discard' }, { link: bo.link })
  expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
  expect(await bo.paths()).toEqual(['b.txt', 'king.blend'])
})

test('a word that both have made is one after a merge', async () => {
  await ada.project.set(['scene.blend'], { tags: ['hero'] })
  await bo.project.set(['scene.blend'], { tags: ['Hero'] })
  await ada.sync()
  const { conflicts } = await bo.sync()
  expect(conflicts).toMatchObject([{ kind: 'vocabulary', path: 'tag Hero' }])
  await bo.project.studio.resolve(conflicts[0]?.id as string, { how: 'merge' })
  expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [], waiting: [] })
  expect(await bo.project.itemInfo('scene.blend')).toMatchObject({ tags: ['hero'] })
})

test('a way that a conflict has not is refused, and so is one that is settled', async () => {
  await ada.save({ 'new.txt': 'a' }, 'a')
  await bo.save({ 'new.txt': 'b' }, 'b')
  await ada.sync()
  await bo.sync()
  const { id } = await onlyConflict(bo)
  const { studio } = bo.project
  await studio.resolve(id, { how: 'rename', name: 'newer.txt' })
  await expect(studio.resolve(id, { how: 'merge' })).rejects.toMatchObject({ code: 'not-found' })
})
