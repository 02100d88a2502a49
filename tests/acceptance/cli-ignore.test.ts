import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const write = (path: string, text = path) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const listed = () => clstJson(folder, 'status').items.map((item: { path: string }) => item.path)
const test1 = (path: string) => clstJson(folder, 'ignore', 'test', path).paths[0]

beforeAll(() => {
  clst(folder, ['init', '--name', 'film'])
  for (const path of ['scene.blend', 'scene.blend1', 'a.exr', 'renders/b.EXR', 'sound.tmp', 'autosave/x.ma'])
    write(path)
})

describe('clst ignore', () => {
  test('knows temporary files of the programs, and says which rule it is', () => {
    expect(listed()).toEqual(['a.exr', 'renders/b.EXR', 'scene.blend'])
    expect(test1('scene.blend1')).toEqual({
      path: 'scene.blend1',
      isIgnored: true,
      isTracked: false,
      rule: { pattern: '*.blend[0-9]', source: 'default', line: expect.any(Number) },
    })
    expect(test1('autosave/x.ma')).toMatchObject({
      isIgnored: true,
      folder: 'autosave',
      rule: { pattern: 'autosave/' },
    })
    expect(clst(folder, ['ignore', 'test', 'scene.blend1']).stdout).toBe(
      'scene.blend1: ignored by *.blend[0-9] (built-in)\n',
    )
  })

  test('add, remove and undo, in any case of the names', () => {
    expect(clstJson(folder, 'ignore', 'add', '*.exr', 'gone/', '*.exr')).toEqual({
      added: ['*.exr', 'gone/'],
      existing: [],
    })
    expect(clstJson(folder, 'ignore', 'add', '*.exr')).toEqual({ added: [], existing: ['*.exr'] })
    expect(listed()).toEqual(['scene.blend'])
    expect(clstJson(folder, 'ignore', 'list', '--no-built-in').rules).toEqual([
      { pattern: '*.exr', source: 'project', line: 1 },
      { pattern: 'gone/', source: 'project', line: 2 },
    ])
    expect(clstJson(folder, 'ignore', 'remove', '*.exr')).toEqual({ removed: ['*.exr'] })
    expect(listed()).toContain('a.exr')
    expect(clst(folder, ['undo']).stdout).toBe('Taken back: removed the ignore rule "*.exr".\n')
    expect(listed()).toEqual(['scene.blend'])
    clst(folder, ['undo'])
    expect(clstJson(folder, 'ignore', 'list', '--no-built-in').rules).toEqual([])
  })

  test('a built-in rule is taken back by !', () => {
    clst(folder, ['ignore', 'add', '!*.tmp'])
    expect(listed()).toContain('sound.tmp')
    expect(test1('sound.tmp')).toMatchObject({
      isIgnored: false,
      rule: { pattern: '!*.tmp', source: 'project' },
    })
    clst(folder, ['undo'])
    expect(listed()).not.toContain('sound.tmp')
  })

  test('a .clstignore counts in its folder and below, names its line, and can be tracked', () => {
    write('sim/.clstignore', '# the last bake only\r\n*.vdb\r\n!final*.vdb\r\n/cache\n')
    for (const path of ['sim/a.vdb', 'sim/final.vdb', 'sim/cache/x', 'sim/deep/cache/x', 'b.vdb']) write(path)
    expect(listed()).toEqual(
      expect.arrayContaining(['b.vdb', 'sim/.clstignore', 'sim/deep/cache/x', 'sim/final.vdb']),
    )
    expect(listed()).not.toEqual(expect.arrayContaining(['sim/a.vdb']))
    expect(listed()).not.toEqual(expect.arrayContaining(['sim/cache/x']))
    expect(test1('sim/final.vdb').rule).toEqual({
      pattern: '!final*.vdb',
      source: 'file',
      file: 'sim/.clstignore',
      line: 3,
    })
    // Asked about one folder, what is above counts as well.
    write('.clstignore', 'deep/')
    expect(clstJson(folder, 'status', 'sim').items.map((item: { path: string }) => item.path)).toEqual([
      'sim/.clstignore',
      'sim/final.vdb',
    ])
    expect(clst(folder, ['checkpoint', 'sim/.clstignore', '-m', 'Rules']).code).toBe(0)
    expect(test1('sim/.clstignore')).toMatchObject({ isIgnored: false, isTracked: true })
  })

  test('names the sequence that a frame is left out with', () => {
    for (const frame of ['0001', '0002', '0003', '0004']) write(`frames/r.${frame}.exr`)
    const sequence = 'frames/r.####.exr'
    expect(listed()).not.toContain('frames/r.0001.exr')
    const first = { path: 'frames/r.0001.exr', isIgnored: false, isTracked: false, sequence }
    expect(test1('frames/r.0001.exr')).toEqual(first)
    expect(test1(sequence)).toMatchObject({ isIgnored: false, sequence })
    expect(clst(folder, ['ignore', 'test', 'frames/r.0001.exr']).stdout).toBe(
      `frames/r.0001.exr: not ignored, but left out with its sequence ${sequence}\n`,
    )
    // Of what is not there, or too few to be a sequence, nothing can be said.
    expect(test1('frames/r.0009.exr').sequence).toBeUndefined()
    clst(folder, ['ignore', 'add', 'r.000[3-4].exr'])
    expect(test1('frames/r.0001.exr').sequence).toBeUndefined()
    expect(listed()).toContain('frames/r.0001.exr')
    clst(folder, ['undo'])
    clst(folder, ['sequences', 'track', 'frames/**'])
    expect(test1('frames/r.0001.exr').sequence).toBeUndefined()
    expect(listed()).toContain(sequence)
    clst(folder, ['undo'])
    expect(clst(folder, ['checkpoint', sequence, '-m', 'Frames']).code).toBe(0)
    expect(test1('frames/r.0001.exr').sequence).toBeUndefined()
  })

  test('what is tracked is never ignored, and naming a file tracks it', () => {
    expect(clst(folder, ['checkpoint', 'scene.blend1', '-m', 'On purpose']).code).toBe(0)
    expect(test1('scene.blend1')).toMatchObject({
      isIgnored: false,
      isTracked: true,
      rule: { pattern: '*.blend[0-9]' },
    })
    expect(listed()).toContain('scene.blend1')
    expect(clst(folder, ['ignore', 'test', 'scene.blend1']).stdout).toBe(
      'scene.blend1: tracked, so never ignored, whatever *.blend[0-9] (built-in) says\n',
    )
  })

  test.each([
    [['add', '  '], 2, 'is empty'],
    [['add', '# remark'], 2, 'is a comment'],
    [['add', 'a\\'], 2, 'ends in a backslash'],
    [['add', '*[/*'], 2, 'has a [ without its ]'],
    [['add', '[[:punct:]]*'], 2, 'has brackets with something in them that is not understood'],
    [['add', 'a\nb'], 2, 'has more than one line'],
    [['add', '/'], 2, 'names no file'],
    [['add', 'x'.repeat(1001)], 2, 'is longer than 1000 characters'],
    [['add', 'fine', '#'], 2, 'is a comment'],
    [['remove', '*.tmp'], 1, 'is no ignore rule of this project'],
    [['test', '../elsewhere'], 1, 'outside the project folder'],
  ])('refuses %j', (args, code, text) => {
    const result = clst(folder, ['ignore', ...args])
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr.replace(/\s+/g, ' ')).toContain(text)
    expect(
      clstJson(folder, 'ignore', 'list', '--no-built-in').rules.map(
        (rule: { pattern: string }) => rule.pattern,
      ),
    ).not.toContain('fine')
  })
})
