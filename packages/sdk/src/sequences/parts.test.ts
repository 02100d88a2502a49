import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let open: TemporaryProject
const at = (path: string) => join(open.folder, path)
const SEQUENCE = 'shot.####.exr'
const frame = (number: number) => `shot.${String(number).padStart(4, '0')}.exr`
const there = () => readdirSync(open.folder).filter((name) => name.startsWith('shot.'))

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
  for (const number of [1, 2, 3, 4]) open.write(frame(number), `frame ${number}`)
  await open.project.checkpoint([SEQUENCE], { message: 'first' })
})
afterEach(() => open.remove())

describe('a sequence of which frames are missing', () => {
  beforeEach(() => {
    for (const number of [2, 4]) rmSync(at(frame(number)))
  })

  test('says how many, and gets them back from rebuild', async () => {
    const { items } = await open.project.status()
    expect(items).toMatchObject([{ path: SEQUENCE, state: 'modified', fileCount: 2, missingFiles: 2 }])
    const { rebuilt, writtenBytes } = await open.project.rebuild([])
    expect(rebuilt).toMatchObject([{ path: SEQUENCE, number: 1, sizeBytes: 28 }])
    expect(writtenBytes).toBe(28)
    expect(there()).toEqual([1, 2, 3, 4].map(frame))
    expect((await open.project.status()).items).toMatchObject([{ state: 'normal' }])
  })

  test('can be freed: what is left of it is in its version', async () => {
    expect(await open.project.free([SEQUENCE])).toMatchObject({ freedBytes: 14, failed: [] })
    expect(there()).toEqual([])
    expect((await open.project.rebuild([])).rebuilt).toMatchObject([{ path: SEQUENCE, sizeBytes: 28 }])
  })

  test('is left alone by both when another frame was changed', async () => {
    open.write(frame(1), 'Frame 1')
    expect((await open.project.rebuild([])).rebuilt).toEqual([])
    expect((await open.project.free([SEQUENCE])).failed).toMatchObject([{ code: 'unsaved-work' }])
    expect(there()).toEqual([1, 3].map(frame))
    expect(readFileSync(at(frame(1)), 'utf8')).toBe('Frame 1')
  })
})

test('a sequence in the trash has the size of its frames', async () => {
  await open.project.delete([SEQUENCE])
  expect(await open.project.trash.list()).toMatchObject([{ path: SEQUENCE, sizeBytes: 28 }])
  for (const number of [1, 2, 3, 4]) rmSync(at(frame(number)))
  expect(await open.project.trash.restore([SEQUENCE])).toMatchObject({ writtenFiles: 1, writtenBytes: 28 })
  expect(existsSync(at(frame(4)))).toBe(true)
})

test('a file is a frame of one sequence: a second one with other digits is refused', async () => {
  for (const number of [10_000, 10_001, 10_002]) open.write(`shot.${number}.exr`, `frame ${number}`)
  const second = open.project.checkpoint(['shot.#####.exr'], { message: 'more' })
  await expect(second).rejects.toMatchObject({ code: 'name-clash' })
  await open.project.checkpoint([SEQUENCE], { message: 'all' })
  await open.project.revert(SEQUENCE, { to: 'v1' })
  expect(there()).toHaveLength(4)
  open.write('takes/shot.00001.exr', 'a')
  open.write('takes/shot.00002.exr', 'b')
  open.write('takes/shot.00003.exr', 'c')
  await open.project.checkpoint(['takes/shot.#####.exr'], { message: 'takes' })
  const moved = open.project.move(['takes/shot.#####.exr'], 'shot.#####.exr')
  await expect(moved).rejects.toMatchObject({ code: 'name-clash' })
  expect(there()).toHaveLength(4)
})

describe('a version that is opened', () => {
  const OPENED = 'shot.#### (v001)'

  test('is a read-only folder beside the frames, which is nobody’s work and goes with clean', async () => {
    open.write(frame(2), 'rendered anew')
    const opened = await open.project.openVersion(SEQUENCE, { to: 'v1' })
    expect(opened).toMatchObject({ path: OPENED, number: 1, isSafety: false })
    expect(readdirSync(opened.absolutePath).sort()).toEqual([1, 2, 3, 4].map(frame))
    expect(readFileSync(join(opened.absolutePath, frame(2)), 'utf8')).toBe('frame 2')
    expect(statSync(join(opened.absolutePath, frame(2))).mode & 0o222).toBe(0)
    expect((await open.project.openVersion(SEQUENCE, { to: 'v1' })).absolutePath).toBe(opened.absolutePath)
    const { items, leftOut } = await open.project.status()
    expect([items.map(({ path, state }) => [path, state]), leftOut]).toEqual([
      [[SEQUENCE, 'modified']],
      undefined,
    ])
    await open.project.maintenance.clean({ all: true })
    expect(existsSync(opened.absolutePath)).toBe(false)
    expect(there()).toEqual([1, 2, 3, 4].map(frame))
  })

  test('stays when somebody has worked in it, and is not replaced', async () => {
    await open.project.openVersion(SEQUENCE, { to: 'v1' })
    open.write(`${OPENED}/note.txt`, 'mine')
    const again = open.project.openVersion(SEQUENCE, { to: 'v1' })
    await expect(again).rejects.toMatchObject({ code: 'file-exists' })
    await open.project.maintenance.clean({ all: true })
    expect(readFileSync(at(`${OPENED}/note.txt`), 'utf8')).toBe('mine')
    expect(existsSync(at(`${OPENED}/${frame(4)}`))).toBe(true)
  })
})
