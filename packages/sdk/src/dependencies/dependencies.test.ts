import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../context.js'
import { openStore } from '../store/database.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'
import type { DependenciesOptions } from './list-dependencies.js'
import { transitiveDependencies } from './transitive-dependencies.js'

const FILES = ['a.blend', 'b.blend', 'c.blend', 'props/lamp.blend', 'props/deep/rope.blend', 'shots/s1.blend']

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
  for (const path of FILES) temporary.write(path, path)
  await temporary.project.checkpoint([], { message: 'first', all: true })
})
afterEach(() => temporary.remove())

const add = (path: string, on: string, pin?: string) =>
  temporary.project.dependencies.add([path], [on], pin === undefined ? {} : { pin })

async function save(path: string, label?: string): Promise<string> {
  temporary.write(path, `${path} ${Math.random()}`)
  const options = label === undefined ? {} : { label }
  const { checkpoints } = await temporary.project.checkpoint([path], { message: 'next', ...options })
  return checkpoints[0]?.id as string
}

async function list(path: string, options: DependenciesOptions = {}): Promise<string[]> {
  const { dependencies } = await temporary.project.dependencies.list(path, options)
  return dependencies.map((each) => `${each.depth} ${each.sourcePath || '.'} > ${each.path || '.'}`)
}

function withStore<T>(work: (context: Context) => T): T {
  const store = openStore(temporary.project.info.path, { isReadOnly: true })
  try {
    return work({ store } as Context)
  } finally {
    store.close()
  }
}

/** Paths of all that files need, with the number of the version where it is not the newest. */
async function needed(...paths: string[]): Promise<string[]> {
  const infos = await Promise.all(FILES.map((path) => temporary.project.itemInfo(path)))
  const idOf = (path: string) => infos.find((info) => info.path === path)?.id as string
  const found = withStore((context) => transitiveDependencies(context, paths.map(idOf)))
  const { checkpoints } = await temporary.project.history()
  return found.map((each) => {
    const number = checkpoints.find(({ id }) => id === each.checkpointId)?.number
    const others = each.alsoNeeded === undefined ? '' : ` (${each.alsoNeeded.length} other)`
    const path = infos.find(({ id }) => id === each.assetId)?.path
    return `${path}${number === undefined ? '' : ` v${number}`}${each.isLabelMissing ? ' ?' : ''}${others}`
  })
}

