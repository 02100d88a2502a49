import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const parent = temporaryFolder()
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function makeProject(name: string): string {
  const folder = join(parent, name)
  mkdirSync(join(folder, 'renders'), { recursive: true })
  clstJson(folder, 'init')
  return folder
}

const frameName = (number: number) => `shot.${String(number).padStart(4, '0')}.exr`

function read(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort()
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]))
}

const SEQUENCE = 'renders/shot.####.exr'

/** The steps build on each other. */
describe.sequential('a rendered sequence', () => {
  let folder: string
  let renders: string
  let first: Record<string, string>
  let second: Record<string, string>
  const state = () => {
    const { items } = clstJson(folder, 'status', 'renders')
    return items.find(({ path }: { path: string }) => path === SEQUENCE)?.state
  }

  beforeAll(() => {
    folder = makeProject('film')
    renders = join(folder, 'renders')
    for (let number = 1; number <= 24; number++) {
      writeFileSync(join(renders, frameName(number)), randomBytes(2000))
    }
    writeFileSync(join(renders, 'notes.txt'), 'all frames')
  })

  test('is left out of the status, with a hint', () => {
    const { items, leftOut } = clstJson(folder, 'status')
    expect(items.map(({ path }: { path: string }) => path)).toEqual(['renders/notes.txt'])
    expect(leftOut).toEqual({ sequences: 1, files: 24, example: SEQUENCE })
    const { stdout } = clst(folder, ['status'])
    expect(stdout).toContain('1 sequence (24 files) is left out.')
    expect(stdout).toContain("clst checkpoint 'renders/shot.####.exr' -m")
    expect(clstJson(folder, 'checkpoint', '--all', '-m', 'Notes').checkpoints).toHaveLength(1)
  })

  test('is tracked as one item when it is named', () => {
    const { checkpoints } = clstJson(folder, 'checkpoint', SEQUENCE, '-m', 'First pass')
    expect(checkpoints).toMatchObject([{ path: SEQUENCE, number: 1, sizeBytes: 24 * 2000, isFirst: true }])
    first = read(renders)
    expect(state()).toBe('normal')
    expect(clstJson(folder, 'status').leftOut).toBeUndefined()
    expect(clstJson(folder, 'checkpoint', SEQUENCE, '-m', 'Again')).toMatchObject({
      checkpoints: [],
      unchanged: [SEQUENCE],
    })
  })

  test('its content hash is that of its listing, as sha256sum writes it', () => {
    const [version] = clstJson(folder, 'history', SEQUENCE).checkpoints
    const lines = Object.entries(first)
      .filter(([name]) => name.endsWith('.exr'))
      .map(([name, hash]) => `${hash}  ${name}\n`)
    expect(version).toMatchObject({ contentHash: sha256(Buffer.from(lines.join(''))), isOnDisk: true })
    expect(version.sizeBytes).toBe(24 * 2000)
  })

  test('is modified when a frame is changed, missing or new; only changed frames are stored', () => {
    writeFileSync(join(renders, frameName(7)), randomBytes(2000))
    expect(state()).toBe('modified')
    rmSync(join(renders, frameName(24)))
    writeFileSync(join(renders, frameName(25)), randomBytes(2000))
    const { checkpoints } = clstJson(folder, 'checkpoint', '--all', '-m', 'Second pass')
    expect(checkpoints).toMatchObject([{ path: SEQUENCE, number: 2 }])
    expect(checkpoints[0].storedBytes).toBeLessThan(4 * 2000)
    second = read(renders)
    expect(state()).toBe('normal')
  })

  test('one of its frames means the sequence', () => {
    const { checkpoints } = clstJson(folder, 'history', `renders/${frameName(3)}`)
    expect(checkpoints.map(({ number }: { number: number }) => number)).toEqual([2, 1])
    expect(clstJson(folder, 'history', 'renders/shot.%04d.exr').checkpoints).toHaveLength(2)
  })

  test('revert brings changed and missing frames back and removes the others', () => {
    const result = clstJson(folder, 'revert', SEQUENCE, '--to', 'v001')
    expect(result).toMatchObject({ path: SEQUENCE, number: 1, unchanged: false })
    expect(result.safety).toBeUndefined()
    expect(read(renders)).toEqual(first)
    expect(state()).toBe('pinned')
  })

  test('frames that are in no version are kept as a safety copy', () => {
    const precious = randomBytes(2000)
    writeFileSync(join(renders, frameName(5)), precious)
    const { safety } = clstJson(folder, 'revert', SEQUENCE)
    expect(safety).toMatchObject({ number: 1 })
    expect(read(renders)).toEqual(second)
    clstJson(folder, 'revert', SEQUENCE, '--to', 's1')
    expect(readFileSync(join(renders, frameName(5))).equals(precious)).toBe(true)
    clstJson(folder, 'revert', SEQUENCE)
    expect(read(renders)).toEqual(second)
  })

  test('a lost folder comes back', () => {
    rmSync(renders, { recursive: true })
    expect(clstJson(folder, 'status', SEQUENCE).items).toMatchObject([{ path: SEQUENCE, state: 'rebuild' }])
    clstJson(folder, 'revert', SEQUENCE)
    const { 'notes.txt': _, ...frames } = second
    expect(read(renders)).toEqual(frames)
  })

  test('export writes a version into a folder of its own', () => {
    const { outputPath, sizeBytes } = clstJson(folder, 'export', SEQUENCE, '--to', 'v001', '-o', 'client')
    expect(outputPath).toBe(join(folder, 'client'))
    expect(sizeBytes).toBe(24 * 2000)
    const { 'notes.txt': _, ...frames } = first
    expect(read(outputPath)).toEqual(frames)
    clstJson(folder, 'export', SEQUENCE, '-o', 'client')
    expect(Object.keys(read(join(folder, 'client', 'shot.####.exr')))).toHaveLength(24)
    expect(clst(folder, ['export', SEQUENCE, '-o', 'client']).code).toBe(5)
  })

  test('a moment of the project has all frames', () => {
    const output = join(parent, 'moment')
    clstJson(folder, 'export', '--at', '0 seconds ago', output)
    const { 'notes.txt': _, ...frames } = second
    expect(read(join(output, 'renders'))).toMatchObject(frames)
  })

  test('a deleted sequence leaves its frames, and comes back without touching them', () => {
    clstJson(folder, 'delete', SEQUENCE)
    expect(clstJson(folder, 'status', 'renders').leftOut).toMatchObject({ sequences: 1, files: 24 })
    const precious = randomBytes(2000)
    writeFileSync(join(renders, frameName(5)), precious)
    clstJson(folder, 'trash', 'restore', SEQUENCE)
    expect(readFileSync(join(renders, frameName(5))).equals(precious)).toBe(true)
    expect(state()).toBe('modified')
    expect(clstJson(folder, 'revert', SEQUENCE).safety).toMatchObject({ number: 2 })
  })

  test('open makes a folder of it, and nothing takes its listing for a file', () => {
    const { path } = clstJson(folder, 'open', SEQUENCE, '--to', 'v1')
    expect(path).toBe('renders/shot.#### (v001)')
    expect(readdirSync(renders).filter((name) => name.includes('#'))).toEqual(['shot.#### (v001)'])
    expect(readdirSync(join(folder, path)).every((name) => /^shot\.\d{4}\.exr$/.test(name))).toBe(true)
    clst(folder, ['clean', '--all'])
    expect(readdirSync(renders).filter((name) => name.includes('#'))).toEqual([])
  })

  test('the project is sound', () => {
    expect(clst(folder, ['verify'])).toMatchObject({ code: 0 })
  })
})

