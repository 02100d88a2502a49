import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, startClst, temporaryFolder } from '../helpers/clst.js'

const folder = join(temporaryFolder(), 'film')
const FILES = ['scene.blend', 'props/lamp.blend', 'props/rope.blend']

beforeAll(() => {
  mkdirSync(join(folder, 'props'), { recursive: true })
  for (const file of FILES) writeFileSync(join(folder, file), `first ${file}`)
  clstJson(folder, 'init')
  clstJson(folder, 'checkpoint', '--all', '-m', 'first')
})

const text = (...args: string[]) => {
  const { code, stdout, stderr } = clst(folder, args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The steps build on each other. */
describe.sequential('describing a project', () => {
  test('set changes many files at once, and info shows them', () => {
    text('types', 'add', 'prop', '--describe', 'Things to hold')
    const output = text(
      'set',
      'props',
      '-r',
      '--status',
      'WIP',
      '--assign',
      'Bo',
      '--tag',
      'hero',
      '--tag',
      'night',
      '--key',
      'shot=0010',
      '--type',
      'prop',
      '--task',
      '--describe',
      'Old brass',
    )
    expect(output).toContain('changed props/lamp.blend\nchanged props/rope.blend')
    expect(output).toContain('"Bo" is new in this project.')
    const info = text('info', 'props/lamp.blend')
    for (const line of [
      'Old brass',
      'status      Work in progress',
      'assigned to Bo, by Ana Lopez',
      'tags        hero, night',
      'key         shot=0010',
      'type        prop',
      'task        yes',
    ]) {
      expect(info).toContain(line)
    }
    expect(clstJson(folder, 'info', 'props/lamp.blend')).toMatchObject({
      assignee: 'Bo',
      values: { shot: '0010' },
    })
    text('set', 'props', '--describe', 'What hands touch', '--assign', 'me')
    expect(text('info', 'props')).toMatch(/What hands touch.*assigned to Ana Lopez.*files {7}2/s)
    expect(
      text(
        'set',
        'props/lamp.blend',
        '--untag',
        'night',
        '--no-task',
        '--unassign',
        '--unset-key',
        'shot',
        '--type',
        '',
      ),
    ).toBe('changed props/lamp.blend\n')
    expect(clstJson(folder, 'info', 'props/lamp.blend')).toMatchObject({
      assignee: null,
      values: {},
      tags: ['hero'],
      type: null,
      isTask: false,
    })
    expect(text('undo')).toContain('of props/lamp.blend')
    expect(clstJson(folder, 'info', 'props/lamp.blend')).toMatchObject({
      assignee: 'Bo',
      tags: ['hero', 'night'],
    })
  })

  test('set says what is wrong', () => {
    const run = (...args: string[]) => clst(folder, ['set', ...args])
    expect(run('scene.blend')).toMatchObject({ code: 2 })
    expect(run('scene.blend', '--assign', 'Bo', '--unassign')).toMatchObject({ code: 2 })
    expect(run('scene.blend', '--assign', 'Ann', '--assign', 'Bo')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('one person'),
    })
    expect(run('scene.blend', '--key', 'novalue')).toMatchObject({ code: 2 })
    expect(run('props', '--status', 'done')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--recursive'),
    })
    expect(run('scene.blend', '--status', 'none')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Work in progress'),
    })
    expect(run('none.blend', 'scene.blend', '--describe', 'x')).toMatchObject({
      code: 1,
      stdout: 'changed scene.blend\n',
    })
  })

  test('the vocabulary is listed, edited, and protected while it is in use', () => {
    expect(text('statuses')).toBe(text('statuses', 'list'))
    expect(clstJson(folder, 'statuses').statuses).toHaveLength(5)
    text(
      'statuses',
      'add',
      'On hold',
      '--short',
      'hold',
      '--color',
      '#d9a441',
      '--position',
      '2',
      '--default',
    )
    expect(text('statuses', 'list').split('\n')[2]).toMatch(/^On hold +hold +#d9a441 +0 +for new files$/)
    text('statuses', 'edit', 'hold', '--name', 'Waiting')
    const refused = clst(folder, ['statuses', 'delete', 'wip'])
    expect(refused).toMatchObject({ code: 5, stderr: expect.stringMatching(/2 places.*props\/lamp\.blend/s) })
    expect(JSON.parse(clst(folder, ['statuses', 'delete', 'wip', '--json']).stderr)).toMatchObject({
      code: 'in-use',
      details: { count: 2, paths: ['props/lamp.blend', 'props/rope.blend'] },
    })
    expect(text('statuses', 'delete', 'wip', '--replace-by', 'done')).toContain('took its place in 2 places')
    expect(clst(folder, ['statuses', 'add', 'DONE'])).toMatchObject({ code: 5 })
    expect(clst(folder, ['tags', 'delete', 'none'])).toMatchObject({ code: 1 })
    text('tags', 'add', 'lead', '--color', '#d9463e')
    text('tags', 'delete', 'hero', '--replace-by', 'lead')
    expect(clstJson(folder, 'tags', 'list').tags).toMatchObject([
      { name: 'lead', uses: 2 },
      { name: 'night', uses: 2 },
    ])
    expect(clst(folder, ['types', 'list', '--kind', 'none'])).toMatchObject({ code: 2 })
    expect(text('types', 'list')).toMatch(/asset +prop +2 +Things to hold/)
    text('types', 'edit', 'prop', '--name', 'Set prop')
    expect(clst(folder, ['types', 'delete', 'set prop'])).toMatchObject({ code: 5 })
  })

  test('labels are set on many, shown, and taken off', () => {
    expect(text('labels', 'set', 'delivery', '.')).toContain('changed props/lamp.blend\n')
    expect(text('info', 'scene.blend')).toContain('label       delivery at v001')
    expect(text('labels', 'list')).toMatch(/delivery +3/)
    expect(text('labels', 'remove', 'delivery', 'props')).toContain('changed props/rope.blend')
    text('labels', 'edit', 'delivery', '--name', 'Delivery 1')
    expect(clst(folder, ['labels', 'delete', 'delivery 1'])).toMatchObject({ code: 5 })
    text('undo')
    expect(clstJson(folder, 'history', 'scene.blend').checkpoints[0]).toMatchObject({ label: 'delivery' })
  })

  test('dependencies are said, listed both ways, pinned and taken away', () => {
    expect(text('dependencies')).toBe('Nothing in this project depends on anything.\n')
    expect(text('dependencies', 'props')).toBe('props depends on nothing.\n')
    text('types', 'add', 'working', '--kind', 'dependency')
    expect(
      text('depend', 'scene.blend', '--on', 'props/lamp.blend', '--pin', 'v001', '--type', 'working'),
    ).toBe('scene.blend depends on props/lamp.blend.\n')
    expect(text('depend', 'props/lamp.blend', '--on', 'props/rope.blend')).not.toContain('cycle')
    expect(text('depend', 'props/rope.blend', '--on', 'scene.blend')).toContain(
      'In a cycle: props/lamp.blend, props/rope.blend and 1 more',
    )
    writeFileSync(join(folder, 'props/lamp.blend'), 'second')
    clstJson(folder, 'checkpoint', 'props/lamp.blend', '-m', 'second')
    expect(text('dependencies', 'scene.blend')).toMatch(
      /scene\.blend +props\/lamp\.blend +v001 +working +newest is v002/,
    )
    expect(text('dependencies', 'scene.blend', '--transitive')).toContain('In a cycle')
    expect(text('dependencies', 'props/lamp.blend', '--reverse')).toContain('scene.blend')
    expect(clstJson(folder, 'dependencies', '--outdated').dependencies).toMatchObject([
      { path: 'props/lamp.blend', isOutdated: true },
    ])
    expect(text('info', 'scene.blend')).toMatch(
      /depends on {2}props\/lamp\.blend at v001\n.*needed by {3}1 dependency/s,
    )
    expect(text('depend', 'scene.blend', '--on', 'props/lamp.blend', '--remove')).toBe(
      'scene.blend no longer depends on props/lamp.blend.\n',
    )
    expect(clst(folder, ['depend', 'scene.blend', '--on', 'props/lamp.blend', '--remove'])).toMatchObject({
      code: 1,
    })
    expect(clst(folder, ['depend', 'scene.blend'])).toMatchObject({ code: 2 })
    expect(text('dependencies', 'scene.blend')).toBe('scene.blend depends on nothing.\n')
  })

  test('several programs may describe the same files at the same time', async () => {
    const tags = Array.from({ length: 6 }, (_, index) => `tag-${index}`)
    const started = tags.map((tag) =>
      startClst(folder, ['set', '.', '-r', '--tag', tag, '--key', `${tag}=1`, '--tag', 'shared']),
    )
    for (const { finished } of started) expect(await finished).toMatchObject({ code: 0, stderr: '' })
    const info = clstJson(folder, 'info', 'scene.blend')
    expect(info.tags).toEqual(['shared', ...tags])
    expect(Object.keys(info.values)).toEqual(tags)
    expect(clst(folder, ['verify'])).toMatchObject({ code: 0 })
  }, 60_000)

  test('options may stand before the word that follows', () => {
    expect(JSON.parse(clst(folder, ['tags', '--json', 'list']).stdout).tags).toHaveLength(9)
    expect(JSON.parse(clst(join(folder, 'props'), ['-C', '..', 'tags', '--json']).stdout).tags).toHaveLength(
      9,
    )
    expect(clst(folder, ['tags', 'nonsense'])).toMatchObject({ code: 2 })
  })
})
