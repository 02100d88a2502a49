import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SimulatedClock, type TemporaryProject, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let here: TemporaryProject
beforeEach(async () => {
  here = await temporaryProject()
})
afterEach(() => here.remove())

async function save(files: Record<string, string>, message = 'saved') {
  for (const [path, text] of Object.entries(files)) here.write(path, text)
  return here.project.checkpoint(Object.keys(files), { message })
}

const read = (path: string) => readFileSync(join(here.folder, path), 'utf8')
const isThere = (path: string) => existsSync(join(here.folder, path))
const states = async () => {
  const { items } = await here.project.status()
  return items.map(({ path, state }) => `${path}: ${state}`)
}
const trash = async () => (await here.project.trash.list()).map(({ kind, path }) => `${kind} ${path}`)
const sound = async () => expect(await here.project.verify()).toMatchObject({ ok: true, problems: [] })

describe('delete', () => {
  test('takes the file away and hides it everywhere but in the trash', async () => {
    const { project } = here
    await save({ 'shots/a.blend': 'one', 'b.psd': 'two' })
    const result = await project.delete(['shots/a.blend'])
    expect(result).toMatchObject({
      deleted: [{ kind: 'asset', path: 'shots/a.blend', assets: 1 }],
      removedFiles: 1,
      removedBytes: 3,
      safety: [],
      failed: [],
    })
    expect(isThere('shots/a.blend')).toBe(false)
    expect(await states()).toEqual(['b.psd: normal'])
    expect((await project.history()).checkpoints.map(({ path }) => path)).toEqual(['b.psd'])
    await expect(project.history('shots/a.blend')).rejects.toMatchObject({ code: 'asset-not-found' })
    expect(project.stats()).toMatchObject({ assets: 1, checkpoints: 1 })
    expect(await project.trash.list()).toMatchObject([
      { kind: 'asset', path: 'shots/a.blend', trashedBy: 'Ada', assets: 1, checkpoints: 1, sizeBytes: 3 },
    ])
    await sound()
  })

  test('keeps unsaved work, which comes back with the file', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    here.write('a.blend', 'unsaved')
    const { safety } = await project.delete(['a.blend'])
    expect(safety).toMatchObject([{ path: 'a.blend', number: 1 }])
    expect(await project.trash.restore(['a.blend'])).toMatchObject({ writtenFiles: 1, writtenBytes: 7 })
    expect(read('a.blend')).toBe('unsaved')
    expect(await states()).toEqual(['a.blend: modified'])
  })

  test('of a collection takes everything below it, and its folder when nothing else lies there', async () => {
    const { project } = here
    await save({ 'shots/sh010/a.blend': 'one', 'shots/b.psd': 'two', 'c.txt': 'three' })
    here.write('shots/sh010/mine.txt', 'not tracked')
    const result = await project.delete(['shots', 'shots/b.psd'])
    expect(result.deleted).toMatchObject([{ kind: 'collection', path: 'shots', assets: 2 }])
    expect(result.keptFolders).toEqual(['shots/sh010'])
    expect(read('shots/sh010/mine.txt')).toBe('not tracked')
    expect(isThere('shots/b.psd')).toBe(false)
    expect(await trash()).toEqual(['collection shots'])
    rmSync(join(here.folder, 'shots/sh010/mine.txt'))
    await project.trash.restore(['shots'])
    expect(await states()).toEqual(['c.txt: normal', 'shots/b.psd: normal', 'shots/sh010/a.blend: normal'])
    await project.delete(['shots'])
    expect(isThere('shots')).toBe(false)
    await sound()
  })

  test('with keepFiles leaves the file, untracked', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    await project.delete(['a.blend'], { keepFiles: true })
    expect(await states()).toEqual(['a.blend: untracked'])
    expect(await project.trash.restore(['a.blend'])).toMatchObject({ present: ['a.blend'], writtenFiles: 0 })
    expect(await states()).toEqual(['a.blend: normal'])
  })

  test('is refused for what is not tracked and for the project itself', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    here.write('new.txt', 'x')
    await expect(project.delete(['new.txt'])).rejects.toMatchObject({ code: 'asset-not-found' })
    await expect(project.delete([''])).rejects.toMatchObject({ code: 'invalid-argument' })
    await expect(project.delete(['a.blend'], { only: 'collections' })).rejects.toMatchObject({
      code: 'collection-not-found',
    })
    const { deleted, failed } = await project.delete(['new.txt', 'a.blend'])
    expect(deleted.map(({ path }) => path)).toEqual(['a.blend'])
    expect(failed).toMatchObject([{ path: 'new.txt', code: 'asset-not-found' }])
  })

  test('is undone with its files, and done again', async () => {
    const { project } = here
    await save({ 'shots/a.blend': 'one', 'shots/b.psd': 'two' })
    here.write('shots/b.psd', 'unsaved')
    await project.delete(['shots'])
    expect(await project.undo()).toMatchObject({ description: 'deleted shots' })
    expect(read('shots/b.psd')).toBe('unsaved')
    expect(await states()).toEqual(['shots/a.blend: normal', 'shots/b.psd: modified'])
    expect(await trash()).toEqual([])
    await project.delete(['shots'])
    await project.trash.restore(['shots'])
    expect(await project.undo()).toMatchObject({ description: 'restored shots' })
    expect(await trash()).toEqual(['collection shots'])
    expect(isThere('shots')).toBe(false)
    await sound()
  })
})

