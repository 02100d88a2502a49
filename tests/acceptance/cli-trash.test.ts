/** Deleting, the trash, and moments, as they are typed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clst, clstInTerminal, clstJson, isPythonTerminal, temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'

const terminal = requireHost('python3-pty', isPythonTerminal)
const parent = temporaryFolder()
let count = 0
let folder: string

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const ok = (...args: string[]) => {
  const { code, stdout, stderr } = clst(folder, args)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return stdout
}

function start(): void {
  folder = join(parent, `project ${count++}`)
  mkdirSync(join(folder, 'shots'), { recursive: true })
  write('scene.blend', 'one')
  write('shots/a.psd', 'psd')
  ok('init')
  ok('checkpoint', '--all', '-m', 'first')
}

describe('delete and the trash', () => {
  beforeEach(start)

  test('says what went and how it comes back, and does so', () => {
    write('shots/a.psd', 'unsaved')
    const said = ok('delete', 'shots')
    expect(said).toContain('deleted shots/ · 1 file')
    expect(said).toContain('shots/a.psd held work that was in no checkpoint: it is kept as safety copy s1.')
    expect(said).toContain('clst trash restore shots')
    expect(existsSync(join(folder, 'shots'))).toBe(false)
    expect(ok('trash', 'list')).toMatch(/shots\/ +just now +Ana Lopez +1 +10 B/)
    const [item] = clstJson(folder, 'trash', 'list').items
    expect(item).toMatchObject({ kind: 'collection', path: 'shots', trashedBy: 'Ana Lopez', assets: 1 })
    expect(ok('trash', 'restore', 'shots')).toContain('restored shots/ · 1 file')
    expect(read('shots/a.psd')).toBe('unsaved')
    expect(ok('trash', 'list')).toBe('The trash is empty.\n')
  })

  test('by id, from a folder below', () => {
    ok('delete', 'scene.blend')
    const [{ id }] = clstJson(folder, 'trash', 'list').items
    const { restored } = clstJson(join(folder, 'shots'), 'trash', 'restore', id)
    expect(restored).toMatchObject([{ kind: 'asset', path: 'scene.blend' }])
  })

  test('of a version; one that is needed is protected', () => {
    write('scene.blend', 'two')
    ok('checkpoint', 'scene.blend', '-m', 'second')
    expect(ok('delete', 'scene.blend', '--checkpoint', 'v001')).toContain('deleted v001 of scene.blend.')
    const last = clst(folder, ['delete', 'scene.blend', '--checkpoint', '2'])
    expect(last).toMatchObject({ code: 5, stdout: '' })
    expect(last.stderr).toContain('(checkpoint-protected)')
    expect(ok('trash', 'restore', 'scene.blend')).toContain('restored v001 of scene.blend')
    expect(clst(folder, ['delete', 'scene.blend', 'shots', '--checkpoint', '2']).code).toBe(2)
  })

  test('where the name is taken', () => {
    ok('delete', 'scene.blend')
    write('scene.blend', 'new')
    ok('checkpoint', 'scene.blend', '-m', 'new')
    const refused = clst(folder, ['trash', 'restore', 'scene.blend'])
    expect(refused).toMatchObject({ code: 5, stdout: '' })
    expect(refused.stderr).toContain('Give it another name with --as NAME.')
    expect(ok('trash', 'restore', 'scene.blend', '--as', 'old.blend')).toContain('restored old.blend')
  })

  test('purge asks, and needs --yes where nobody can answer', () => {
    ok('delete', 'scene.blend')
    const unanswered = clst(folder, ['trash', 'purge'])
    expect(unanswered).toMatchObject({ code: 2, stdout: '' })
    expect(unanswered.stderr).toContain('--yes')
    expect(ok('trash', 'purge', '--older-than', '30d', '--yes')).toContain('nothing to remove')
    expect(ok('trash', 'purge', '--yes')).toContain('removed for good 1 file, 1 version.')
    expect(clst(folder, ['trash', 'restore', 'scene.blend']).stderr).toContain('(not-in-trash)')
    expect(clst(folder, ['trash', 'purge', '--older-than', 'long']).code).toBe(2)
    expect(clstJson(folder, 'verify').ok).toBe(true)
  })

  test('collection delete is for collections', () => {
    expect(clst(folder, ['collection', 'delete', 'scene.blend']).stderr).toContain(
      'is a file, not a collection',
    )
    expect(ok('collection', 'delete', 'shots')).toContain('deleted shots/')
    expect(ok('undo')).toContain('Taken back: deleted shots.')
    expect(read('shots/a.psd')).toBe('psd')
  })
})

describe('moments, rebuild and free', () => {
  beforeAll(start)

  test('the whole project goes back and forth', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const then = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 20))
    write('scene.blend', 'two')
    ok('checkpoint', 'scene.blend', '-m', 'second')
    write('shots/a.psd', 'unsaved')
    const back = ok('revert', '--all', '--at', then)
    expect(back).toContain('v001 scene.blend · 3 B')
    expect(back).toContain('One file held work that was in no checkpoint.')
    expect(back).toContain('clst revert shots/a.psd --to s1')
    expect(back).toContain('Back to the newest versions:  clst revert --all')
    expect([read('scene.blend'), read('shots/a.psd')]).toEqual(['one', 'psd'])
    ok('revert', '--all')
    expect(read('scene.blend')).toBe('two')
    const out = join(parent, 'as it was')
    expect(ok('export', '--at', then, out)).toContain('2 files, 6 B, written to')
    expect(readFileSync(join(out, 'scene.blend'), 'utf8')).toBe('one')
    const again = clst(folder, ['export', '--at', then, out])
    expect(again.code).toBe(5)
    expect(again.stderr).toContain('Choose another folder.')
  })

  test('slips are explained', () => {
    const usage = [
      ['revert'],
      ['revert', '--all', 'scene.blend'],
      ['revert', 'scene.blend', '--at', 'yesterday'],
      ['revert', '--all', '--at', 'soon'],
      ['export', '--at', 'now', 'x', '-o', 'y'],
      ['free'],
      ['delete'],
    ]
    for (const args of usage) expect([args.join(' '), clst(folder, args).code]).toEqual([args.join(' '), 2])
  })

  test('free and rebuild', () => {
    write('shots/a.psd', 'not saved')
    const { code, stdout, stderr } = clst(folder, ['free', 'shots', 'scene.blend'])
    expect(code).toBe(1)
    expect(stdout).toContain('freed scene.blend · 3 B')
    expect(stdout).toContain('clst rebuild scene.blend')
    expect(stderr).toContain('failed shots/a.psd: "shots/a.psd" holds work that is in no checkpoint.')
    expect(clstJson(folder, 'status').counts.rebuild).toBe(1)
    expect(ok('rebuild')).toContain('1 file written · 3 B')
    expect(ok('rebuild')).toBe('No file is missing.\n')
    rmSync(join(folder, 'scene.blend'))
    expect(clstJson(folder, 'rebuild', 'scene.blend').rebuilt).toMatchObject([
      { path: 'scene.blend', number: 2 },
    ])
  })
})

describe('in a terminal', () => {
  terminal.test('a narrow one gets what fits', () => {
    start()
    ok('delete', 'shots')
    const { stdout } = clstInTerminal(folder, ['trash', 'list'], { columns: 30, env: { NO_COLOR: '1' } })
    expect(stdout).toContain('shots/')
    for (const line of stdout.split('\n').slice(0, 2)) expect(line.length).toBeLessThanOrEqual(30)
  })
})
