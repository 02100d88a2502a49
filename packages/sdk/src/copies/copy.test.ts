import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededBytes } from '../testing/seeded-random.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let open: TemporaryProject
const at = (path: string) => join(open.folder, path)
const BYTES = seededBytes(1, 700_000)

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
  open.write('scene.blend', BYTES)
  await open.project.checkpoint(['scene.blend'], { message: 'first', status: 'wip', label: 'client' })
})
afterEach(() => open.remove())

async function states(): Promise<Record<string, string>> {
  const { items } = await open.project.status()
  return Object.fromEntries(items.map(({ path, state }) => [path, state]))
}

const versions = async (path: string) => (await open.project.history(path)).checkpoints

describe('a copy of a file', () => {
  test('has the same bytes, one version that names the original, and adds nothing to what is stored', async () => {
    const { storedBytes, chunks } = open.project.stats()
    const result = await open.project.copy('scene.blend', 'shots/night.blend')
    expect(result).toMatchObject({
      kind: 'asset',
      from: 'scene.blend',
      to: 'shots/night.blend',
      copied: [{ from: 'scene.blend', to: 'shots/night.blend', sizeBytes: BYTES.length, storedBytes: 0 }],
      notices: [],
    })
    expect(Buffer.compare(readFileSync(at('shots/night.blend')), BYTES)).toBe(0)
    expect(open.project.stats()).toMatchObject({ storedBytes, chunks, assets: 2 })
    expect(await versions('shots/night.blend')).toMatchObject([
      {
        number: 1,
        comment: 'Copy of scene.blend v001',
        status: 'Work in progress',
        labels: [],
        isOnDisk: true,
      },
    ])
    expect(await versions('scene.blend')).toHaveLength(1)
    expect(await states()).toEqual({ 'scene.blend': 'normal', 'shots/night.blend': 'normal' })
    expect(await open.project.verify()).toMatchObject({ ok: true, problems: [] })
  })

  test('goes into a collection under the same name', async () => {
    await open.project.collections.create('shots')
    await open.project.copy('scene.blend', 'shots')
    await open.project.copy('scene.blend', 'takes', { into: true })
    expect(Object.keys(await states())).toEqual(['scene.blend', 'shots/scene.blend', 'takes/scene.blend'])
  })

  test('of one that was changed has what is on the disk', async () => {
    const changed = seededBytes(2, 400_000)
    open.write('scene.blend', changed)
    await open.project.copy('scene.blend', 'copy.blend')
    expect(Buffer.compare(readFileSync(at('copy.blend')), changed)).toBe(0)
    expect(await versions('copy.blend')).toMatchObject([{ comment: 'Copy of scene.blend' }])
    expect(await states()).toEqual({ 'copy.blend': 'normal', 'scene.blend': 'modified' })
    expect(await versions('scene.blend')).toHaveLength(1)
  })

  test('of one that is missing has the newest version; permissions come along otherwise', async () => {
    rmSync(at('scene.blend'))
    await open.project.copy('scene.blend', 'copy.blend')
    expect(await states()).toEqual({ 'copy.blend': 'normal', 'scene.blend': 'rebuild' })
    expect(statSync(at('copy.blend')).size).toBe(BYTES.length)
  })

  test('begins a history of its own', async () => {
    await open.project.copy('scene.blend', 'copy.blend')
    open.write('copy.blend', seededBytes(3, 1000))
    await open.project.checkpoint(['copy.blend'], { message: 'second' })
    expect((await versions('copy.blend')).map(({ number }) => number)).toEqual([2, 1])
    expect(await states()).toEqual({ 'copy.blend': 'normal', 'scene.blend': 'normal' })
  })

  test.each([
    ['scene.blend', 'name-clash'],
    ['SCENE.blend', 'name-clash'],
    ['loose.txt', 'file-exists'],
    ['Loose.txt', 'name-clash'],
    ['loose.txt/x.blend', 'file-exists'],
    ['../x.blend', 'path-outside-project'],
  ])('cannot be made at %s', async (destination, code) => {
    open.write('loose.txt', 'loose')
    await expect(open.project.copy('scene.blend', destination)).rejects.toMatchObject({ code })
    expect(readdirSync(open.folder).sort()).toEqual(['loose.txt', 'scene.blend', 'test.clst'])
    expect(readFileSync(at('loose.txt'), 'utf8')).toBe('loose')
  })

  test('of what is not tracked is refused', async () => {
    open.write('loose.txt', 'loose')
    await expect(open.project.copy('loose.txt', 'x')).rejects.toMatchObject({ code: 'asset-not-found' })
  })

  test('that is cancelled leaves nothing behind', async () => {
    const controller = new AbortController()
    controller.abort()
    const failing = open.project.copy('scene.blend', 'new/copy.blend', { signal: controller.signal })
    await expect(failing).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(open.folder).sort()).toEqual(['scene.blend', 'test.clst'])
  })
})

