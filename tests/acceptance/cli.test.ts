import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const folder = join(temporaryFolder(), 'Robot Film')
const scene = join(folder, 'scene.blend')
const first = randomBytes(3_000_000)
const second = Buffer.concat([first.subarray(0, 2_900_000), randomBytes(150_000)])
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A PNG picture of 4 × 4 pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAKUlEQVR42g3HMQEAAAzCMJSgBCVVXFlbviSxcZGY1NZV+pmdm+yDxSF4qFMSIZ9d6s0AAAAASUVORK5CYII=',
  'base64',
)

beforeAll(() => {
  mkdirSync(join(folder, 'textures'), { recursive: true })
  writeFileSync(scene, first)
  writeFileSync(join(folder, 'textures', 'rust.png'), PNG)
})

/** The steps build on each other, as the work of a user does. */
describe.sequential('a day with clst', () => {
  test('init', () => {
    const { project } = clstJson(folder, 'init')
    expect(project).toEqual({
      id: expect.any(String),
      name: 'Robot Film',
      path: expect.stringMatching(/\.clst$/),
    })
    expect(existsSync(project.path)).toBe(true)
  })

  test('status of new files', () => {
    const { items, counts } = clstJson(folder, 'status')
    expect(items.map(({ path, state }: { path: string; state: string }) => [path, state])).toEqual([
      ['scene.blend', 'untracked'],
      ['textures/rust.png', 'untracked'],
    ])
    expect(counts).toEqual(expect.objectContaining({ untracked: 2, normal: 0, modified: 0 }))
    expect(clst(folder, ['status']).stdout).toContain('clst checkpoint scene.blend -m "First version"')
  })

  test('checkpoint of one file, from another folder', () => {
    const { checkpoints, unchanged } = clstJson(
      join(folder, 'textures'),
      'checkpoint',
      '../scene.blend',
      '-m',
      'Blocking',
    )
    expect(checkpoints).toEqual([
      expect.objectContaining({
        id: expect.any(String),
        number: 1,
        path: 'scene.blend',
        sizeBytes: first.length,
      }),
    ])
    expect(checkpoints[0].contentHash).toContain(hashOf(first))
    expect(checkpoints[0].storedBytes).toBeGreaterThan(0)
    expect(unchanged).toEqual([])
  })

  test('checkpoint of an unchanged file makes none', () => {
    expect(clstJson(folder, 'checkpoint', 'scene.blend', '-m', 'Again')).toMatchObject({
      checkpoints: [],
      unchanged: ['scene.blend'],
    })
    const { code, stdout } = clst(folder, ['checkpoint', 'scene.blend', '-m', 'Again'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('unchanged scene.blend')])
  })

  test('checkpoint of everything, with status, label and picture', () => {
    writeFileSync(scene, second)
    writeFileSync(join(folder, 'shot.png'), PNG)
    const more = ['--status', 'WIP', '--label', 'review-1', '--preview', 'shot.png', '--cover']
    const { checkpoints } = clstJson(folder, 'checkpoint', 'scene.blend', '-m', 'Rig fixed', ...more)
    expect(checkpoints).toEqual([
      expect.objectContaining({ number: 2, path: 'scene.blend', hasPreview: true }),
    ])
    expect(checkpoints[0].storedBytes).toBeLessThan(second.length / 4)
    const all = clst(folder, ['checkpoint', '--all', '-m', 'The rest', '--no-preview'])
    expect(all.stdout).toMatch(/v001 shot\.png/)
    expect(all.stdout).toMatch(/v001 textures\/rust\.png/)
    expect(clst(folder, ['status']).stdout).toContain('Everything is in a checkpoint.')
  })

  test('history of a file and of the project', () => {
    const { checkpoints } = clstJson(folder, 'history', 'scene.blend')
    expect(checkpoints).toMatchObject([
      {
        number: 2,
        comment: 'Rig fixed',
        author: 'Ana Lopez',
        label: 'review-1',
        isOnDisk: true,
        isSafety: false,
      },
      {
        number: 1,
        comment: 'Blocking',
        baseId: null,
        isOnDisk: false,
        hasPreview: false,
        sizeBytes: first.length,
      },
    ])
    expect(checkpoints[0]).toMatchObject({
      status: expect.any(String),
      hasPreview: true,
      baseId: checkpoints[1].id,
    })
    for (const { createdAt } of checkpoints) expect(new Date(createdAt).toISOString()).toBe(createdAt)
    expect(clstJson(folder, 'history').checkpoints).toHaveLength(4)
    expect(clstJson(folder, 'history', '--limit', '1').checkpoints).toHaveLength(1)
    const { stdout } = clst(folder, ['history', 'scene.blend'])
    expect(stdout).toMatch(/^\* {2}v002 .*Ana Lopez.*wip.*preview +\[review-1\] Rig fixed$/m)
    expect(clst(folder, ['history', 'scene.blend', '--long']).stdout).toMatch(
      /when .*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/,
    )
  })

  test('revert keeps unsaved work as a safety copy, and comes back', () => {
    writeFileSync(scene, 'unsaved work')
    const result = clstJson(folder, 'revert', 'scene.blend', '--to', 'v001')
    expect(result).toMatchObject({ path: 'scene.blend', number: 1, unchanged: false, safety: { number: 1 } })
    expect(readFileSync(scene).equals(first)).toBe(true)
    const history = clst(folder, ['history', 'scene.blend']).stdout
    expect(history.indexOf('Safety copies')).toBeGreaterThan(history.indexOf('v001'))
    expect(clst(folder, ['status']).stdout).toMatch(/pinned +scene\.blend/)
    clstJson(folder, 'revert', 'scene.blend', '--to', 's1')
    expect(readFileSync(scene, 'utf8')).toBe('unsaved work')
    expect(clst(folder, ['status']).stdout).toMatch(/pinned +scene\.blend .* s1, newest is v002$/m)
    const { stdout } = clst(folder, ['revert', 'scene.blend'])
    expect(stdout).toMatch(/^scene\.blend is now v002, the newest version · 3\.\d MB$/m)
    expect(readFileSync(scene).equals(second)).toBe(true)
  })

  test.each(['1', 'v001', 'v1'])('revert --to %s', (to) => {
    expect(clstJson(folder, 'revert', 'scene.blend', '--to', to)).toMatchObject({ number: 1 })
    expect(clstJson(folder, 'revert', 'scene.blend', '--to', 'review-1')).toMatchObject({ number: 2 })
    const { id } = clstJson(folder, 'history', 'scene.blend').checkpoints.at(-1)
    expect(clstJson(folder, 'revert', 'scene.blend', '--to', id)).toMatchObject({ checkpointId: id })
  })

  test('revert brings back a file that is gone', () => {
    rmSync(scene)
    expect(clstJson(folder, 'status', 'scene.blend').items).toMatchObject([{ state: 'rebuild' }])
    clstJson(folder, 'revert', 'scene.blend')
    expect(readFileSync(scene).equals(second)).toBe(true)
  })

  test('open prints the path of a read-only file beside the working file', () => {
    const { code, stdout } = clst(folder, ['open', 'scene.blend', '--to', '1'])
    expect(code).toBe(0)
    expect(readFileSync(stdout.trimEnd()).equals(first)).toBe(true)
    expect(clstJson(folder, 'open', 'scene.blend', '--to', 'v001')).toMatchObject({
      number: 1,
      absolutePath: stdout.trimEnd(),
    })
    expect(clstJson(folder, 'status').items).toHaveLength(3)
  })

  test('export writes a version to a file or into a folder', () => {
    const output = join(folder, '..', 'for client.blend')
    const result = clstJson(folder, 'export', 'scene.blend', '--to', 'v001', '-o', '../for client.blend')
    expect(result).toMatchObject({ outputPath: output, number: 1, sizeBytes: first.length })
    expect(readFileSync(output).equals(first)).toBe(true)
    expect(clst(folder, ['export', 'scene.blend', '-o', '../for client.blend', '--force']).stdout).toMatch(
      /^v002 /,
    )
    expect(readFileSync(output).equals(second)).toBe(true)
    clstJson(folder, 'export', 'textures/rust.png', '-o', '..')
    expect(readFileSync(join(folder, '..', 'rust.png')).equals(PNG)).toBe(true)
  })

  test('verify and stats', () => {
    expect(clstJson(folder, 'verify')).toMatchObject({
      ok: true,
      problems: [],
      checkedCheckpoints: expect.any(Number),
    })
    expect(clst(folder, ['verify', '--quick']).stdout).toMatch(/^Intact\./)
    const stats = clstJson(folder, 'stats')
    expect(stats).toMatchObject({ versionBytes: expect.any(Number), fileBytes: expect.any(Number) })
    expect(stats.storedBytes).toBeLessThan(stats.versionBytes)
    expect(clst(folder, ['stats']).stdout).toMatch(/scene\.blend/)
  })

  test('a project is found from outside by a path, with -C and with --project', () => {
    const outside = join(folder, '..')
    const file = clstJson(folder, 'status').items.length
    const [clstFile] = [clstJson(folder, 'history').checkpoints.length]
    expect(clstJson(outside, 'history', scene).checkpoints.length).toBeGreaterThan(0)
    expect(clstJson(outside, '-C', 'Robot Film', 'status').items).toHaveLength(file)
    expect(clstJson(outside, 'status', '-C', 'Robot Film').items).toHaveLength(file)
    expect(clstJson(outside, '--project', 'Robot Film/Robot Film.clst', 'history').checkpoints).toHaveLength(
      clstFile,
    )
    expect(clst(outside, ['-C', 'Robot Film', 'revert', 'scene.blend']).code).toBe(0)
  })

  test('config', () => {
    const home = { CLST_HOME: join(folder, '..', 'home'), CLST_AUTHOR: '' }
    const config = (...args: string[]) => clst(folder, ['config', ...args], { env: home })
    expect(config('set', 'author', 'Bo Ek')).toMatchObject({ code: 0, stdout: 'author is Bo Ek.\n' })
    expect(config('get', 'author').stdout).toBe('Bo Ek\n')
    writeFileSync(scene, 'a third version')
    expect(clst(folder, ['checkpoint', 'scene.blend', '-m', 'Third'], { env: home }).code).toBe(0)
    expect(clstJson(folder, 'history', 'scene.blend').checkpoints[0]).toMatchObject({ author: 'Bo Ek' })
    expect(config('unset', 'author').code).toBe(0)
    expect(JSON.parse(config('--json').stdout)).toMatchObject({
      sources: { author: 'system', preview: 'default' },
    })
  })
})
