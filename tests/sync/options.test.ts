/** A sync of some files alone, of more versions, and what the indicator says. */
import { ClstError } from '@clst/sdk'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
let bo: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'shots/a.txt': 'a', 'shots/b.txt': 'b', 'c.txt': 'c' }, 'first')
  await ada.save({ 'shots/a.txt': 'a2' }, 'second')
  await team.publish()
  bo = await team.join('Bo', 'Supervisor')
})
afterEach(() => team.close())

async function isHere({ project, folder }: Person, path: string, to: string): Promise<boolean> {
  try {
    await project.exportVersion(path, { output: `${folder}/out.txt`, to, overwrite: true })
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'chunk-missing' })
    return false
  }
}

test('one asset comes without the rest, though it is not for me by default', async () => {
  await bo.sync({ only: ['shots/b.txt'] })
  expect(await isHere(bo, 'shots/b.txt', 'v1')).toBe(true)
  expect(await isHere(bo, 'shots/a.txt', 'v2')).toBe(false)
  await bo.sync({ only: ['shots'] })
  expect(await isHere(bo, 'shots/a.txt', 'v2')).toBe(true)
  expect(await isHere(bo, 'shots/a.txt', 'v1')).toBe(false)
  expect(await isHere(bo, 'c.txt', 'v1')).toBe(false)
})

test('one asset goes without the rest, which goes with the next sync', async () => {
  await ada.save({ 'new/d.txt': 'd', 'c.txt': 'c2' }, 'both')
  await ada.project.set(['shots/b.txt'], { description: 'later' })
  await ada.project.dependencies.add(['c.txt'], ['new/d.txt'])
  expect(await ada.sync({ only: ['new/d.txt'] })).toMatchObject({ refused: [], conflicts: [] })
  await bo.sync()
  expect(await bo.paths()).toContain('new/d.txt')
  expect(await bo.history('c.txt')).toEqual(['first'])
  expect(ada.project.studio.state()).toMatchObject({ state: 'to-send' })
  await ada.sync()
  await bo.sync()
  expect(await bo.history('c.txt')).toEqual(['both', 'first'])
  expect(await bo.project.itemInfo('shots/b.txt')).toMatchObject({ description: 'later' })
})

test('a path that is nothing is said, and nothing is sent', async () => {
  await ada.save({ 'c.txt': 'c2' }, 'more')
  await expect(ada.sync({ only: ['none'] })).rejects.toMatchObject({ code: 'collection-not-found' })
  expect(ada.project.studio.state()).toMatchObject({ state: 'to-send' })
})

test('all versions of the project come where that was chosen, and newest ones again', async () => {
  await ada.sync()
  await ada.project.studio.assign('shots/a.txt', 'Bo', ada.link)
  await bo.project.studio.chooseVersions('', 'all')
  await bo.project.studio.chooseVersions('shots/a.txt', 'newest')
  await bo.sync()
  expect(await isHere(bo, 'shots/a.txt', 'v1')).toBe(false)
  await bo.project.studio.chooseVersions('shots/a.txt', 'default')
  await bo.sync()
  expect(await isHere(bo, 'shots/a.txt', 'v1')).toBe(true)
})

test('the indicator: up to date, to send, working, offline, to receive', async () => {
  const state = (person: Person) => person.project.studio.state().state
  expect(state(bo)).toBe('up-to-date')
  await bo.project.set(['c.txt'], { status: 'wip' })
  expect(state(bo)).toBe('to-send')
  const sound = bo.link
  const seen: string[] = []
  bo.link = {
    ...sound,
    push: async () => {
      seen.push(state(bo))
      throw new ClstError('studio-unreachable', 'The studio cannot be reached.')
    },
  }
  await expect(bo.sync()).rejects.toMatchObject({ code: 'studio-unreachable' })
  expect([...seen, state(bo)]).toEqual(['working', 'offline'])
  bo.link = sound
  await bo.sync()
  expect(state(bo)).toBe('up-to-date')
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('c.txt'))
  await ada.project.rename('c.txt', 'd.txt')
  await ada.sync()
  await bo.sync()
  expect(state(bo)).toBe('to-receive')
})

test('what a sync received counts what others did, not what went up', async () => {
  await ada.sync()
  await ada.save({ 'c.txt': 'c2' }, 'more')
  await ada.project.set(['shots/a.txt'], { status: 'wip' })
  await bo.project.set(['shots/b.txt'], { status: 'wip' })
  // The version, and its file; the other file.
  expect(await ada.sync()).toMatchObject({ pushed: { changes: 2 }, pulled: { changes: 0 } })
  expect(await bo.sync()).toMatchObject({ pushed: { changes: 1 }, pulled: { changes: 3 } })
  expect((await ada.sync()).pulled.changes).toBe(1)
})

test('what somebody else has is taken only by force, where the role may, and that is in the audit log', async () => {
  const carla = await team.join('Carla', 'Artist')
  const { studio } = bo.project
  await carla.project.studio.assign('c.txt', 'me', carla.link)
  const wish = studio.assign('c.txt', 'me', bo.link)
  await expect(wish).rejects.toMatchObject({ code: 'not-assignee', details: { assignee: 'Carla' } })
  const taken = await studio.assign('c.txt', 'me', bo.link, { force: true })
  expect(taken).toEqual({ path: 'c.txt', assignee: 'Bo', isConfirmed: true })
  const forced = carla.project.studio.assign('c.txt', 'me', carla.link, { force: true })
  await expect(forced).rejects.toMatchObject({ code: 'not-permitted' })
  expect(team.studio.audited).toMatchObject([{ action: 'asset-taken' }])
})