describe('delete of one version', () => {
  test('makes the one before the newest, until it is restored', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    await save({ 'a.blend': 'two!' })
    expect(await project.deleteCheckpoint('a.blend', 'v2')).toMatchObject({ number: 2, headNumber: 1 })
    expect(await states()).toEqual(['a.blend: modified'])
    await expect(project.revert('a.blend', { to: 'v2' })).rejects.toMatchObject({
      code: 'checkpoint-not-found',
    })
    // Its bytes are in no version now, so they are kept before they are replaced.
    expect(await project.revert('a.blend')).toMatchObject({ number: 1, safety: { number: 1 } })
    expect(await trash()).toEqual(['checkpoint a.blend'])
    await project.trash.restore(['a.blend'])
    expect((await project.history('a.blend', { includeSafety: false })).checkpoints).toHaveLength(2)
    expect(await states()).toEqual(['a.blend: outdated'])
    await sound()
  })

  test('by undo, a file that holds it continues from it again', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    await save({ 'a.blend': 'two!' })
    await save({ 'a.blend': 'three' })
    await project.revert('a.blend', { to: 'v2' })
    expect(await states()).toEqual(['a.blend: pinned'])
    await project.deleteCheckpoint('a.blend', 'v2')
    expect(await states()).toEqual(['a.blend: diverged'])
    await project.undo()
    expect(await states()).toEqual(['a.blend: pinned'])
  })

  test('by undo, a changed file diverges from it again', async () => {
    const { project } = here
    for (const text of ['one', 'two!', 'three']) await save({ 'a.blend': text })
    await project.revert('a.blend', { to: 'v2' })
    here.write('a.blend', 'TWO?')
    expect(await states()).toEqual(['a.blend: diverged'])
    await project.deleteCheckpoint('a.blend', 'v2')
    expect((await project.status()).items).toMatchObject([{ state: 'diverged', baseNumber: 1 }])
    await project.undo()
    expect((await project.status()).items).toMatchObject([{ state: 'diverged', baseNumber: 2 }])
  })

  test('leaves the work on the file with the one before, however short the time between them', async () => {
    const clock = new SimulatedClock()
    const own = await temporaryProject({ ports: { clock } })
    for (const text of ['one', 'two!', 'three']) {
      own.write('a.blend', text)
      await own.project.checkpoint(['a.blend'], { message: 'saved' })
    }
    await own.project.revert('a.blend', { to: 'v2' })
    await own.project.deleteCheckpoint('a.blend', 'v2')
    expect((await own.project.status()).items).toMatchObject([{ state: 'diverged', baseNumber: 1 }])
    await own.remove()
  })

  test('once its restoration is undone, is nothing that work continues from', async () => {
    const { project } = here
    for (const text of ['one', 'two!', 'three']) await save({ 'a.blend': text })
    await project.revert('a.blend', { to: 'v2' })
    await project.deleteCheckpoint('a.blend', 'v2')
    await project.trash.restore(['a.blend'])
    expect((await project.status()).items).toMatchObject([{ state: 'pinned', baseNumber: 2 }])
    await project.undo()
    expect((await project.status()).items).toMatchObject([{ state: 'diverged', baseNumber: 1 }])
  })

  test('is refused for the only one, a labelled one and a pinned one', async () => {
    const { project } = here
    await save({ 'a.blend': 'one', 'b.psd': 'x' })
    const only = project.deleteCheckpoint('a.blend', 'v1')
    await expect(only).rejects.toMatchObject({ code: 'checkpoint-protected' })
    here.write('a.blend', 'two!')
    await project.checkpoint(['a.blend'], { message: 'second', label: 'final' })
    const labelled = project.deleteCheckpoint('a.blend', 'final')
    await expect(labelled).rejects.toMatchObject({ code: 'checkpoint-protected' })
    await project.dependencies.add(['b.psd'], ['a.blend'], { pin: 'v1' })
    await expect(project.deleteCheckpoint('a.blend', 'v1')).rejects.toThrow('"b.psd" depends on')
    here.write('a.blend', 'safe')
    await project.revert('a.blend')
    expect(await project.deleteCheckpoint('a.blend', 's1')).toMatchObject({ isSafety: true, number: 1 })
  })
})

