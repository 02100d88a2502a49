/** Where one watch is for a whole tree, as on macOS and Windows: Node imitates it on Linux. */
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { WatchState } from './watch-messages.js'
import { WatchedProject } from './watched-project.js'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'clst-watch-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const rules = {
  patterns: [],
  opened: [],
  sequencePatterns: [],
  files: [],
  sequences: [],
  folders: [],
  signature: '',
}

test('names in a tree lead to the folder that is known, or to the one that is new', async () => {
  mkdirSync(join(root, 'film/shots/a'), { recursive: true })
  mkdirSync(join(root, 'film/node_modules/b'), { recursive: true })
  writeFileSync(join(root, 'film/shots/a/scene.blend'), 'first')
  const told: (string[] | undefined)[] = []
  const states: WatchState[] = []
  const telling = {
    changed: ({ paths }: { paths?: readonly string[] }) => told.push(paths && [...paths]),
    state: (state: WatchState) => states.push(state),
  }
  const project = new WatchedProject(join(root, 'film'), rules, telling, true)
  await project.begin()
  expect(told).toEqual([undefined])
  expect(states).toEqual([{ state: 'watching', folders: 3, files: 1, watches: 1 }])

  const isTold = (path: string) => expect.poll(() => told.flat(), { timeout: 30_000 }).toContain(path)
  writeFileSync(join(root, 'film/node_modules/b/index.js'), 'ignored')
  writeFileSync(join(root, 'film/shots/a/scene.blend'), 'second')
  await isTold('shots/a/scene.blend')
  mkdirSync(join(root, 'outside/deep/deeper'), { recursive: true })
  writeFileSync(join(root, 'outside/deep/deeper/two.psd'), 'two')
  renameSync(join(root, 'outside'), join(root, 'film/assets'))
  await isTold('assets/deep/deeper/two.psd')
  rmSync(join(root, 'film/shots'), { recursive: true })
  await expect.poll(() => told.flat().filter((path) => path === 'shots/a/scene.blend').length).toBe(2)
  expect(told.flat().filter((path) => path?.startsWith('node_modules'))).toEqual([])
  project.close()
})

test('a disk that goes and comes back: its files go, and are there again', async () => {
  mkdirSync(join(root, 'disk'))
  writeFileSync(join(root, 'disk/scene.blend'), 'first')
  const told: (string[] | undefined)[] = []
  const telling = {
    changed: ({ paths }: { paths?: readonly string[] }) => told.push(paths && [...paths]),
    state() {},
  }
  const project = new WatchedProject(join(root, 'disk'), rules, telling, false)
  await project.begin()
  renameSync(join(root, 'disk'), join(root, 'away'))
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([undefined, ['scene.blend']])
  renameSync(join(root, 'away'), join(root, 'disk'))
  project.written(['scene.blend'])
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([undefined, ['scene.blend'], ['scene.blend']])
  writeFileSync(join(root, 'disk/scene.blend'), 'second')
  await expect.poll(() => told.length, { timeout: 30_000 }).toBe(4)
  project.close()
})