describe('what is no sequence', () => {
  test('textures, tiles, sizes and photos are listed as files', () => {
    const folder = makeProject('textures')
    const names = [
      ...['01', '02', '03', '04'].map((n) => `brick_${n}.png`),
      ...['001', '002', '003'].map((n) => `tile_${n}.png`),
      ...['1024', '2048', '4096'].map((n) => `wood_${n}.png`),
      ...['1001', '1002', '1003', '1011'].map((n) => `skin.${n}.exr`),
      ...['0001', '0002', '0003'].map((n) => `IMG_${n}.JPG`),
      ...['0001', '0002', '0003'].map((n) => `scene_${n}.blend`),
      ...['0001', '0002'].map((n) => `two.${n}.exr`),
    ]
    for (const name of names) writeFileSync(join(folder, name), name)
    const { items, leftOut } = clstJson(folder, 'status')
    expect(items.map(({ path }: { path: string }) => path)).toEqual([...names].sort())
    expect(leftOut).toBeUndefined()
  })

  test('a file that is tracked itself is never taken by a sequence', () => {
    const folder = makeProject('tracked')
    for (let number = 1; number <= 5; number++) writeFileSync(join(folder, frameName(number)), `${number}`)
    clstJson(folder, 'checkpoint', frameName(3), '-m', 'Poster')
    clstJson(folder, 'checkpoint', 'shot.####.exr', '-m', 'All others')
    const { items } = clstJson(folder, 'status')
    expect(items.map(({ path, state }: { path: string; state: string }) => [path, state])).toEqual([
      ['shot.####.exr', 'normal'],
      ['shot.0003.exr', 'normal'],
    ])
    rmSync(join(folder, frameName(1)))
    clstJson(folder, 'revert', 'shot.####.exr')
    expect(existsSync(join(folder, frameName(1)))).toBe(true)
    expect(clstJson(folder, 'export', 'shot.####.exr', '-o', 'out').sizeBytes).toBe(4)
    expect(readdirSync(join(folder, 'out'))).toHaveLength(4)
  })

  test('fewer than three frames are refused as a sequence', () => {
    const folder = makeProject('few')
    for (let number = 1; number <= 2; number++) writeFileSync(join(folder, frameName(number)), `${number}`)
    expect(clst(folder, ['checkpoint', 'shot.####.exr', '-m', 'Two']).code).toBe(2)
    expect(clst(folder, ['checkpoint', 'shot.##.exr', '-m', 'None']).code).toBe(1)
  })

  test('--sequence takes the sequence of a frame, whatever it looks like', () => {
    const folder = makeProject('asked')
    for (let number = 1; number <= 3; number++) writeFileSync(join(folder, `tile_${number}.png`), `${number}`)
    const { checkpoints } = clstJson(folder, 'checkpoint', 'tile_1.png', '--sequence', '-m', 'Tiles')
    expect(checkpoints).toMatchObject([{ path: 'tile_#.png', sizeBytes: 3 }])
    expect(clst(folder, ['checkpoint', 'tile_1.txt', '--sequence', '-m', 'None']).code).not.toBe(0)
  })

  test('two spellings are two sequences, and only one of them can be tracked', () => {
    const folder = makeProject('spellings')
    for (let number = 1; number <= 3; number++) {
      writeFileSync(join(folder, frameName(number)), `small ${number}`)
      writeFileSync(join(folder, frameName(number).toUpperCase()), `large ${number}`)
    }
    if (readdirSync(folder).length < 6) return
    const { code, stdout } = clst(folder, [
      'checkpoint',
      'shot.####.exr',
      'SHOT.####.EXR',
      '-m',
      'Both',
      '--json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      checkpoints: [{ path: 'shot.####.exr' }],
      failed: [{ code: 'name-clash' }],
    })
  })
})