describe('restore', () => {
  test('brings back the collections above, and nothing else of them', async () => {
    const { project } = here
    await save({ 'shots/sh010/a.blend': 'one', 'shots/sh010/b.blend': 'two', 'shots/c.blend': 'three' })
    await project.delete(['shots'])
    const result = await project.trash.restore(['shots/sh010/a.blend'])
    expect(result.parents).toEqual(['shots', 'shots/sh010'])
    expect(await states()).toEqual(['shots/sh010/a.blend: normal'])
    // Of a collection that is there: what was last deleted from it.
    await project.trash.restore(['shots'])
    expect(await states()).toHaveLength(3)
    expect(await trash()).toEqual([])
  })

  test('leaves what was deleted before the collection in the trash', async () => {
    const { project } = here
    await save({ 'shots/a.blend': 'one', 'shots/b.blend': 'two' })
    await project.delete(['shots/a.blend'])
    await project.delete(['shots'])
    expect(await trash()).toEqual(['collection shots', 'asset shots/a.blend'])
    await project.trash.restore(['shots'])
    expect(await states()).toEqual(['shots/b.blend: normal'])
    expect(await trash()).toEqual(['asset shots/a.blend'])
  })

  test('is refused where the name is taken, unless another is given', async () => {
    const { project } = here
    await save({ 'a.blend': 'old' })
    await project.delete(['a.blend'])
    await save({ 'a.blend': 'new' })
    await expect(project.trash.restore(['a.blend'])).rejects.toMatchObject({ code: 'name-clash' })
    const as = project.trash.restore(['a.blend'], { as: 'x/y' })
    await expect(as).rejects.toMatchObject({ code: 'invalid-argument' })
    await project.trash.restore(['a.blend'], { as: 'a-old.blend' })
    expect([read('a.blend'), read('a-old.blend')]).toEqual(['new', 'old'])
    expect(await states()).toEqual(['a-old.blend: normal', 'a.blend: normal'])
  })

  test('means the one that was deleted last; ids tell them apart', async () => {
    const { project } = here
    for (const text of ['first', 'second']) {
      await save({ 'a.blend': text })
      await project.delete(['a.blend'])
    }
    const [last, first] = await project.trash.list()
    await project.trash.restore([first?.id ?? ''])
    expect(read('a.blend')).toBe('first')
    expect((await project.trash.list()).map(({ id }) => id)).toEqual([last?.id])
    await expect(project.trash.restore(['nothing'])).rejects.toMatchObject({ code: 'not-in-trash' })
  })

  test('puts a collection into the one that took its place', async () => {
    const { project } = here
    await save({ 'shots/sh010/a.blend': 'one' })
    await project.delete(['shots'])
    await save({ 'shots/new.blend': 'two' })
    await expect(project.trash.restore(['shots'])).rejects.toMatchObject({ code: 'name-clash' })
    await project.trash.restore(['shots/sh010'])
    expect(await states()).toEqual(['shots/new.blend: normal', 'shots/sh010/a.blend: normal'])
    await project.trash.restore(['shots'], { as: 'empty' })
    await sound()
  })

  test('of an asset whose file was replaced meanwhile leaves that file alone', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    await project.delete(['a.blend'])
    writeFileSync(join(here.folder, 'a.blend'), 'somebody else')
    expect(await project.trash.restore(['a.blend'])).toMatchObject({ present: ['a.blend'] })
    expect(read('a.blend')).toBe('somebody else')
    expect(await states()).toEqual(['a.blend: modified'])
  })
})

describe('undo of a deletion', () => {
  test('is refused where the name is taken meanwhile', async () => {
    const { project } = here
    await save({ 'a.blend': 'old' })
    await project.delete(['a.blend'])
    await save({ 'a.blend': 'new' })
    await expect(project.undo()).rejects.toMatchObject({ code: 'name-clash' })
    expect(read('a.blend')).toBe('new')
    expect(await trash()).toEqual(['asset a.blend'])
    await sound()
  })
})

describe('templates', () => {
  test('are listed, restored and purged with the rest', async () => {
    const { project, folder } = here
    writeFileSync(join(folder, 'setup.blend'), 'setup')
    const add = (name: string) => project.templates.add(join(folder, 'setup.blend'), { name })
    const names = async () => (await project.templates.list()).map(({ name }) => name)
    await add('Shot')
    await project.templates.delete('Shot')
    expect(await project.trash.list()).toMatchObject([
      { kind: 'template', path: 'Shot.blend', trashedBy: 'Ada', assets: 0, checkpoints: 0, sizeBytes: 5 },
    ])
    const { restored } = await project.trash.restore(['shot.blend'])
    expect(restored).toMatchObject([{ kind: 'template', path: 'Shot.blend', assets: 0 }])
    expect(await names()).toEqual(['Shot'])
    await project.undo()
    expect(await trash()).toEqual(['template Shot.blend'])
    await add('Shot')
    await expect(project.trash.restore(['Shot.blend'])).rejects.toMatchObject({ code: 'name-taken' })
    await project.trash.restore(['Shot.blend'], { as: 'Old' })
    expect(await names()).toEqual(['Old', 'Shot'])
    await project.templates.delete('Old')
    expect((await project.trash.purge()).purged).toMatchObject([{ kind: 'template', path: 'Old.blend' }])
    expect(await trash()).toEqual([])
    await expect(project.templates.restore('Old')).rejects.toMatchObject({ code: 'template-not-found' })
    await sound()
  })
})