describe('what a file needs', () => {
  test('is found through others, nearest first', async () => {
    await add('a.blend', 'b.blend')
    await add('b.blend', 'c.blend')
    await add('c.blend', 'props')
    expect(await list('a.blend')).toEqual(['1 a.blend > b.blend'])
    expect(await list('a.blend', { transitive: true })).toEqual([
      '1 a.blend > b.blend',
      '2 b.blend > c.blend',
      '3 c.blend > props',
    ])
    expect(await needed('a.blend')).toEqual([
      'b.blend',
      'c.blend',
      'props/lamp.blend',
      'props/deep/rope.blend',
    ])
    expect(await list('props/deep/rope.blend', { reverse: true, transitive: true })).toEqual([
      '1 c.blend > props',
      '2 b.blend > c.blend',
      '3 a.blend > b.blend',
    ])
  })

  test('is also what its collections need, but not what lies beside it', async () => {
    await add('props', 'a.blend')
    await add('a.blend', 'c.blend')
    expect(await list('props/deep/rope.blend', { transitive: true })).toEqual([
      '1 props > a.blend',
      '2 a.blend > c.blend',
    ])
    expect(await needed('props/deep/rope.blend')).toEqual(['a.blend', 'c.blend'])
    expect(await list('c.blend', { reverse: true, transitive: true })).toEqual([
      '1 a.blend > c.blend',
      '2 props > a.blend',
    ])
    await add('b.blend', 'props/lamp.blend')
    expect(await list('a.blend', { reverse: true, transitive: true })).toEqual([
      '1 props > a.blend',
      '2 b.blend > props/lamp.blend',
    ])
  })

  test('of a collection is what it and its files need', async () => {
    await add('props', 'a.blend')
    await add('props/lamp.blend', 'b.blend')
    expect((await list('props')).sort()).toEqual(['1 props > a.blend', '1 props/lamp.blend > b.blend'])
    expect((await list('')).sort()).toEqual(await list('props').then((lines) => lines.sort()))
    expect(await temporary.project.itemInfo('props')).toMatchObject({ dependencies: [{ path: 'a.blend' }] })
    // What another collection in it needs, or who needs that one, is not about the whole of it.
    await add('props/deep', 'c.blend')
    await add('shots', 'props/deep')
    expect(await temporary.project.itemInfo('props')).toMatchObject({
      dependencies: [{ path: 'a.blend' }],
      dependents: 0,
    })
    const needs = [{ path: 'c.blend' }, { path: 'a.blend' }]
    expect(await temporary.project.itemInfo('props/deep')).toMatchObject({
      dependencies: needs,
      dependents: 1,
    })
  })

  test('ends where a cycle closes, and cycles are reported', async () => {
    expect((await add('a.blend', 'b.blend')).cycles).toEqual([])
    expect((await add('b.blend', 'c.blend')).cycles).toEqual([])
    expect((await add('c.blend', 'a.blend')).cycles).toEqual([['a.blend', 'b.blend', 'c.blend']])
    expect(await needed('a.blend')).toEqual(['b.blend', 'c.blend'])
    const { cycles } = await temporary.project.dependencies.list('b.blend', { transitive: true })
    expect(cycles).toEqual([['a.blend', 'b.blend', 'c.blend']])
    expect((await add('props', 'shots')).cycles).toEqual([])
    const [cycle] = (await add('shots/s1.blend', 'props/lamp.blend')).cycles
    expect(cycle).toEqual(expect.arrayContaining(['props/lamp.blend', 'shots/s1.blend']))
  })

  test('may lie in what needs it, without a cycle', async () => {
    expect((await add('props', 'props/lamp.blend')).cycles).toEqual([])
    expect((await add('shots/s1.blend', 'shots')).cycles).toEqual([])
    expect(await needed('props/deep/rope.blend')).toEqual(['props/lamp.blend'])
    expect(await needed('shots/s1.blend')).toEqual([])
    await expect(add('a.blend', 'A.blend')).rejects.toMatchObject({ code: 'invalid-argument' })
  })

  test('is reached through a chain longer than the stack of the program', async () => {
    const count = 12_000
    const context = withStore(
      ({ store }) => store.get<{ id: string }>('SELECT root_id AS id FROM project')?.id,
    )
    const store = openStore(temporary.project.info.path)
    await store.write(() => {
      for (let n = 0; n < count; n++) {
        store.run(
          "INSERT INTO asset (id, collection_id, name, extension, name_key, created_at) VALUES (?, ?, ?, '', ?, 0)",
          `n${n}`,
          context as string,
          `n${n}`,
          `n${n}`,
        )
        if (n > 0)
          store.run(
            'INSERT INTO dependency (id, source_asset_id, target_asset_id, created_at) VALUES (?, ?, ?, 0)',
            `d${n}`,
            `n${n - 1}`,
            `n${n}`,
          )
      }
      store.run(
        "INSERT INTO dependency (id, source_asset_id, target_asset_id, created_at) VALUES ('back', ?, 'n0', 0)",
        `n${count - 1}`,
      )
    })
    store.close()
    const { dependencies, cycles } = await temporary.project.dependencies.list('n0', { transitive: true })
    expect([dependencies.length, cycles.map((cycle) => cycle.length)]).toEqual([count, [count]])
  })
})

