/** Metadata comes in full; bytes only of what is for somebody, and of the rest when they ask for it and may. */
import { seededBytes } from '@clst/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'shared/logo.txt': 'logo', 'mine.txt': 'mine', 'other.txt': 'other', 'need.txt': 'need' })
  await ada.save({ 'mine.txt': 'mine, second' }, 'second')
  await ada.project.collections.share('shared')
  await ada.project.dependencies.add(['mine.txt'], ['need.txt'])
  await team.publish()
})
afterEach(() => team.close())

/** Whether the bytes of the newest version are here. */
async function isHere(person: Person, path: string, to?: string): Promise<boolean> {
  try {
    await person.project.exportVersion(path, {
      output: `${person.folder}/../${person.name}-${Date.now()}`,
      ...(to ? { to } : {}),
    })
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'chunk-missing' })
    return false
  }
}

test('an artist gets what is assigned, shared, and needed by those; the structure of everything', async () => {
  const bo = await team.join('Bo', 'Artist')
  expect(await bo.paths()).toEqual(['mine.txt', 'need.txt', 'other.txt', 'shared/logo.txt'])
  expect(await isHere(bo, 'shared/logo.txt')).toBe(true)
  expect(await isHere(bo, 'mine.txt')).toBe(false)
  await ada.sync()
  await ada.project.studio.assign('mine.txt', 'Bo', ada.link)
  await bo.sync()
  expect(await isHere(bo, 'mine.txt')).toBe(true)
  expect(await isHere(bo, 'need.txt')).toBe(true)
  expect(await isHere(bo, 'other.txt')).toBe(false)
})

test('old versions come when they are asked for, each part proven', async () => {
  const bo = await team.join('Bo', 'Supervisor')
  expect(await isHere(bo, 'mine.txt', 'v1')).toBe(false)
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('mine.txt', { to: 'v1' }))
  expect(bo.text('mine.txt')).toBe('mine')
})

test('what somebody may not see does not come, and says so', async () => {
  const bo = await team.join('Bo', 'Artist')
  const wish = bo.project.studio.withContents(bo.link, () => bo.project.revert('other.txt'))
  await expect(wish).rejects.toMatchObject({ code: 'not-visible' })
  expect(bo.has('other.txt')).toBe(false)
})

test('newer versions of what lies on the disk come by themselves, as differences', async () => {
  const bytes = seededBytes(5, 2 << 20)
  await ada.save({ 'large.bin': bytes }, 'large')
  await ada.sync()
  const bo = await team.join('Bo', 'Supervisor')
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('large.bin'))
  await ada.save({ 'large.bin': Buffer.concat([bytes, Buffer.from('end')]) }, 'longer')
  await ada.sync()
  const { pulled } = await bo.sync()
  expect(pulled.bytes).toBeGreaterThan(0)
  expect(pulled.bytes).toBeLessThan(600_000)
  expect((await bo.project.studio.update(['large.bin'])).updated).toHaveLength(1)
  expect(bo.read('large.bin').length).toBe((2 << 20) + 3)
})

test('a part that arrives damaged is not taken, and the next sync brings it sound', async () => {
  const bo = await team.join('Bo', 'Supervisor')
  const sound = bo.link
  bo.link = {
    ...sound,
    async *getChunks(id, ranges, signal) {
      for await (const piece of sound.getChunks(id, ranges, signal)) {
        // Not in the head of the frames: there it would be no part at all.
        const damaged = Uint8Array.from(piece)
        const last = damaged.length - 1
        if (last > 40) damaged[last] = (damaged[last] as number) ^ 1
        yield damaged
      }
    },
  }
  const wish = () => bo.project.studio.withContents(bo.link, () => bo.project.revert('mine.txt'))
  await expect(wish()).rejects.toMatchObject({ code: 'chunk-damaged' })
  bo.link = sound
  await wish()
  expect(bo.text('mine.txt')).toBe('mine, second')
})

test('a sequence comes back frame by frame', async () => {
  const frames = Object.fromEntries([1, 2, 3].map((n) => [`renders/shot.000${n}.exr`, `frame ${n}`]))
  for (const [path, bytes] of Object.entries(frames)) ada.write(path, bytes)
  await ada.project.checkpoint(['renders/shot.####.exr'], { message: 'render' })
  expect((await ada.sync()).refused).toEqual([])
  const bo = await team.join('Bo', 'Supervisor')
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('renders/shot.####.exr'))
  for (const [path, bytes] of Object.entries(frames)) expect(bo.text(path)).toBe(bytes)
})

test('all versions come where that was chosen', async () => {
  const bo = await team.join('Bo', 'Supervisor')
  await bo.project.studio.assign('mine.txt', 'me', bo.link)
  await bo.project.studio.chooseVersions('mine.txt', 'all')
  await bo.sync()
  expect(await isHere(bo, 'mine.txt', 'v1')).toBe(true)
  expect(await isHere(bo, 'other.txt')).toBe(false)
})
