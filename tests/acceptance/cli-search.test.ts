import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const write = (path: string, text = path) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const paths = (document: { items: { path: string }[] }) => document.items.map(({ path }) => path)
const find = (...words: string[]) => paths(clstJson(folder, 'search', ...words))
const list = (...words: string[]) => paths(clstJson(folder, 'list', ...words))

beforeAll(() => {
  clst(folder, ['init', '--name', 'film'])
  for (const path of [
    'hero.blend',
    'shots/sh010/light.ma',
    'shots/sh010/Übergang.psd',
    'shots/sh020/light.ma',
  ])
    write(path)
  clst(folder, ['checkpoint', '--all', '-m', 'First version'])
  write('hero.blend', 'two')
  clst(folder, ['checkpoint', 'hero.blend', '-m', 'Blocking pass, ÉMILE', '--status', 'wip'])
  write('shots/sh020/light.ma', 'two')
  clst(folder, ['checkpoint', 'shots/sh020', '-m', 'Key light', '--status', 'done'])
  write('hero.blend', 'three')
  write('new.blend')
  rmSync(join(folder, 'shots/sh010/light.ma'))
})

describe('clst search', () => {
  test.each([
    [['light'], ['shots/sh010/light.ma', 'shots/sh020/light.ma']],
    [['LIGHT', '-status:done'], ['shots/sh010/light.ma']],
    [['übergang'], ['shots/sh010/Übergang.psd']],
    [['émile'], ['hero.blend']],
    [['Blocking pass'], ['hero.blend']],
    [['pass blocking'], []],
    [['comment:Blocking pass'], ['hero.blend']],
    [['"Blocking pass" -ext:ma'], ['hero.blend']],
    [['blocking', 'pass'], ['hero.blend']],
    [['ext:psd,blend'], ['hero.blend', 'shots/sh010/Übergang.psd']],
    [['-ext:ma', '-name:hero'], ['shots/sh010/Übergang.psd']],
    [['path:sh010/l'], ['shots/sh010/light.ma']],
    [['in:sh010'], ['shots/sh010/light.ma', 'shots/sh010/Übergang.psd']],
    [['in:/sh010'], []],
    [['status:Work in progress'], ['hero.blend']],
    [['state:modified'], ['hero.blend']],
    [['state:rebuild,modified', '-name:hero'], ['shots/sh010/light.ma']],
    [['xylophone'], []],
    [['-name:light', '-ext:psd'], ['hero.blend']],
  ])('%j', (words, expected) => {
    expect(find(...words)).toEqual(expected)
  })

  test('tells which comment had the word', () => {
    expect(clstJson(folder, 'search', 'first', 'name:hero').items[0]).toMatchObject({
      path: 'hero.blend',
      headNumber: 2,
      comment: 'Blocking pass, ÉMILE',
      match: { number: 1, comment: 'First version' },
    })
    const { stdout } = clst(folder, ['search', 'first', 'name:hero'])
    expect(stdout).toMatch(
      /^FILE +VERSION +STATUS +SIZE +WHEN +FOUND IN\nhero.blend +v002 +wip .* v001 First version\n$/,
    )
  })

  test('reads page after page', () => {
    const first = clstJson(folder, 'search', '-name:x', '--limit', '3')
    const second = clstJson(folder, 'search', '-name:x', '--limit', '3', '--cursor', first.nextCursor)
    expect(second.nextCursor).toBeUndefined()
    expect([...paths(first), ...paths(second)]).toEqual(list())
  })

  test.each([
    [['foo:bar'], 'There is no field "foo". Known are: name, path'],
    [['status:nope'], 'There is no status "nope". Known are: Todo'],
    [['state:nope'], 'There is no state "nope". Known are: normal'],
    [['state:untracked'], 'Only tracked files are searched'],
    [['tag:'], 'After "tag:" a value is missing'],
    [['"open'], 'The quote is not closed'],
    [['hero', '--limt', '3'], 'There is no option --limt'],
    [['hero', '--limit', '0'], 'whole number from 1'],
    [['hero', '--cursor', 'x'], 'The cursor is not one'],
    [['hero', '--sort', 'size'], 'Allowed choices are'],
  ])('refuses %j', (words, text) => {
    const { code, stdout, stderr } = clst(folder, ['search', ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.replace(/\s+/g, ' ')).toContain(text)
  })

  test('finds nothing and says so', () => {
    expect(clst(folder, ['search', 'xylophone'])).toEqual({ code: 0, stdout: 'Nothing found.\n', stderr: '' })
  })
})

describe('clst list', () => {
  test.each([
    [[], ['hero.blend', 'shots/sh010/light.ma', 'shots/sh010/Übergang.psd', 'shots/sh020/light.ma']],
    [
      ['shots/sh010', 'hero.blend'],
      ['hero.blend', 'shots/sh010/light.ma', 'shots/sh010/Übergang.psd'],
    ],
    [
      ['--status', 'wip,done'],
      ['hero.blend', 'shots/sh020/light.ma'],
    ],
    [['--status', 'wip', '--status', 'done', '--extension', 'ma'], ['shots/sh020/light.ma']],
    [['--collection', 'shots/sh020'], ['shots/sh020/light.ma']],
    [['--tag', 'none', '--assignee', 'none', '--type', 'none', 'hero.blend'], ['hero.blend']],
    [['--assignee', 'me'], []],
    [['--state', 'rebuild'], ['shots/sh010/light.ma']],
    [['--where', '-in:sh010 -"Key light"'], ['hero.blend']],
    [
      ['--sort', 'newest', '--limit', '2'],
      ['shots/sh020/light.ma', 'hero.blend'],
    ],
  ])('%j', (args, expected) => {
    expect(list(...args)).toEqual(expected)
  })

  test('shows the columns that were asked for', () => {
    const { stdout } = clst(folder, ['list', 'shots/sh020', '--columns', 'status,path'])
    expect(stdout).toBe('STATUS  FILE\ndone    shots/sh020/light.ma\n')
    expect(clst(folder, ['list', '--columns', 'colour'])).toMatchObject({ code: 2 })
    expect(clst(folder, ['list', 'gone'])).toMatchObject({ code: 1 })
  })
})

describe('clst status with filters', () => {
  const status = (...args: string[]) => clstJson(folder, 'status', ...args)

  test('has the files that fit, and counts only those', () => {
    const { items, counts } = status('--extension', 'blend')
    expect(items.map((item: { path: string; state: string }) => [item.path, item.state])).toEqual([
      ['hero.blend', 'modified'],
      ['new.blend', 'untracked'],
    ])
    expect(counts).toMatchObject({ modified: 1, untracked: 1, normal: 0, rebuild: 0 })
    expect(paths(status('--state', 'untracked'))).toEqual(['new.blend'])
    expect(paths(status('--state', 'untracked,rebuild', '--where', '-ext:blend'))).toEqual([
      'shots/sh010/light.ma',
    ])
    expect(paths(status('--status', 'wip'))).toEqual(['hero.blend'])
    expect(paths(status('shots', '--where', 'light', '--status', 'done'))).toEqual(['shots/sh020/light.ma'])
  })

  test('does not propose what would take other files along', () => {
    const { stdout } = clst(folder, ['status', '--extension', 'blend'])
    expect(stdout).toContain('film · 2 files: 1 modified, 1 untracked')
    expect(stdout).not.toContain('--all')
    expect(clst(folder, ['status', '--where', 'xylophone']).stdout).toBe('No file fits.\n')
  })

  test('refuses what it does not know', () => {
    expect(clst(folder, ['status', '--state', 'new'])).toMatchObject({ code: 2, stdout: '' })
    expect(clst(folder, ['status', '--tag', ','])).toMatchObject({ code: 2, stdout: '' })
  })
})
