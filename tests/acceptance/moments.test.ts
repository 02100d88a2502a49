/** The whole project at a moment, missing files, and files that are taken off the disk for their space. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryProject, temporaryFolder, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** Time as the project sees it; each checkpoint is a minute after the one before. */
let now: number
let here: TemporaryProject
let outside: string
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z')
  outside = temporaryFolder()
  here = await temporaryProject({ ports: { clock: { now: () => now } } })
})
afterEach(async () => {
  await here.remove()
  rmSync(outside, { recursive: true, force: true })
})

/** Answers the moment at which it was done. */
async function save(files: Record<string, string>): Promise<number> {
  now += 60_000
  for (const [path, text] of Object.entries(files)) here.write(path, text)
  await here.project.checkpoint(Object.keys(files), { message: 'saved' })
  return now
}

const read = (path: string, folder = here.folder) => readFileSync(join(folder, path), 'utf8')
const isThere = (path: string) => existsSync(join(here.folder, path))
async function states(): Promise<Record<string, string>> {
  const { items } = await here.project.status()
  return Object.fromEntries(items.map(({ path, state }) => [path, state]))
}

describe('revertAll', () => {
  test('puts every file to its version of the moment, keeps unsaved work, and leads back', async () => {
    const { project } = here
    const first = await save({ 'a.blend': 'a1', 'shots/b.blend': 'b1' })
    await save({ 'a.blend': 'a2!', 'new.psd': 'n1' })
    here.write('shots/b.blend', 'unsaved')
    const back = await project.revertAll({ at: first + 30_000 })
    expect(back).toMatchObject({
      at: new Date(first + 30_000).toISOString(),
      unchanged: 0,
      younger: ['new.psd'],
      deletedSince: 0,
      failed: [],
    })
    expect(back.reverted.map(({ path, number, safety }) => [path, number, safety?.number])).toEqual([
      ['a.blend', 1, undefined],
      ['shots/b.blend', 1, 1],
    ])
    expect([read('a.blend'), read('shots/b.blend'), read('new.psd')]).toEqual(['a1', 'b1', 'n1'])
    expect(await states()).toEqual({ 'a.blend': 'pinned', 'new.psd': 'normal', 'shots/b.blend': 'normal' })
    const forth = await project.revertAll()
    expect(forth.reverted.map(({ path, number }) => [path, number])).toEqual([['a.blend', 2]])
    expect(forth.unchanged).toBe(2)
    await project.revert('shots/b.blend', { to: 's1' })
    expect([read('a.blend'), read('shots/b.blend')]).toEqual(['a2!', 'unsaved'])
  })

  test('writes missing files, goes past what fails, and counts what was deleted since', async () => {
    const { project } = here
    const first = await save({ 'a.blend': 'a1', 'b.blend': 'b1', 'c.blend': 'c1' })
    await save({ 'a.blend': 'a2', 'b.blend': 'b2' })
    await project.delete(['c.blend'])
    rmSync(join(here.folder, 'a.blend'))
    rmSync(join(here.folder, 'b.blend'))
    mkdirSync(join(here.folder, 'b.blend'))
    now += 60_000
    const result = await project.revertAll({ at: first })
    expect(result.reverted.map(({ path }) => path)).toEqual(['a.blend'])
    expect(result.failed).toMatchObject([{ path: 'b.blend', code: 'not-a-regular-file' }])
    expect(result.deletedSince).toBe(1)
    expect(read('a.blend')).toBe('a1')
  })

  test('at a moment exactly takes the version that was made then', async () => {
    const first = await save({ 'a.blend': 'a1' })
    await save({ 'a.blend': 'a2' })
    await here.project.revertAll({ at: first })
    expect(read('a.blend')).toBe('a1')
    expect(await here.project.revertAll({ at: first - 1 })).toMatchObject({ younger: ['a.blend'] })
    expect(read('a.blend')).toBe('a1')
  })
})

describe('exportMoment', () => {
  test('writes the moment into a new folder and touches no working file', async () => {
    const { project } = here
    const first = await save({ 'a.blend': 'a1', 'shots/b.blend': 'b1' })
    await save({ 'a.blend': 'a2', 'new.psd': 'n1' })
    await project.delete(['shots'])
    here.write('a.blend', 'unsaved')
    const folder = join(outside, 'then')
    expect(await project.exportMoment({ at: first, folder })).toMatchObject({
      files: 2,
      writtenBytes: 4,
      failed: [],
    })
    expect([read('a.blend', folder), read('shots/b.blend', folder)]).toEqual(['a1', 'b1'])
    expect(existsSync(join(folder, 'new.psd'))).toBe(false)
    expect(read('a.blend')).toBe('unsaved')
    const newest = await project.exportMoment({ folder: join(outside, 'newest') })
    expect(newest).toMatchObject({ files: 2 })
    expect(read('a.blend', newest.folder)).toBe('a2')
  })

  test('is refused in the project and in a folder with something in it', async () => {
    const { project } = here
    await save({ 'a.blend': 'a1' })
    writeFileSync(join(outside, 'mine.txt'), 'x')
    await expect(project.exportMoment({ folder: outside })).rejects.toMatchObject({ code: 'file-exists' })
    const inside = project.exportMoment({ folder: join(here.folder, 'then') })
    await expect(inside).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(isThere('then')).toBe(false)
  })
})

