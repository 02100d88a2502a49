import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const parent = temporaryFolder()
let count = 0

/** A project with files, each saved a day after the one before. */
function project(files: Record<string, Buffer | string>): string {
  const folder = join(parent, `film-${count++}`)
  mkdirSync(folder)
  clstJson(folder, 'init')
  Object.entries(files).forEach(([path, bytes], index) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    const time = new Date(Date.UTC(2025, 2, 3 + index, 10))
    utimesSync(join(folder, path), time, time)
  })
  return folder
}

interface Item {
  path: string
  number: number
  comment: string
  createdAt: string
  author: string
  isOnDisk: boolean
}

function versions(folder: string, path: string): Item[] {
  return clstJson(folder, 'history', path).checkpoints.reverse()
}

const first = randomBytes(400_000)
const second = Buffer.concat([first.subarray(0, 300_000), randomBytes(50_000)])
const third = Buffer.concat([second, randomBytes(1000)])
const SCENES = { 'scene_v001.blend': first, 'scene_v002.blend': second, 'scene_v010.blend': third }

describe('clst import-versions', () => {
  test('makes one file with a history of numbered files, and leaves them where they are', () => {
    const folder = project(SCENES)
    const result = clstJson(folder, 'import-versions', 'scene_v002.blend')
    expect(result).toMatchObject({ dryRun: false, removed: [], failed: [] })
    expect(result.assets).toMatchObject([{ path: 'scene.blend', isKnown: false }])
    const history = versions(folder, 'scene.blend')
    expect(history.map(({ number, comment }) => [number, comment])).toEqual([
      [1, 'Imported from scene_v001.blend'],
      [2, 'Imported from scene_v002.blend'],
      [10, 'Imported from scene_v010.blend'],
    ])
    expect(history.map(({ createdAt }) => createdAt)).toEqual(
      [3, 4, 5].map((day) => new Date(Date.UTC(2025, 2, day, 10)).toISOString()),
    )
    expect(history.map(({ author }) => author)).toEqual(['Ana Lopez', 'Ana Lopez', 'Ana Lopez'])
    expect(readFileSync(join(folder, 'scene.blend')).equals(third)).toBe(true)
    for (const [path, bytes] of Object.entries(SCENES)) {
      expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true)
    }
    clstJson(folder, 'revert', 'scene.blend', '--to', 'v001')
    expect(readFileSync(join(folder, 'scene.blend')).equals(first)).toBe(true)
    expect(clst(folder, ['verify']).code).toBe(0)
  })

  test('tells of no version for a file that is equal to the last numbered one', () => {
    const folder = project({ ...SCENES, 'scene.blend': third })
    const { assets } = clstJson(folder, 'import-versions', 'scene_v*.blend')
    expect(assets[0].versions.map(({ number }: Item) => number)).toEqual([1, 2, 10])
    expect(versions(folder, 'scene.blend').map(({ number }) => number)).toEqual([1, 2, 10])
  })

  test('counts on from the number of the last file', () => {
    const folder = project(SCENES)
    clstJson(folder, 'import-versions', 'scene_v*.blend')
    writeFileSync(join(folder, 'scene.blend'), 'next')
    clstJson(folder, 'checkpoint', 'scene.blend', '-m', 'Next')
    expect(versions(folder, 'scene.blend').map(({ number }) => number)).toEqual([1, 2, 10, 11])
  })

  test('a dry run changes nothing', () => {
    const folder = project(SCENES)
    const { code, stdout } = clst(folder, ['import-versions', 'scene_v001.blend', '--dry-run'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('scene.blend would get 3 versions')])
    expect(stdout).toContain('Nothing was done yet.')
    expect(clstJson(folder, 'history').checkpoints).toEqual([])
    expect(existsSync(join(folder, 'scene.blend'))).toBe(false)
  })

  test('takes several rows in one group', () => {
    const folder = project({ ...SCENES, 'hero-1.psd': 'a', 'hero-2.psd': 'b', 'notes.txt': 'c' })
    const { assets } = clstJson(folder, 'import-versions', '*', '-m', 'From the old server')
    expect(assets.map(({ path }: Item) => path)).toEqual(['hero.psd', 'scene.blend'])
    const { checkpoints } = clstJson(folder, 'history')
    expect(new Set(checkpoints.map(({ groupId }: { groupId: string }) => groupId)).size).toBe(1)
    expect(new Set(checkpoints.map(({ comment }: Item) => comment))).toEqual(new Set(['From the old server']))
  })

  test("takes Blender's backups from the oldest on, and keeps the file itself as the newest", () => {
    const folder = project({ 'a.blend2': 'one', 'a.blend1': 'two', 'a.blend': 'three' })
    clstJson(folder, 'import-versions', 'a.blend1')
    const history = versions(folder, 'a.blend')
    expect(history.map(({ comment }) => comment)).toEqual([
      'Imported from a.blend2',
      'Imported from a.blend1',
      'Imported from a.blend',
    ])
    expect(clstJson(folder, 'status', 'a.blend').items[0].state).toBe('normal')
    const removed = clstJson(folder, 'import-versions', 'a.blend1', '--remove-after-verify').removed
    expect(removed).toEqual(['a.blend2', 'a.blend1'])
    expect(readFileSync(join(folder, 'a.blend'), 'utf8')).toBe('three')
  })

  test('a file that holds the newest version already makes none', () => {
    const folder = project({ ...SCENES, 'scene.blend': third })
    clstJson(folder, 'import-versions', 'scene_v001.blend')
    expect(versions(folder, 'scene.blend').map(({ number, isOnDisk }) => [number, isOnDisk])).toEqual([
      [1, false],
      [2, false],
      [10, true],
    ])
  })

  test("puts Maya's incremental saves beside their folder", () => {
    const folder = project({
      'scenes/incrementalSave/shot.ma/shot.0001.ma': 'a',
      'scenes/incrementalSave/shot.ma/shot.0002.ma': 'b',
    })
    const { assets } = clstJson(folder, 'import-versions', 'scenes/incrementalSave/shot.ma/*.ma')
    expect(assets[0].path).toBe('scenes/shot.ma')
    expect(readFileSync(join(folder, 'scenes/shot.ma'), 'utf8')).toBe('b')
  })

  test('puts no version before the one it follows, whatever the times of the files', () => {
    const folder = project({ 'a_v2.txt': 'two', 'a_v1.txt': 'one' })
    clstJson(folder, 'import-versions', 'a_v1.txt')
    const [one, two] = versions(folder, 'a.txt')
    expect(one?.createdAt).toBe('2025-03-04T10:00:00.000Z')
    expect(two?.createdAt).toBe('2025-03-04T10:00:00.000Z')
  })

  test('removes the files when every version was compared with its file', () => {
    const folder = project(SCENES)
    const { removed, failed } = clstJson(
      folder,
      'import-versions',
      'scene_v001.blend',
      '--remove-after-verify',
    )
    expect(removed).toEqual(Object.keys(SCENES))
    expect(failed).toEqual([])
    for (const path of Object.keys(SCENES)) expect(existsSync(join(folder, path))).toBe(false)
    expect(readFileSync(join(folder, 'scene.blend')).equals(third)).toBe(true)
  })

  test('leaves files that are tracked themselves', () => {
    const folder = project(SCENES)
    clstJson(folder, 'checkpoint', 'scene_v001.blend', '-m', 'Alone')
    const { code, stdout } = clst(folder, [
      'import-versions',
      'scene_v*.blend',
      '--remove-after-verify',
      '--json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      removed: ['scene_v002.blend', 'scene_v010.blend'],
      failed: [{ path: 'scene_v001.blend', code: 'name-clash' }],
    })
  })

  test('can be repeated, and refuses another history', () => {
    const folder = project(SCENES)
    clstJson(folder, 'import-versions', 'scene_v001.blend')
    expect(clstJson(folder, 'import-versions', 'scene_v001.blend').assets).toMatchObject([{ isKnown: true }])
    expect(versions(folder, 'scene.blend')).toHaveLength(3)
    writeFileSync(join(folder, 'scene_v002.blend'), 'changed')
    const { code, stderr } = clst(folder, ['import-versions', 'scene_v001.blend'])
    expect([code, stderr]).toEqual([5, expect.stringContaining('is tracked already, with other versions')])
  })

  test('says what it cannot use', () => {
    const folder = project({ ...SCENES, 'scene-1.blend': 'other', 'notes.txt': 'text' })
    expect(clst(folder, ['import-versions', 'no_v*.blend'])).toMatchObject({ code: 1 })
    expect(clst(folder, ['import-versions', 'notes.txt'])).toMatchObject({ code: 2 })
    expect(clst(folder, ['import-versions', '*.blend'])).toMatchObject({ code: 5 })
    expect(clst(folder, ['import-versions', '*.blend', '--into', 'x.blend'])).toMatchObject({ code: 2 })
    expect(clstJson(folder, 'history').checkpoints).toEqual([])
  })

  test('--into gives another name', () => {
    const folder = project(SCENES)
    clstJson(folder, 'import-versions', 'scene_v001.blend', '--into', 'lights/set.blend')
    expect(versions(folder, 'lights/set.blend')).toHaveLength(3)
    expect(readFileSync(join(folder, 'lights/set.blend')).equals(third)).toBe(true)
  })
})
