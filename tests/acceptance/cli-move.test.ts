import { mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const parent = temporaryFolder()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(parent, 'film-'))
  mkdirSync(join(folder, 'shots'))
  for (const path of ['a.blend', 'b.blend', 'shots/c.blend'])
    writeFileSync(join(folder, path), `content of ${path}`)
  clstJson(folder, 'init', '--name', 'film')
  clstJson(folder, 'checkpoint', '--all', '-m', 'first')
})

const run = (...args: string[]) => clst(folder, args)
const states = (): string[] =>
  clstJson(folder, 'status').items.map(
    ({ path, state }: { path: string; state: string }) => `${path} ${state}`,
  )

describe('clst move', () => {
  test('says what went where, and how to take it back', () => {
    const { code, stdout } = run('move', 'a.blend', 'b.blend', 'shots')
    expect(code).toBe(0)
    expect(stdout).toBe('a.blend → shots/a.blend\nb.blend → shots/b.blend\nclst undo takes it back.\n')
    expect(run('undo').stdout).toBe('Taken back: moved a.blend and 1 more to shots.\n')
    expect(states()).toEqual(['a.blend normal', 'b.blend normal', 'shots/c.blend normal'])
  })

  test('makes a collection for one file when the destination ends with a slash', () => {
    expect(clstJson(folder, 'move', 'a.blend', 'new/')).toEqual({
      moved: [{ kind: 'asset', from: 'a.blend', to: 'new/a.blend', isOnDisk: true }],
      notices: [],
    })
    expect(run('collection', 'move', 'new', 'shots').stdout).toContain('new/ → shots/new/')
    expect(states()).toContain('shots/new/a.blend normal')
  })

  test('works from a folder of the project', () => {
    const shots = join(folder, 'shots')
    expect(clst(shots, ['move', 'c.blend', '..']).stdout).toContain('c.blend → ../c.blend')
    expect(clst(shots, ['move', '../c.blend', '.']).stdout).toContain('../c.blend → c.blend')
    expect(states()).toContain('shots/c.blend normal')
  })

  test('never replaces a file, and ends with 5', () => {
    const { code, stderr, stdout } = run('move', 'a.blend', 'b.blend')
    expect([code, stdout]).toEqual([5, ''])
    expect(stderr).toContain('(file-exists)')
    expect(run('rename', 'a.blend', 'B.blend')).toMatchObject({ code: 5 })
    expect(run('move', 'shots', 'shots/new')).toMatchObject({ code: 2 })
    expect(states()).toEqual(['a.blend normal', 'b.blend normal', 'shots/c.blend normal'])
  })

  test('wants two paths', () => {
    expect(run('move', 'a.blend')).toMatchObject({ code: 2 })
    expect(run('move')).toMatchObject({ code: 2 })
  })
})

test('clst rename gives another name, also one in other capital letters', () => {
  expect(run('rename', 'shots/c.blend', 'C.blend').stdout).toContain('shots/c.blend → shots/C.blend')
  expect(run('rename', 'shots', 'takes').stdout).toContain('shots/ → takes/')
  expect(states()).toContain('takes/C.blend normal')
  expect(run('rename', 'takes', 'takes').stdout).toBe('It has this name already.\n')
})

describe('what was renamed outside', () => {
  test('is told by clst status and kept by one command', () => {
    renameSync(join(folder, 'a.blend'), join(folder, 'hero.blend'))
    renameSync(join(folder, 'shots'), join(folder, 'takes'))
    const { stdout } = run('status')
    expect(stdout).toContain('Looks like shots/ was renamed to takes/ (1 file)')
    expect(stdout).toContain('Looks like a.blend was renamed to hero.blend')
    expect(stdout).toContain('  clst move --accept\n')
    expect(stdout).not.toContain('clst revert')
    expect(stdout).not.toContain('clst checkpoint')
    const one = run('move', '--accept', 'takes')
    expect([one.code, one.stdout]).toEqual([0, 'shots/ → takes/\nclst undo takes it back.\n'])
    expect(run('status').stdout).toContain('  clst move --accept hero.blend\n')
    expect(clstJson(folder, 'move', '--accept')).toMatchObject({ moved: [{ to: 'hero.blend' }], failed: [] })
    expect(states()).toEqual(['b.blend normal', 'hero.blend normal', 'takes/c.blend normal'])
    expect(run('status').stdout).toContain('Everything is in a checkpoint.')
  })

  test('must have been renamed', () => {
    expect(run('move', '--accept')).toMatchObject({ code: 0, stdout: 'Nothing looks renamed.\n' })
    const { code, stderr } = run('move', '--accept', 'b.blend')
    expect(code).toBe(1)
    expect(stderr).toContain('"b.blend" does not look like a file that was renamed.')
  })
})

describe('clst copy', () => {
  test('says what it took', () => {
    const { stdout } = run('copy', 'shots', 'takes')
    expect(stdout).toBe('shots/ → takes/\n1 file, 24 B, nothing new to store. clst undo takes it back.\n')
    expect(clstJson(folder, 'copy', 'a.blend', 'takes').copied).toMatchObject([
      { to: 'takes/a.blend', storedBytes: 0 },
    ])
    expect(run('history', 'takes/a.blend').stdout).toContain('Copy of a.blend v001')
    expect(run('undo').stdout).toBe('Taken back: copied a.blend to takes/a.blend.\n')
    expect(readdirSync(join(folder, 'takes'))).toEqual(['c.blend'])
  })

  test('needs a free place and a tracked original', () => {
    writeFileSync(join(folder, 'loose.txt'), 'loose')
    expect(run('copy', 'a.blend', 'loose.txt')).toMatchObject({ code: 5 })
    expect(run('copy', 'loose.txt', 'x.txt')).toMatchObject({ code: 1 })
  })
})

describe('clst collection', () => {
  test('create makes the folder', () => {
    const made = run('collection', 'create', 'shots/sh020', '--describe', 'The storm breaks')
    expect(made.stdout).toBe('shots/sh020/ is a collection now.\n')
    expect(readdirSync(join(folder, 'shots')).sort()).toEqual(['c.blend', 'sh020'])
    expect(run('collection', 'create', 'Shots/SH020')).toMatchObject({ code: 5 })
    expect(run('collection', 'create', 'a.blend')).toMatchObject({ code: 5 })
    expect(run('collection', 'create', 'x', '--type', 'no such type')).toMatchObject({ code: 1 })
    run('undo')
    expect(readdirSync(join(folder, 'shots'))).toEqual(['c.blend'])
  })

  test('share says what it is now', () => {
    const share = (...more: string[]) => run('collection', 'share', 'shots', ...more).stdout
    expect(share()).toBe('shots is shared now.\n')
    expect(share()).toBe('shots was shared already.\n')
    expect(share('--off')).toBe('shots is no longer shared.\n')
    expect(share('--off')).toBe('shots was not shared.\n')
    expect(run('collection', 'share', 'nowhere')).toMatchObject({ code: 1 })
  })
})