describe('the version that is needed', () => {
  test('is the newest, a fixed one, or the one a label names', async () => {
    await add('a.blend', 'b.blend', 'v001')
    await add('a.blend', 'c.blend')
    await save('c.blend', 'approved')
    await add('a.blend', 'props', 'approved')
    await save('props/lamp.blend', 'approved')
    await save('props/lamp.blend')
    await save('b.blend')
    expect(await needed('a.blend')).toEqual([
      'b.blend v1',
      'c.blend',
      'props/lamp.blend v2',
      'props/deep/rope.blend ?',
    ])
    const { dependencies } = await temporary.project.dependencies.list('a.blend')
    expect(dependencies).toMatchObject([
      { path: 'b.blend', pin: { number: 1 }, headNumber: 2, isOutdated: true },
      { path: 'c.blend', headNumber: 2, isOutdated: false },
      { path: 'props', kind: 'collection', pin: { label: 'approved' }, isOutdated: false },
    ])
    expect(await list('', { outdated: true })).toEqual(['1 a.blend > b.blend'])
    await add('a.blend', 'b.blend', 'newest')
    expect(await list('', { outdated: true })).toEqual([])
  })

  test('is that of the nearest where two differ', async () => {
    await add('a.blend', 'b.blend', 'v001')
    await add('a.blend', 'c.blend')
    await add('c.blend', 'b.blend')
    await save('b.blend')
    expect(await needed('a.blend')).toEqual(['b.blend v1 (1 other)', 'c.blend'])
    const { dependencies: of } = temporary.project
    const conflicts = [{ path: 'b.blend', versions: [1, 2] }]
    expect(await of.list('a.blend', { transitive: true })).toMatchObject({ conflicts })
    expect(await temporary.project.rebuild(['a.blend'], { withDependencies: true })).toMatchObject({
      conflicts,
    })
    expect(await of.list('c.blend', { transitive: true })).toMatchObject({ conflicts: [] })
    expect(await of.list('a.blend')).toMatchObject({ conflicts: [] })
    // The newest by its number and the newest without one are one version.
    await add('a.blend', 'b.blend', 'v002')
    expect(await of.list('a.blend', { transitive: true })).toMatchObject({ conflicts: [] })
  })

  test('must exist, and must not be a safety copy', async () => {
    await expect(add('a.blend', 'b.blend', 'v9')).rejects.toMatchObject({ code: 'checkpoint-not-found' })
    await expect(add('a.blend', 'b.blend', 'none')).rejects.toMatchObject({ code: 'label-not-found' })
    await expect(add('a.blend', 'props', 'v1')).rejects.toMatchObject({ code: 'invalid-argument' })
    temporary.write('b.blend', 'unsaved')
    await temporary.project.revert('b.blend')
    await expect(add('a.blend', 'b.blend', 's1')).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(await list('')).toEqual([])
  })

  test('is noted with each new version', async () => {
    await add('a.blend', 'b.blend', 'v001')
    await add('a.blend', 'c.blend')
    await temporary.project.vocabulary.setLabel('approved', ['b.blend'])
    await add('a.blend', 'props/lamp.blend', 'approved')
    await add('', 'shots/s1.blend')
    await save('b.blend')
    const head = await save('c.blend')
    const id = await save('a.blend')
    const rows = withStore(({ store }) =>
      store.rows<[string, string | null, number | null]>(
        `SELECT a.name, d.target_checkpoint_id, c.number FROM checkpoint_dependency d
         JOIN asset a ON a.id = d.target_asset_id LEFT JOIN checkpoint c ON c.id = d.target_checkpoint_id
         WHERE d.checkpoint_id = ? ORDER BY a.name`,
        id,
      ),
    )
    expect(rows.map(([name, , number]) => [name, number])).toEqual([
      ['b', 1],
      ['c', 2],
      ['lamp', null],
      ['s1', 1],
    ])
    expect(rows.find(([name]) => name === 'c')?.[1]).toBe(head)
  })
})

describe('a dependency', () => {
  test('is one between two, changed when it is said again, and undone', async () => {
    const { dependencies, vocabulary } = temporary.project
    await vocabulary.addType('dependency', 'working')
    expect((await add('a.blend', 'b.blend')).changed).toEqual([{ path: 'a.blend', on: 'b.blend' }])
    expect((await add('a.blend', 'b.blend')).unchanged).toHaveLength(1)
    await dependencies.add(['a.blend'], ['b.blend'], { type: 'Working', pin: 'v001' })
    const read = async () => (await dependencies.list('a.blend')).dependencies
    expect(await read()).toMatchObject([{ type: 'working', pin: { number: 1 } }])
    await dependencies.add(['a.blend'], ['b.blend'], { type: '' })
    expect(await read()).toMatchObject([{ type: null, pin: { number: 1 } }])
    await temporary.project.undo()
    expect(await read()).toMatchObject([{ type: 'working' }])
    await dependencies.remove(['a.blend'], ['b.blend'])
    expect(await read()).toEqual([])
    await expect(dependencies.remove(['a.blend'], ['b.blend'])).rejects.toMatchObject({
      code: 'dependency-not-found',
    })
    await temporary.project.undo()
    expect(await read()).toMatchObject([{ type: 'working', pin: { number: 1 } }])
  })

  test('is said of many at once, and of none when one is wrong', async () => {
    const { dependencies } = temporary.project
    await expect(dependencies.add(['a.blend'], ['b.blend', 'none'])).rejects.toMatchObject({
      code: 'asset-not-found',
    })
    await expect(dependencies.add(['a.blend'], ['b.blend'], { type: 'none' })).rejects.toMatchObject({
      code: 'type-not-found',
    })
    expect(await list('')).toEqual([])
    const { changed } = await dependencies.add(['a.blend', 'b.blend'], ['c.blend', 'props'])
    expect(changed).toHaveLength(4)
    await temporary.project.undo()
    expect(await list('')).toEqual([])
  })
})
