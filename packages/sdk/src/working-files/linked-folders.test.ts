import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TemporaryProject, temporaryFolder, temporaryProject } from '../testing/temporary-project.js'

let open: TemporaryProject
let outside: string
const at = (path: string) => join(open.folder, path)

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
  outside = temporaryFolder()
})
afterEach(async () => {
  await open.remove()
  rmSync(outside, { recursive: true, force: true })
})

async function track(...paths: string[]): Promise<void> {
  for (const path of paths) open.write(path, `content of ${path}`)
  await open.project.checkpoint(paths, { message: 'first' })
}

/** Puts a link to the folder outside in the place of a folder of the project. */
function replaceByLink(folder: string, link = folder): void {
  rmSync(at(folder), { recursive: true, force: true })
  symlinkSync(outside, at(link))
}

const writeOutside = (name: string) => writeFileSync(join(outside, name), 'not ours')
const readOutside = (name: string) => readFileSync(join(outside, name), 'utf8')

describe('a folder of the project that became a link', () => {
  beforeEach(() => track('shots/a.txt'))

  test('a revert of the whole project goes past it', async () => {
    replaceByLink('shots')
    writeOutside('a.txt')
    const { reverted, failed } = await open.project.revertAll()
    expect(reverted).toEqual([])
    expect(failed).toMatchObject([{ path: 'shots/a.txt', code: 'path-outside-project' }])
    expect(readOutside('a.txt')).toBe('not ours')
  })

  test('frames in it are missing and are not written elsewhere', async () => {
    const frames = [1, 2, 3].map((number) => `renders/s.000${number}.exr`)
    for (const path of frames) open.write(path, path)
    await open.project.checkpoint(['renders/s.####.exr'], { message: 'first' })
    replaceByLink('renders')
    writeOutside('s.0001.exr')
    const { failed } = await open.project.revertAll()
    expect(failed).toMatchObject([{ path: 'renders/s.####.exr', code: 'path-outside-project' }])
    expect(readdirSync(outside)).toEqual(['s.0001.exr'])
    expect(readOutside('s.0001.exr')).toBe('not ours')
  })

  test('undo of a move leaves what the link leads to', async () => {
    await track('a.txt')
    await open.project.move(['a.txt'], 'made/a.txt')
    replaceByLink('made')
    writeOutside('a.txt')
    await open.project.undo()
    expect(readOutside('a.txt')).toBe('not ours')
    expect(existsSync(at('a.txt'))).toBe(false)
    await open.project.revert('a.txt')
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('content of a.txt')
  })

  test('undo of a move does not put a file behind it', async () => {
    await open.project.move(['shots/a.txt'], 'a.txt')
    replaceByLink('shots')
    await expect(open.project.undo()).rejects.toMatchObject({ code: 'path-outside-project' })
    expect(readdirSync(outside)).toEqual([])
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('content of shots/a.txt')
  })

  test('undo of a copy leaves what the link leads to', async () => {
    await open.project.copy('shots/a.txt', 'shots/b.txt')
    replaceByLink('shots')
    writeOutside('b.txt')
    await open.project.undo()
    expect(readOutside('b.txt')).toBe('not ours')
  })

  test('undo does not remove folders that the link leads to', async () => {
    await open.project.collections.create('made/inner')
    replaceByLink('made')
    mkdirSync(join(outside, 'inner'))
    await open.project.undo()
    expect(readdirSync(outside)).toEqual(['inner'])
  })
})

describe('a link that is spelled in another way than the tracked folder', () => {
  beforeEach(async () => {
    await track('shots/a.txt')
    replaceByLink('shots', 'Shots')
  })

  test('nothing is written through it', async () => {
    const { failed } = await open.project.rebuild([])
    expect(failed).toMatchObject([{ path: 'shots/a.txt', code: 'path-outside-project' }])
    expect(readdirSync(outside)).toEqual([])
    writeOutside('a.txt')
    const failing = open.project.revert('shots/a.txt')
    await expect(failing).rejects.toMatchObject({ code: 'path-outside-project' })
    expect(readOutside('a.txt')).toBe('not ours')
  })

  test('nothing is deleted through it', async () => {
    writeOutside('a.txt')
    await open.project.delete(['shots/a.txt'])
    expect(readOutside('a.txt')).toBe('not ours')
  })

  test('nothing is moved through it, in or out', async () => {
    await track('b.txt')
    for (const to of ['shots', 'shots/c.txt', 'shots/deep/c.txt']) {
      const failing = open.project.move(['b.txt'], to)
      await expect(failing).rejects.toMatchObject({ code: 'path-outside-project' })
    }
    writeOutside('theirs.txt')
    const failing = open.project.move(['shots/theirs.txt'], 'ours.txt')
    await expect(failing).rejects.toMatchObject({ code: 'path-outside-project' })
    expect(readdirSync(outside)).toEqual(['theirs.txt'])
    expect(readFileSync(at('b.txt'), 'utf8')).toBe('content of b.txt')
  })

  test('no folder is made through it', async () => {
    const failing = open.project.collections.create('shots/night')
    await expect(failing).rejects.toMatchObject({ code: 'path-outside-project' })
    expect(readdirSync(outside)).toEqual([])
  })

  test('the project can be looked at all the same', async () => {
    writeOutside('a.txt')
    const { items } = await open.project.status()
    expect(items).toMatchObject([{ path: 'shots/a.txt', state: 'rebuild' }])
    expect((await open.project.history('shots/a.txt')).checkpoints).toHaveLength(1)
  })
})