describe('clst sequences', () => {
  test('tracks what is rendered in a place, until it is told otherwise', () => {
    const folder = makeProject('rules')
    for (let number = 1; number <= 3; number++) {
      writeFileSync(join(folder, 'renders', frameName(number)), `${number}`)
      writeFileSync(join(folder, frameName(number)), `${number}`)
    }
    expect(clstJson(folder, 'sequences', 'track', 'renders/**')).toEqual({ patterns: ['renders/**'] })
    const { items, leftOut } = clstJson(folder, 'status')
    expect(items).toMatchObject([{ path: SEQUENCE, state: 'untracked' }])
    expect(leftOut).toEqual({ sequences: 1, files: 3, example: 'shot.####.exr' })
    expect(clstJson(folder, 'checkpoint', '--all', '-m', 'All').checkpoints).toMatchObject([
      { path: SEQUENCE },
    ])
    expect(clstJson(folder, 'undo')).toMatchObject({ steps: 1 })
    expect(clstJson(folder, 'sequences', 'list')).toEqual({ patterns: [] })
    clstJson(folder, 'sequences', 'track', '*.exr')
    expect(clstJson(folder, 'sequences', 'untrack', '*.exr')).toEqual({ patterns: [] })
    expect(clst(folder, ['sequences', 'untrack', '*.exr']).code).toBe(2)
  })
})
