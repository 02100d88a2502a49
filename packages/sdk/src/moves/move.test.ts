import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileStat } from '../ports/file-system.js'
import { openContext } from '../testing/open-context.js'
import { seededBytes } from '../testing/seeded-random.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'
import { takeBackOne } from './file-move.js'

let open: TemporaryProject
const at = (path: string) => join(open.folder, path)
const read = (path: string) => readFileSync(at(path), 'utf8')

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
})
afterEach(() => open.remove())

async function track(...paths: string[]): Promise<void> {
  for (const path of paths) open.write(path, `content of ${path}`)
  await open.project.checkpoint(paths, { message: 'first' })
}

async function states(): Promise<Record<string, string>> {
  const { items } = await open.project.status()
  return Object.fromEntries(items.map(({ path, state }) => [path, state]))
}

describe('a file', () => {
  test('goes to a new path, and its history with it', async () => {
    await track('scene.blend')
    const { project } = open
    expect(await project.move(['scene.blend'], 'shots/sh010/layout.blend')).toEqual({
      moved: [{ kind: 'asset', from: 'scene.blend', to: 'shots/sh010/layout.blend', isOnDisk: true }],
      notices: [],
    })
    expect(read('shots/sh010/layout.blend')).toBe('content of scene.blend')
    expect(await states()).toEqual({ 'shots/sh010/layout.blend': 'normal' })
    expect((await project.history('shots/sh010/layout.blend')).checkpoints).toHaveLength(1)
    await expect(project.history('scene.blend')).rejects.toMatchObject({ code: 'asset-not-found' })
  })

  test('goes into a folder or collection that is there, with or without a record', async () => {
    await track('a.blend', 'b.blend', 'textures/wood.png')
    mkdirSync(at('untracked'))
    await open.project.move(['a.blend'], 'textures')
    await open.project.move(['b.blend'], 'untracked')
    expect(Object.keys(await states())).toEqual([
      'textures/a.blend',
      'textures/wood.png',
      'untracked/b.blend',
    ])
  })

  test('goes into a new collection when that is asked for', async () => {
    await track('a.blend')
    await open.project.move(['a.blend'], 'shots', { into: true })
    expect(await states()).toEqual({ 'shots/a.blend': 'normal' })
    await open.project.move(['shots/a.blend'], '')
    expect(await states()).toEqual({ 'a.blend': 'normal' })
  })

  test('is not read after it was moved: what is known of it stays known', async () => {
    open.write('scene.blend', seededBytes(1, 300_000))
    await open.project.checkpoint(['scene.blend'], { message: 'first' })
    // The row becomes a proof when the file is no longer brand new.
    await new Promise((resolve) => setTimeout(resolve, 120))
    await open.project.status()
    await open.project.move(['scene.blend'], 'shots/scene.blend')
    let readBytes = 0
    const { items } = await open.project.status([], {
      onProgress: ({ doneBytes }) => (readBytes += doneBytes),
    })
    expect(items).toEqual([{ path: 'shots/scene.blend', state: 'normal', assetId: expect.any(String) }])
    expect(readBytes).toBe(0)
  })

  test('that was changed is moved as it is, and stays modified', async () => {
    await track('scene.blend')
    open.write('scene.blend', 'unsaved work, not in a checkpoint')
    await open.project.move(['scene.blend'], 'shots/scene.blend')
    expect(read('shots/scene.blend')).toBe('unsaved work, not in a checkpoint')
    expect(await states()).toEqual({ 'shots/scene.blend': 'modified' })
  })

  test('that is missing on the disk moves as a record', async () => {
    await track('scene.blend')
    rmSync(at('scene.blend'))
    const { moved } = await open.project.move(['scene.blend'], 'shots/scene.blend')
    expect(moved).toEqual([{ kind: 'asset', from: 'scene.blend', to: 'shots/scene.blend', isOnDisk: false }])
    expect(await states()).toEqual({ 'shots/scene.blend': 'rebuild' })
    await open.project.revert('shots/scene.blend')
    expect(read('shots/scene.blend')).toBe('content of scene.blend')
  })

  test('that is in its place already is left alone', async () => {
    await track('shots/a.blend')
    expect(await open.project.move(['shots/a.blend'], 'shots')).toEqual({ moved: [], notices: [] })
    await expect(open.project.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  test('that is not tracked is moved on the disk only', async () => {
    await track('shots/a.blend')
    open.write('notes.txt', 'notes')
    const { moved } = await open.project.move(['notes.txt'], 'shots')
    expect(moved).toEqual([{ kind: 'file', from: 'notes.txt', to: 'shots/notes.txt', isOnDisk: true }])
    expect(await states()).toEqual({ 'shots/a.blend': 'normal', 'shots/notes.txt': 'untracked' })
    await open.project.undo()
    expect(read('notes.txt')).toBe('notes')
  })

  test('is recorded as a change of its place, and nothing else', async () => {
    await track('a.blend')
    await open.project.rename('a.blend', 'b.blend')
    const { checkpoints } = await open.project.history('b.blend')
    expect(checkpoints.map(({ comment }) => comment)).toEqual(['first'])
    expect(await open.project.verify()).toMatchObject({ ok: true })
  })
})

describe('a collection', () => {
  test('goes with everything in its folder, also what is not tracked or ignored', async () => {
    await track('sh010/scene.blend', 'sh010/maps/wood.png')
    for (const path of ['sh010/notes.txt', 'sh010/scene.blend1', 'sh010/cache/a.tmp']) open.write(path, 'x')
    await open.project.openVersion('sh010/scene.blend')
    await open.project.move(['sh010'], 'shots', { into: true })
    expect(existsSync(at('sh010'))).toBe(false)
    const moved = readdirSync(at('shots/sh010')).sort()
    expect(moved).toEqual(['cache', 'maps', 'notes.txt', 'scene (v001).blend', 'scene.blend', 'scene.blend1'])
    expect(await states()).toEqual({
      'shots/sh010/maps/wood.png': 'normal',
      'shots/sh010/notes.txt': 'untracked',
      'shots/sh010/scene.blend': 'normal',
    })
  })

  test('cannot go into itself', async () => {
    await track('shots/sh010/a.blend')
    for (const destination of ['shots/sh010', 'shots/new/place']) {
      const failing = open.project.move(['shots'], destination)
      await expect(failing).rejects.toMatchObject({ code: 'invalid-argument' })
    }
    expect(await states()).toEqual({ 'shots/sh010/a.blend': 'normal' })
  })

  test('whose folder is missing moves as a record', async () => {
    await track('shots/a.blend')
    rmSync(at('shots'), { recursive: true })
    await open.project.rename('shots', 'takes')
    expect(await states()).toEqual({ 'takes/a.blend': 'rebuild' })
  })

  test('that is the project folder is refused', async () => {
    await expect(open.project.move([''], 'x')).rejects.toMatchObject({ code: 'invalid-argument' })
  })
})

describe('several sources', () => {
  test('go into a collection that is made for them', async () => {
    await track('a.blend', 'maps/b.png')
    const { moved } = await open.project.move(['a.blend', 'maps'], 'shots/sh010')
    expect(moved.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'asset shots/sh010/a.blend',
      'collection shots/sh010/maps',
    ])
    expect(await states()).toEqual({ 'shots/sh010/a.blend': 'normal', 'shots/sh010/maps/b.png': 'normal' })
  })

  test('are all left alone when one of them cannot go', async () => {
    await track('a.blend', 'b.blend', 'shots/b.blend')
    const failing = open.project.move(['a.blend', 'b.blend'], 'shots')
    await expect(failing).rejects.toMatchObject({ code: 'file-exists' })
    expect(await states()).toEqual({ 'a.blend': 'normal', 'b.blend': 'normal', 'shots/b.blend': 'normal' })
    expect(read('shots/b.blend')).toBe('content of shots/b.blend')
  })

  test('with one name between them, or one inside of another, are refused', async () => {
    await track('a/x.blend', 'b/X.blend')
    await expect(open.project.move(['a/x.blend', 'b/X.blend'], 'c')).rejects.toMatchObject({
      code: 'name-clash',
    })
    await expect(open.project.move(['a', 'a/x.blend'], 'c')).rejects.toMatchObject({
      code: 'invalid-argument',
    })
    await open.project.move(['a/x.blend', 'a/x.blend'], 'c')
    expect(await states()).toEqual({ 'b/X.blend': 'normal', 'c/x.blend': 'normal' })
  })
})

describe('a place that is taken', () => {
  test.each([
    ['by a tracked file', 'b.blend', 'file-exists'],
    ['by a tracked file in another spelling', 'B.blend', 'name-clash'],
    ['by an untracked file', 'loose.txt', 'file-exists'],
    ['by an untracked file in another spelling', 'LOOSE.txt', 'name-clash'],
    ['by a tracked file that is missing', 'gone.blend', 'name-clash'],
    ['by a file where a folder would be', 'loose.txt/a.blend', 'file-exists'],
    ['by a tracked file where a collection would be', 'gone.blend/a.blend', 'name-clash'],
    ['by a link', 'link', 'file-exists'],
    ['by clst itself', '.clst-new-1', 'path-reserved'],
    ['outside of the project', '../a.blend', 'path-outside-project'],
  ])('%s is not given away', async (_title, destination, code) => {
    await track('a.blend', 'b.blend', 'gone.blend')
    rmSync(at('gone.blend'))
    writeFileSync(at('loose.txt'), 'loose')
    symlinkSync('nowhere', at('link'))
    const before = await states()
    await expect(open.project.move(['a.blend'], destination)).rejects.toMatchObject({ code })
    expect(await states()).toEqual(before)
    expect(read('loose.txt')).toBe('loose')
  })
})

describe('a new name', () => {
  test('may differ from the old one in capital letters only', async () => {
    await track('Scene.blend', 'Shots/a.blend')
    await open.project.rename('Scene.blend', 'scene.blend')
    await open.project.move(['Shots'], 'shots')
    expect(await states()).toEqual({ 'scene.blend': 'normal', 'shots/a.blend': 'normal' })
    expect(readdirSync(open.folder).sort()).toEqual(['scene.blend', 'shots', 'test.clst'])
  })

  test('must be one name', async () => {
    await track('a.blend')
    for (const name of ['', 'x/y', '..', '.']) {
      const code = expect.stringMatching(/^(invalid-argument|path-outside-project)$/)
      await expect(open.project.rename('a.blend', name)).rejects.toMatchObject({ code })
    }
  })

  test('that other systems do not take is pointed out', async () => {
    await track('a.blend')
    const { notices } = await open.project.rename('a.blend', 'what?.blend')
    expect(notices).toMatchObject([{ code: 'name-not-portable', path: 'what?.blend' }])
  })
})

describe('undo', () => {
  test('brings files, folders and records back, and takes away what was made for them', async () => {
    await track('a.blend', 'maps/b.png')
    await open.project.move(['a.blend', 'maps'], 'new/place')
    expect(await open.project.undo()).toMatchObject({ description: 'moved a.blend and 1 more to new/place' })
    expect(await states()).toEqual({ 'a.blend': 'normal', 'maps/b.png': 'normal' })
    expect(existsSync(at('new'))).toBe(false)
    await open.project.move(['a.blend'], 'new/place', { into: true })
    expect(await states()).toMatchObject({ 'new/place/a.blend': 'normal' })
  })

  test('is refused when another file lies in the old place, and then changes nothing', async () => {
    await track('a.blend')
    await open.project.move(['a.blend'], 'b.blend')
    open.write('a.blend', 'another one')
    await expect(open.project.undo()).rejects.toMatchObject({ code: 'file-exists' })
    expect(await states()).toEqual({ 'a.blend': 'untracked', 'b.blend': 'normal' })
    rmSync(at('a.blend'))
    await open.project.undo()
    expect(await states()).toEqual({ 'a.blend': 'normal' })
  })

  test('of a file that is gone since brings back the record', async () => {
    await track('a.blend')
    await open.project.move(['a.blend'], 'b.blend')
    rmSync(at('b.blend'))
    await open.project.undo()
    expect(await states()).toEqual({ 'a.blend': 'rebuild' })
  })

  test('is refused when something was put into a collection that was made for it', async () => {
    await track('a.blend')
    await open.project.move(['a.blend'], 'shots', { into: true })
    open.write('shots/b.blend', 'b')
    await open.project.checkpoint(['shots/b.blend'], { message: 'second' })
    await expect(open.project.undo()).rejects.toMatchObject({ code: 'edited-since' })
    expect(await states()).toEqual({ 'shots/a.blend': 'normal', 'shots/b.blend': 'normal' })
  })

  test('goes back over several moves', async () => {
    await track('a.blend')
    await open.project.move(['a.blend'], 'b.blend')
    await open.project.rename('b.blend', 'c.blend')
    await open.project.move(['c.blend'], 'shots', { into: true })
    for (const path of ['c.blend', 'b.blend', 'a.blend']) {
      await open.project.undo()
      expect(await states()).toEqual({ [path]: 'normal' })
    }
  })
})

describe('a sequence', () => {
  const frames = (folder: string, prefix: string) =>
    [1, 2, 3].map((number) => `${folder}/${prefix}.${String(number).padStart(4, '0')}.exr`)

  beforeEach(async () => {
    for (const path of frames('renders', 'shot')) open.write(path, `content of ${path}`)
    await open.project.checkpoint(['renders/shot.####.exr'], { message: 'first' })
  })

  test('moves with all its frames, named by itself or by one of them, and comes back', async () => {
    const { moved } = await open.project.move(frames('renders', 'shot'), 'final')
    expect(moved).toEqual([
      { kind: 'asset', from: 'renders/shot.####.exr', to: 'final/shot.####.exr', isOnDisk: true },
    ])
    expect(readdirSync(at('final')).map((name) => `final/${name}`)).toEqual(frames('final', 'shot'))
    expect(await states()).toEqual({ 'final/shot.####.exr': 'normal' })
    await open.project.undo()
    expect(await states()).toEqual({ 'renders/shot.####.exr': 'normal' })
    expect(existsSync(at('final'))).toBe(false)
  })

  test('keeps its name, because its versions hold those of its files', async () => {
    const failing = open.project.rename('renders/shot.####.exr', 'beauty.####.exr')
    await expect(failing).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(await states()).toEqual({ 'renders/shot.####.exr': 'normal' })
  })

  test('does not replace a frame that lies there', async () => {
    open.write('final/shot.0002.exr', 'theirs')
    const failing = open.project.move(['renders/shot.####.exr'], 'final')
    await expect(failing).rejects.toMatchObject({ code: 'file-exists' })
    expect(read('final/shot.0002.exr')).toBe('theirs')
    expect(await states()).toMatchObject({ 'renders/shot.####.exr': 'normal' })
  })
})

test('recovery leaves what was saved under the old name since, and keeps the file that was on its way', async () => {
  const { context, close } = await openContext()
  try {
    const path = (name: string) => join(context.root, name)
    writeFileSync(path('scene.txt'), 'moved')
    const { kind, sizeBytes, modifiedUs, changedUs, inode } = context.fs.stat(path('scene.txt')) as FileStat
    const via = '.clst-move-000000000000-0'
    renameSync(path('scene.txt'), path(via))
    writeFileSync(path('scene.txt'), 'saved since')
    const seen = { kind, sizeBytes, modifiedUs, changedUs, inode }
    const move = { from: 'scene.txt', to: 'Scene.txt', via, seen }
    expect(takeBackOne(context, move)).toBe(false)
    expect(readFileSync(path('scene.txt'), 'utf8')).toBe('saved since')
    expect(readFileSync(path(via), 'utf8')).toBe('moved')
    rmSync(path('scene.txt'))
    expect(takeBackOne(context, move)).toBe(true)
    expect(readFileSync(path('scene.txt'), 'utf8')).toBe('moved')
  } finally {
    await close()
  }
})