describe('free and rebuild', () => {
  test('free takes what is stored and refuses the rest; rebuild writes it again', async () => {
    const { project } = here
    await save({ 'a.blend': 'a1', 'shots/b.blend': 'b1', 'shots/c.blend': 'c1' })
    await save({ 'shots/b.blend': 'b2!' })
    await project.revert('shots/b.blend', { to: 'v1' })
    here.write('shots/c.blend', 'unsaved')
    here.write('shots/mine.txt', 'not tracked')
    const result = await project.free(['shots'])
    expect(result).toMatchObject({ freed: [{ path: 'shots/b.blend', sizeBytes: 2 }], freedBytes: 2 })
    expect(result.failed).toMatchObject([{ path: 'shots/c.blend', code: 'unsaved-work' }])
    expect([read('shots/c.blend'), read('shots/mine.txt')]).toEqual(['unsaved', 'not tracked'])
    expect(await states()).toMatchObject({ 'shots/b.blend': 'rebuild' })
    const { rebuilt, writtenBytes } = await project.rebuild(['shots'])
    // The older version that it was reverted to.
    expect(rebuilt).toMatchObject([{ path: 'shots/b.blend', number: 1, sizeBytes: 2 }])
    expect(writtenBytes).toBe(2)
    expect(await states()).toMatchObject({ 'shots/b.blend': 'pinned' })
    expect(await project.rebuild()).toEqual({ rebuilt: [], writtenBytes: 0, failed: [], conflicts: [] })
  })

  test('free takes bytes of an older version that somebody else put there', async () => {
    const { project } = here
    await save({ 'a.blend': 'older' })
    await save({ 'a.blend': 'of another size' })
    here.write('a.blend', 'older')
    expect(await project.free(['a.blend'])).toMatchObject({ freed: [{ path: 'a.blend' }], failed: [] })
    expect(isThere('a.blend')).toBe(false)
    here.write('a.blend', 'stuff')
    expect(await project.free(['a.blend'])).toMatchObject({ freed: [], failed: [{ code: 'unsaved-work' }] })
  })

  test('free leaves a file whose version is damaged', async () => {
    const { project } = here
    await save({ 'a.blend': 'a1' })
    const { openStore } = await import('@clst/sdk/testing')
    const store = openStore(project.info.path)
    await store.write(() => store.run("UPDATE chunk_data SET data = x'00'"))
    store.close()
    const { freed, failed } = await project.free(['a.blend'])
    expect(freed).toEqual([])
    expect(['chunk-damaged', 'content-damaged']).toContain(failed[0]?.code)
    expect(read('a.blend')).toBe('a1')
  })

  test('rebuild brings what is needed, in the version that is needed', async () => {
    const { project } = here
    await save({ 'scene.blend': 's1', 'maps/wood.png': 'w1', 'maps/other.png': 'o1' })
    await save({ 'maps/wood.png': 'w2!' })
    await project.dependencies.add(['scene.blend'], ['maps/wood.png'], { pin: 'v1' })
    for (const path of ['scene.blend', 'maps']) rmSync(join(here.folder, path), { recursive: true })
    await project.rebuild(['scene.blend'], { withDependencies: true })
    expect([read('scene.blend'), read('maps/wood.png')]).toEqual(['s1', 'w1'])
    expect(isThere('maps/other.png')).toBe(false)
    expect(await states()).toMatchObject({ 'maps/wood.png': 'pinned', 'maps/other.png': 'rebuild' })
  })

  test('rebuild never replaces what is there, and goes past what fails', async () => {
    const { project } = here
    await save({ 'a.blend': 'a1', 'shots/b.blend': 'b1' })
    here.write('a.blend', 'unsaved')
    rmSync(join(here.folder, 'shots'), { recursive: true })
    here.write('shots', 'a file in the place of the folder')
    const { rebuilt, failed } = await project.rebuild()
    expect(rebuilt).toEqual([])
    expect(failed).toMatchObject([{ path: 'shots/b.blend', code: 'file-exists' }])
    expect([read('a.blend'), read('shots')]).toEqual(['unsaved', 'a file in the place of the folder'])
  })
})