describe('a copy of a collection', () => {
  beforeEach(async () => {
    open.write('shots/sh010/a.blend', 'a')
    open.write('shots/sh010/maps/b.png', 'b')
    await open.project.checkpoint(['shots'], { message: 'first' })
    await open.project.collections.create('shots/sh010/empty', { description: 'nothing yet' })
    open.write('shots/sh010/notes.txt', 'not tracked')
  })

  test('has everything that is tracked in it, and no more', async () => {
    const { copied, kind } = await open.project.copy('shots/sh010', 'shots/sh020')
    expect(kind).toBe('collection')
    expect(copied.map(({ to }) => to)).toEqual(['shots/sh020/a.blend', 'shots/sh020/maps/b.png'])
    expect(readdirSync(at('shots/sh020')).sort()).toEqual(['a.blend', 'empty', 'maps'])
    expect((await open.project.status(['shots/sh020'])).counts).toMatchObject({ normal: 2, untracked: 0 })
  })

  test('cannot be made inside of itself', async () => {
    const failing = open.project.copy('shots', 'shots/sh010/copy')
    await expect(failing).rejects.toMatchObject({ code: 'invalid-argument' })
  })

  test('is taken back as a whole', async () => {
    await open.project.copy('shots/sh010', 'new/sh020')
    expect(await open.project.undo()).toMatchObject({ description: 'copied shots/sh010 to new/sh020' })
    expect(existsSync(at('new'))).toBe(false)
    expect(Object.keys(await states())).toEqual([
      'scene.blend',
      'shots/sh010/a.blend',
      'shots/sh010/maps/b.png',
      'shots/sh010/notes.txt',
    ])
    await open.project.copy('shots/sh010', 'new/sh020')
    expect(existsSync(at('new/sh020/maps/b.png'))).toBe(true)
    expect(await open.project.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('undo of a copy', () => {
  test('removes it; the name can be used again', async () => {
    await open.project.copy('scene.blend', 'copy.blend')
    await open.project.undo()
    expect(await states()).toEqual({ 'scene.blend': 'normal' })
    expect(existsSync(at('copy.blend'))).toBe(false)
    await open.project.copy('scene.blend', 'copy.blend')
    expect(await states()).toMatchObject({ 'copy.blend': 'normal' })
  })

  test('keeps what was changed in it as a safety copy', async () => {
    await open.project.copy('scene.blend', 'copy.blend')
    open.write('copy.blend', 'unsaved')
    await open.project.undo()
    expect(existsSync(at('copy.blend'))).toBe(false)
    expect(await open.project.verify()).toMatchObject({ ok: true, checkedCheckpoints: 3 })
  })

  test('is refused when it has got another version', async () => {
    await open.project.copy('scene.blend', 'copy.blend')
    open.write('copy.blend', 'second')
    await open.project.checkpoint(['copy.blend'], { message: 'second' })
    await expect(open.project.undo()).rejects.toMatchObject({ code: 'edited-since' })
    expect(readFileSync(at('copy.blend'), 'utf8')).toBe('second')
  })
})

describe('a copy of a sequence', () => {
  const FRAMES = ['shot.0001.exr', 'shot.0002.exr', 'shot.0003.exr']

  beforeEach(async () => {
    for (const name of FRAMES) open.write(`renders/${name}`, name)
    open.write('renders/note.txt', 'note')
    await open.project.checkpoint(['renders/shot.####.exr', 'renders/note.txt'], { message: 'first' })
  })

  test('has all frames as they are, with the collection that it is in', async () => {
    open.write(`renders/${FRAMES[1]}`, 'rendered anew')
    const { copied } = await open.project.copy('renders', 'takes')
    expect(copied.map(({ to, sizeBytes }) => [to, sizeBytes])).toEqual([
      ['takes/note.txt', 4],
      ['takes/shot.####.exr', 39],
    ])
    const bytes = FRAMES.map((name) => readFileSync(at(`takes/${name}`), 'utf8'))
    expect(bytes).toEqual([FRAMES[0], 'rendered anew', FRAMES[2]])
    expect(await states()).toMatchObject({
      'renders/shot.####.exr': 'modified',
      'takes/shot.####.exr': 'normal',
      'takes/note.txt': 'normal',
    })
    expect(await open.project.verify()).toMatchObject({ ok: true, problems: [] })
  })

  test('of one that is missing has the frames of the newest version', async () => {
    for (const name of FRAMES) rmSync(at(`renders/${name}`))
    await open.project.copy('renders/shot.####.exr', 'takes', { into: true })
    expect(readdirSync(at('takes')).sort()).toEqual(FRAMES)
    expect(await states()).toMatchObject({ 'takes/shot.####.exr': 'normal' })
    expect(await versions('takes/shot.####.exr')).toMatchObject([
      { number: 1, comment: 'Copy of renders/shot.####.exr v001' },
    ])
  })

  test('keeps its name, and goes nowhere where frames of that name lie', async () => {
    const renamed = open.project.copy('renders/shot.####.exr', 'takes/other.####.exr')
    await expect(renamed).rejects.toMatchObject({ code: 'invalid-argument' })
    open.write(`takes/${FRAMES[2]}`, 'mine')
    const onto = open.project.copy('renders/shot.####.exr', 'takes', { into: true })
    await expect(onto).rejects.toMatchObject({ code: 'file-exists' })
    expect(readdirSync(at('takes'))).toEqual([FRAMES[2]])
  })

  test('is taken back with its frames; those that changed are kept as a safety copy', async () => {
    await open.project.copy('renders', 'takes')
    open.write(`takes/${FRAMES[0]}`, 'unsaved')
    await open.project.undo()
    expect(existsSync(at('takes'))).toBe(false)
    expect(await states()).not.toHaveProperty('takes/shot.####.exr')
    await open.project.trash.restore(['takes/shot.####.exr'])
    await open.project.revert('takes/shot.####.exr', { to: 's1' })
    expect(readFileSync(at(`takes/${FRAMES[0]}`), 'utf8')).toBe('unsaved')
  })
})
