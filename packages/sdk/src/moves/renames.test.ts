import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seededBytes } from '../testing/seeded-random.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let open: TemporaryProject
const at = (path: string) => join(open.folder, path)

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
})
afterEach(() => open.remove())

async function track(...paths: string[]): Promise<void> {
  for (const [seed, path] of paths.entries()) open.write(path, seededBytes(seed, 5000))
  await open.project.checkpoint(paths, { message: 'first' })
}

async function states(): Promise<Record<string, string>> {
  const { items } = await open.project.status()
  return Object.fromEntries(items.map(({ path, state }) => [path, state]))
}

const readBytes = async () => {
  let bytes = 0
  await open.project.status([], { onProgress: ({ doneBytes }) => (bytes = Math.max(bytes, doneBytes)) })
  return bytes
}

test('a renamed file is offered, and keeps its history when that is accepted', async () => {
  await track('a.blend', 'other.blend')
  renameSync(at('a.blend'), at('b.blend'))
  const { items, renames } = await open.project.status()
  expect(renames).toEqual([{ kind: 'asset', from: 'a.blend', to: 'b.blend', files: 1 }])
  expect(items.find(({ path }) => path === 'b.blend')).toMatchObject({
    state: 'untracked',
    renamedFrom: 'a.blend',
  })
  expect(await open.project.acceptRenames()).toEqual({
    moved: [{ kind: 'asset', from: 'a.blend', to: 'b.blend', isOnDisk: true }],
    failed: [],
    notices: [],
  })
  expect(await states()).toEqual({ 'b.blend': 'normal', 'other.blend': 'normal' })
  expect((await open.project.history('b.blend')).checkpoints).toHaveLength(1)
  expect((await open.project.status()).renames).toEqual([])
})

test('a file that was put there as a copy is recognised by its content', async () => {
  await track('a.blend')
  copyFileSync(at('a.blend'), at('copy.blend'))
  expect((await open.project.status()).renames).toEqual([])
  rmSync(at('a.blend'))
  expect((await open.project.status()).renames).toMatchObject([{ from: 'a.blend', to: 'copy.blend' }])
})

test('a file of the same size and other content, or a changed one, is not offered', async () => {
  await track('a.blend')
  rmSync(at('a.blend'))
  open.write('same-size.blend', seededBytes(99, 5000))
  open.write('empty', '')
  expect((await open.project.status()).renames).toEqual([])
  expect(await open.project.acceptRenames()).toMatchObject({ moved: [], failed: [] })
})

test('nothing is read while nothing is missing, nor where no size fits', async () => {
  await track('a.blend')
  open.write('big.exr', seededBytes(5, 400_000))
  await new Promise((resolve) => setTimeout(resolve, 120))
  await open.project.status()
  expect(await readBytes()).toBe(0)
  rmSync(at('a.blend'))
  expect(await readBytes()).toBe(0)
})

test('among files with one content, equal names belong together', async () => {
  for (const path of ['one/a.blend', 'two/b.blend']) open.write(path, seededBytes(1, 5000))
  await open.project.checkpoint([], { message: 'first', all: true })
  for (const [from, to] of [
    ['one/a.blend', 'new/a.blend'],
    ['two/b.blend', 'new/b.blend'],
  ] as const) {
    mkdirSync(at('new'), { recursive: true })
    copyFileSync(at(from), at(to))
    rmSync(at(from))
  }
  const { renames } = await open.project.status()
  expect(renames.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'one/a.blend new/a.blend',
    'two/b.blend new/b.blend',
  ])
})

test('a renamed folder is one rename, also when a file in it was changed or renamed as well', async () => {
  await track('shots/sh010/a.blend', 'shots/sh010/b.blend', 'shots/c.blend', 'shots/d.blend', 'keep.txt')
  renameSync(at('shots'), at('takes'))
  appendFileSync(at('takes/c.blend'), 'changed meanwhile')
  renameSync(at('takes/d.blend'), at('takes/renamed.blend'))
  const { renames } = await open.project.status()
  expect(renames).toEqual([
    { kind: 'collection', from: 'shots', to: 'takes', files: 2 },
    { kind: 'asset', from: 'shots/d.blend', to: 'takes/renamed.blend', files: 1 },
  ])
  await open.project.acceptRenames(['takes'])
  expect(await states()).toEqual({
    'keep.txt': 'normal',
    'takes/c.blend': 'modified',
    'takes/renamed.blend': 'normal',
    'takes/sh010/a.blend': 'normal',
    'takes/sh010/b.blend': 'normal',
  })
  await open.project.undo()
  expect(await states()).toMatchObject({ 'shots/c.blend': 'rebuild', 'takes/c.blend': 'untracked' })
})

test('a folder inside of another is the one that was renamed', async () => {
  await track('shots/sh010/maps/a.png', 'shots/sh020/b.blend')
  renameSync(at('shots/sh010'), at('shots/sh015'))
  const { renames } = await open.project.status()
  expect(renames).toEqual([{ kind: 'collection', from: 'shots/sh010', to: 'shots/sh015', files: 1 }])
  await open.project.acceptRenames()
  expect(Object.keys(await states())).toEqual(['shots/sh015/maps/a.png', 'shots/sh020/b.blend'])
})

test('files that left a folder which is still there are renamed one by one', async () => {
  await track('shots/a.blend', 'shots/b.blend')
  mkdirSync(at('old'))
  renameSync(at('shots/a.blend'), at('old/a.blend'))
  const { renames } = await open.project.status()
  expect(renames).toEqual([{ kind: 'asset', from: 'shots/a.blend', to: 'old/a.blend', files: 1 }])
})

test('only what was named is accepted, and a path that was not renamed is said to be none', async () => {
  await track('a.blend', 'b.blend', 'same.blend')
  renameSync(at('a.blend'), at('a2.blend'))
  renameSync(at('b.blend'), at('b2.blend'))
  const { moved, failed } = await open.project.acceptRenames(['b.blend', 'same.blend'])
  expect(moved.map(({ to }) => to)).toEqual(['b2.blend'])
  expect(failed).toMatchObject([{ path: 'same.blend', code: 'asset-not-found' }])
  expect((await open.project.status()).renames).toMatchObject([{ from: 'a.blend', to: 'a2.blend' }])
})
