/** Templates, scaffolds, the vocabulary as a file, and pictures, as a person uses them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { seededBytes } from '@clst/sdk/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const SEED = seededBytes(7, 300_000)
const home = temporaryFolder()
let count = 0
let folder: string

function write(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}

function fails(code: string, ...args: string[]): void {
  const { code: exit, stderr } = clst(folder, [...args, '--json'])
  expect(exit).not.toBe(0)
  expect(JSON.parse(stderr).code).toBe(code)
}

const states = () => clstJson(folder, 'status').counts
const chunks = () => clstJson(folder, 'stats').chunks

beforeEach(() => {
  folder = join(home, `project-${++count}`)
  mkdirSync(folder)
  clstJson(folder, 'init', '--name', 'film')
  write('../setup.bin', SEED)
})

describe('templates', () => {
  test('a file from a template has its bytes, shares its chunks, and is in a checkpoint', () => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Shot')
    const before = chunks()
    const made = clstJson(folder, 'new', 'shots/sh010/anim', '--template', 'shot')
    expect(made).toMatchObject({ path: 'shots/sh010/anim.bin', number: 1, template: 'Shot.bin' })
    expect(readFileSync(join(folder, 'shots/sh010/anim.bin')).equals(SEED)).toBe(true)
    expect(chunks()).toBe(before)
    expect(states()).toMatchObject({ normal: 1, untracked: 0 })
    expect(clstJson(folder, 'verify').ok).toBe(true)
  })

  test('undo takes the file and its folders away, and the trash keeps it', () => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Shot')
    clstJson(folder, 'new', 'a/b/c', '--template', 'Shot')
    clstJson(folder, 'undo')
    expect(readdirSync(folder)).not.toContain('a')
    expect(clstJson(folder, 'trash', 'list').items ?? []).toHaveLength(1)
    clstJson(folder, 'undo')
    expect(clstJson(folder, 'templates', 'list').templates).toEqual([])
  })

  test('nothing is replaced: not a file, a tracked one, or a collection', () => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Shot')
    write('lying.bin', 'mine')
    fails('file-exists', 'new', 'lying', '--template', 'Shot')
    fails('file-exists', 'new', 'lying.bin/below', '--template', 'Shot')
    expect(readFileSync(join(folder, 'lying.bin'), 'utf8')).toBe('mine')
    clstJson(folder, 'new', 'one', '--template', 'Shot')
    fails('name-clash', 'new', 'ONE.bin', '--template', 'Shot')
    fails('invalid-argument', 'new', 'one.psd', '--template', 'Shot')
    fails('template-not-found', 'new', 'two', '--template', 'None')
    expect(readdirSync(folder).filter((name) => name.startsWith('.clst-'))).toEqual([])
  })

  test('they are renamed, replaced, deleted and restored; what was made from them stays', () => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Shot')
    clstJson(folder, 'new', 'one', '--template', 'Shot')
    write('next.bin', 'next')
    clstJson(folder, 'templates', 'replace', 'Shot', 'next.bin')
    clstJson(folder, 'templates', 'rename', 'Shot', 'Start.bin')
    clstJson(folder, 'new', 'two', '--template', 'Start')
    expect(readFileSync(join(folder, 'one.bin')).equals(SEED)).toBe(true)
    expect(readFileSync(join(folder, 'two.bin'), 'utf8')).toBe('next')
    clstJson(folder, 'templates', 'delete', 'Start')
    fails('template-not-found', 'new', 'three', '--template', 'Start')
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Start')
    fails('name-taken', 'templates', 'restore', 'Start')
    clstJson(folder, 'templates', 'rename', 'Start', 'Other')
    clstJson(folder, 'templates', 'restore', 'Start')
    clstJson(folder, 'templates', 'export', 'Start', '-o', '.')
    expect(readFileSync(join(folder, 'Start.bin'), 'utf8')).toBe('next')
    fails('file-exists', 'templates', 'export', 'Start', '-o', '.')
    fails('file-exists', 'templates', 'export', 'Start', '-o', 'one.bin', '--force')
    fails('name-taken', 'templates', 'rename', 'Start', 'OTHER')
    fails('invalid-argument', 'templates', 'rename', 'Start', '../x')
  })

  test('prune leaves them alone', () => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Shot')
    clstJson(folder, 'prune')
    clstJson(folder, 'new', 'one', '--template', 'Shot')
    expect(readFileSync(join(folder, 'one.bin')).equals(SEED)).toBe(true)
  })
})

describe('scaffolds', () => {
  const SHOT = {
    format: 'clst-scaffold',
    version: 1,
    name: 'Shot',
    collections: [{ path: '{shot}/renders' }],
    assets: [
      { path: '{shot}/anim', template: 'Setup', status: 'wip', task: true },
      { path: '{shot}/light.bin', template: 'Setup' },
    ],
    dependencies: [{ from: '{shot}/light.bin', on: '{shot}/anim' }],
  }

  beforeEach(() => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Setup')
    write('../shot.json', JSON.stringify(SHOT))
    clstJson(folder, 'scaffolds', 'add', '../shot.json')
  })

  test('a series is made, and one undo takes all of it back', () => {
    const series = ['--series', 'shot=sh010,sh020 x3']
    const planned = clstJson(folder, 'scaffold', 'apply', 'shot', 'shots', ...series, '--dry-run')
    expect(states().normal).toBe(0)
    const made = clstJson(folder, 'scaffold', 'apply', 'shot', 'shots', ...series)
    const paths = ({ assets }: { assets: { path: string }[] }) => assets.map(({ path }) => path)
    expect(paths(made)).toEqual(paths(planned))
    expect(paths(made)).toContain('shots/sh030/anim.bin')
    expect(states()).toMatchObject({ normal: 6, untracked: 0 })
    const { dependencies } = clstJson(folder, 'dependencies', 'shots/sh020/light.bin')
    expect(dependencies.map(({ path }: { path: string }) => path)).toEqual(['shots/sh020/anim.bin'])
    clstJson(folder, 'undo')
    // A bridge that has the project open keeps its journal beside it.
    const isOfNobody = (name: string) => !name.startsWith('.') && !/\.clst-(wal|shm)$/.test(name)
    expect(readdirSync(folder).filter(isOfNobody)).toEqual(['film.clst'])
    expect(states().normal).toBe(0)
    expect(clstJson(folder, 'verify').ok).toBe(true)
    clstJson(folder, 'scaffold', 'apply', 'shot', 'shots', ...series)
    expect(states().normal).toBe(6)
  })

  test('nothing is made when one name is taken', () => {
    write('shots/sh020/light.bin', 'mine')
    fails('file-exists', 'scaffold', 'apply', 'shot', 'shots', '--series', 'shot=sh010..sh030:10')
    expect(readdirSync(join(folder, 'shots'))).toEqual(['sh020'])
    expect(states()).toMatchObject({ normal: 0, untracked: 1 })
  })

  test('work that was done since keeps it from being undone', () => {
    clstJson(folder, 'scaffold', 'apply', 'shot', '.', '--set', 'shot=a')
    write('a/anim.bin', 'work')
    clstJson(folder, 'checkpoint', 'a/anim.bin', '-m', 'Work')
    fails('edited-since', 'undo')
    expect(states().normal).toBe(2)
  })

  test('what it names must be there', () => {
    clstJson(folder, 'templates', 'delete', 'Setup')
    fails('template-not-found', 'scaffold', 'apply', 'shot', '.', '--set', 'shot=a')
    fails('scaffold-not-found', 'scaffold', 'apply', 'none', '.')
    fails('name-taken', 'scaffolds', 'add', '../shot.json')
    clstJson(folder, 'scaffolds', 'add', '../shot.json', '--replace')
    write('bad.json', JSON.stringify({ ...SHOT, assets: [{ path: 'a' }] }))
    fails('definition-invalid', 'scaffolds', 'add', 'bad.json')
    const shown = clst(folder, ['scaffolds', 'show', 'Shot']).stdout
    expect(JSON.parse(shown)).toMatchObject(SHOT)
    clstJson(folder, 'scaffolds', 'delete', 'Shot')
    expect(clstJson(folder, 'scaffolds', 'list').scaffolds).toEqual([])
  })
})

describe('the vocabulary as a file', () => {
  test('a new project begins with it, and applying it again changes nothing', () => {
    clstJson(folder, 'statuses', 'add', 'On hold', '--color', '#112233')
    clstJson(folder, 'statuses', 'delete', 'Retake')
    clstJson(folder, 'types', 'add', 'Animation')
    clstJson(folder, 'ignore', 'add', '*.cache')
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Setup')
    clstJson(folder, 'vocabulary', 'save', '../film.json', '--templates')
    const next = join(folder, 'next')
    clst(folder, ['init', next, '--from', '../film.json'])
    const names = (list: { name: string }[]) => list.map(({ name }) => name)
    const statuses = (at: string) => clstJson(at, 'statuses', 'list').statuses
    expect(names(statuses(next))).toEqual(names(statuses(folder)))
    expect(names(clstJson(next, 'types', 'list').types)).toEqual(['Animation'])
    expect(clstJson(next, 'vocabulary', 'apply', '../../film.json')).toMatchObject({ added: [], clashes: [] })
    expect(clstJson(next, 'vocabulary', 'apply', '../film.clst')).toMatchObject({ added: [], clashes: [] })
    clstJson(next, 'new', 'one', '--template', 'Setup')
    expect(readFileSync(join(next, 'one.bin')).equals(SEED)).toBe(true)
  })

  test('what the project says differently is listed, and replaced only when asked for', () => {
    clstJson(folder, 'vocabulary', 'save', 'film.json')
    clstJson(folder, 'statuses', 'edit', 'wip', '--color', '#112233')
    const clash = { kind: 'status', name: 'Work in progress', fields: ['color'] }
    expect(clstJson(folder, 'vocabulary', 'apply', 'film.json')).toMatchObject({ clashes: [clash] })
    const replaced = [{ kind: 'status', name: 'Work in progress' }]
    expect(clstJson(folder, 'vocabulary', 'apply', 'film.json', '--replace')).toMatchObject({ replaced })
    clstJson(folder, 'undo')
    expect(clstJson(folder, 'vocabulary', 'apply', 'film.json')).toMatchObject({ clashes: [clash] })
  })

  test('a document that cannot be used changes nothing, and makes no project', () => {
    const bad = [
      '{',
      '{}',
      '{"format":"clst-vocabulary","version":9}',
      '{"format":"clst-vocabulary","version":1,"tags":[1]}',
    ]
    for (const [index, text] of bad.entries()) {
      write(`bad-${index}.json`, text)
      fails('definition-invalid', 'vocabulary', 'apply', `bad-${index}.json`)
      fails('definition-invalid', 'init', `made-${index}`, '--from', `bad-${index}.json`)
    }
    fails('file-not-found', 'init', 'made', '--from', 'none.json')
    expect(readdirSync(folder).filter((name) => name.startsWith('made'))).toEqual([])
  })

  test('the files of templates must be what was saved, and lie beside the document', () => {
    clstJson(folder, 'templates', 'add', '../setup.bin', '--name', 'Setup')
    clstJson(folder, 'vocabulary', 'save', 'film.json', '--templates')
    clstJson(folder, 'templates', 'delete', 'Setup')
    const file = 'film.templates/Setup.bin'
    const flipped = Buffer.from(SEED)
    flipped.writeUInt8(flipped.readUInt8(1000) ^ 1, 1000)
    write(file, flipped)
    fails('content-damaged', 'vocabulary', 'apply', 'film.json')
    write(file, 'short')
    fails('content-damaged', 'vocabulary', 'apply', 'film.json')
    rmSync(join(folder, file))
    fails('file-not-found', 'vocabulary', 'apply', 'film.json')
    const text = readFileSync(join(folder, 'film.json'), 'utf8')
    write('film.json', text.replace(file, '../setup.bin'))
    fails('definition-invalid', 'vocabulary', 'apply', 'film.json')
    write('film.json', text.replace('"name": "Setup"', '"name": "../Setup"').replace(file, 'setup.bin'))
    write('setup.bin', SEED)
    fails('invalid-argument', 'vocabulary', 'apply', 'film.json')
    expect(clstJson(folder, 'templates', 'list').templates).toEqual([])
  })
})

describe('pictures', () => {
  const DEMO = join(import.meta.dirname, '../../scripts/demo-files/v1')
  beforeEach(() => {
    write('scene.blend', readFileSync(join(DEMO, 'scenes/lighthouse.blend')))
    write('shots/notes.txt', 'notes')
    write('shots/board.png', readFileSync(join(DEMO, 'paint/poster.png')))
    clstJson(folder, 'checkpoint', '--all', '-m', 'First')
  })
  const picture = (name: string) => join(DEMO, name)
  const kindOf = (name: string) => readFileSync(join(folder, name)).subarray(0, 12).toString('latin1')

  test('are written as the extension says, and not larger than asked for', () => {
    const written = (output: string, ...more: string[]) =>
      clstJson(folder, 'preview', 'scene.blend', '-o', output, ...more)
    expect(written('a.png')).toMatchObject({ number: 1, mediaType: 'image/png', width: 128, height: 128 })
    expect(written('a.jpg', '--size', '64')).toMatchObject({ mediaType: 'image/jpeg', width: 64, height: 64 })
    expect(written('a.webp', '--size', '512', '--to', 'v001')).toMatchObject({ width: 128 })
    expect(kindOf('a.png')).toContain('PNG')
    expect(kindOf('a.jpg').charCodeAt(0)).toBe(0xff)
    expect(kindOf('a.webp')).toMatch(/^RIFF.{4}WEBP$/s)
    expect(written('.').outputPath).toBe(join(folder, 'scene.png'))
    fails('file-exists', 'preview', 'scene.blend', '-o', 'a.png')
    written('a.png', '--force')
    fails('file-exists', 'preview', 'scene.blend', '-o', 'shots/board.png', '--force')
  })

  test('are refused where there is none, and in a way that cannot be', () => {
    fails('preview-not-found', 'preview', 'shots/notes.txt', '-o', 'a.png')
    fails('preview-not-found', 'preview', 'shots', '-o', 'a.png')
    fails('preview-not-found', 'preview', '.', '-o', 'a.png')
    fails('invalid-argument', 'preview', 'scene.blend', '-o', 'a.gif')
    fails('invalid-argument', 'preview', 'scene.blend', '-o', 'a.png', '--size', '513')
    fails('invalid-argument', 'preview', 'scene.blend', '-o', 'a.png', '--size', '0')
    fails('asset-not-found', 'preview', 'none', '-o', 'a.png')
    fails('checkpoint-not-found', 'preview', 'scene.blend', '--to', 'v9', '-o', 'a.png')
    fails('preview-invalid', 'preview', 'scene.blend', '--set', 'shots/notes.txt')
    expect(readdirSync(folder)).not.toContain('a.png')
  })

  test('become the cover of a file, a collection and the project, stored once', () => {
    const before = statSync(join(folder, 'film.clst')).size
    for (const path of ['scene.blend', 'shots', '.']) {
      const kept = clstJson(folder, 'preview', path, '--set', picture('paint/poster.png'))
      expect(kept.unchanged).toBe(false)
    }
    expect(statSync(join(folder, 'film.clst')).size - before).toBeLessThan(200_000)
    clstJson(folder, 'preview', 'scene.blend', '--cover', '-o', 'scene.jpg')
    clstJson(folder, 'preview', 'shots', '-o', 'shots.jpg')
    clstJson(folder, 'preview', '.', '-o', 'film.jpg')
    expect(readFileSync(join(folder, 'shots.jpg')).equals(readFileSync(join(folder, 'film.jpg')))).toBe(true)
    expect(readFileSync(join(folder, 'scene.jpg')).equals(readFileSync(join(folder, 'film.jpg')))).toBe(true)
    const again = clstJson(folder, 'preview', 'shots', '--set', picture('paint/poster.png'))
    expect(again.unchanged).toBe(true)
    clstJson(folder, 'undo')
    fails('preview-not-found', 'preview', '.', '-o', 'none.jpg')
    expect(clstJson(folder, 'verify').ok).toBe(true)
  })
})
