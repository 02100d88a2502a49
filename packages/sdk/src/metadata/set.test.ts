import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../store/database.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'
import type { AssetInfo } from './item-info.js'

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
  for (const path of ['a.blend', 'shots/b.blend', 'shots/deep/c.blend']) temporary.write(path, path)
  await temporary.project.checkpoint([], { message: 'first', all: true })
})
afterEach(() => temporary.remove())

const info = async (path: string) => (await temporary.project.itemInfo(path)) as AssetInfo

function query<Row>(sql: string): Row[] {
  const store = openStore(temporary.project.info.path, { isReadOnly: true })
  try {
    return store.all<Row>(sql)
  } finally {
    store.close()
  }
}

describe('set', () => {
  test('writes every field of a file, and info reads it', async () => {
    const { project } = temporary
    await project.vocabulary.addType('asset', 'scene')
    const result = await project.set(['a.blend'], {
      status: 'wip',
      assignee: 'Bo',
      description: 'The keeper\nclimbs',
      type: 'Scene',
      tags: ['hero', 'Night'],
      values: { shot: '0010', note: 'a=b' },
      isTask: true,
    })
    expect(result).toEqual({
      changed: ['a.blend'],
      unchanged: [],
      failed: [],
      newTags: ['hero', 'Night'],
      newPeople: ['Bo'],
    })
    expect(await info('A.blend')).toMatchObject({
      path: 'a.blend',
      status: 'Work in progress',
      assignee: 'Bo',
      assignedBy: 'Ada',
      isAssignmentConfirmed: true,
      description: 'The keeper\nclimbs',
      type: 'scene',
      tags: ['hero', 'Night'],
      values: { note: 'a=b', shot: '0010' },
      isTask: true,
      headNumber: 1,
      checkpoints: 1,
    })
  })

  test('is taken back in one go, and tells the studio each change once', async () => {
    const { project } = temporary
    const before = await info('a.blend')
    const changes = () =>
      query<{ kind: string; action: string }>('SELECT entity_kind AS kind, action FROM change')
    const count = changes().length
    const fields = { status: 'done', tags: ['x'], values: { k: 'v' }, description: 'd' }
    await project.set(['a.blend'], fields)
    expect((await project.set(['a.blend'], fields)).unchanged).toEqual(['a.blend'])
    expect(changes().slice(count)).toEqual([
      { kind: 'tag', action: 'create' },
      { kind: 'asset', action: 'update' },
      { kind: 'asset_tag', action: 'create' },
      { kind: 'asset_value', action: 'create' },
    ])
    expect(await project.undo()).toMatchObject({
      description: 'set the status, tags, keys and the description of a.blend',
    })
    expect(await info('a.blend')).toEqual(before)
    expect(await project.vocabulary.listTags()).toEqual([])
  })

  test('of a folder is about its collection, or with recursive about all files in it', async () => {
    const { project } = temporary
    await project.set(['shots'], { description: 'All shots', assignee: 'me' })
    await project.set(['shots'], { assignee: 'Bo' })
    expect(await project.itemInfo('shots')).toMatchObject({
      kind: 'collection',
      description: 'All shots',
      assignees: ['Ada', 'Bo'],
      assets: 2,
    })
    await project.set(['shots'], { assignee: null })
    expect(await project.itemInfo('shots')).toMatchObject({ assignees: [] })
    await expect(project.set(['shots'], { status: 'done' })).rejects.toMatchObject({
      code: 'invalid-argument',
    })
    await expect(project.set([''], { description: 'x' })).rejects.toMatchObject({ code: 'invalid-argument' })
    const { changed } = await project.set([''], { status: 'done' }, { recursive: true })
    expect(changed).toEqual(['a.blend', 'shots/b.blend', 'shots/deep/c.blend'])
    expect((await info('shots/deep/c.blend')).status).toBe('Done')
  })

  test('changes nothing when a word is unknown, and goes on past a path that is', async () => {
    const { project } = temporary
    await expect(project.set(['a.blend'], { description: 'x', status: 'none' })).rejects.toMatchObject({
      code: 'status-not-found',
      details: { names: expect.arrayContaining(['Done']) },
    })
    await expect(project.set(['a.blend'], { description: 'x', type: 'none' })).rejects.toMatchObject({
      code: 'type-not-found',
    })
    expect((await info('a.blend')).description).toBeNull()
    await expect(project.set(['none.blend'], { description: 'x' })).rejects.toMatchObject({
      code: 'asset-not-found',
    })
    const { changed, failed } = await project.set(['none.blend', 'a.blend'], { description: 'x' })
    expect([changed, failed.map(({ path, code }) => [path, code])]).toEqual([
      ['a.blend'],
      [['none.blend', 'asset-not-found']],
    ])
  })

  test.each([
    ['nothing', {}],
    ['no tags', { tags: [] }],
    ['a tag without a name', { tags: [' '] }],
    ['a key with a sign of equality', { values: { 'a=b': 'c' } }],
    ['a value that is too long', { values: { k: 'x'.repeat(20_001) } }],
    ['nobody by an empty name', { assignee: '' }],
    ['a description that is too long', { description: 'x'.repeat(20_001) }],
  ])('refuses %s', async (_what, fields) => {
    await expect(temporary.project.set(['a.blend'], fields)).rejects.toMatchObject({
      code: 'invalid-argument',
    })
    expect(query('SELECT * FROM undo_entry')).toEqual([])
  })

  test('takes away what is there, and leaves alone what is not', async () => {
    const { project } = temporary
    await project.set(['a.blend'], { tags: ['x', 'y'], values: { k: 'v' }, assignee: 'me', description: 'd' })
    const away = { removeTags: ['X', 'none'], removeValues: ['k', 'none'], assignee: null, description: '' }
    expect((await project.set(['a.blend'], away)).changed).toEqual(['a.blend'])
    expect((await project.set(['a.blend'], away)).unchanged).toEqual(['a.blend'])
    expect(await info('a.blend')).toMatchObject({
      tags: ['y'],
      values: {},
      assignee: null,
      description: null,
    })
  })

  test('takes the picture of a version for the cover', async () => {
    const { project } = temporary
    const { default: sharp } = await import('sharp')
    const image = (background: string) =>
      sharp({ create: { width: 4, height: 4, channels: 3, background } })
        .png()
        .toBuffer()
    for (const colour of ['red', 'blue']) {
      temporary.write('a.blend', colour)
      await project.checkpoint(['a.blend'], { message: colour, preview: await image(colour), cover: true })
    }
    const cover = () => query('SELECT hash FROM preview JOIN asset ON cover_id = preview.id')[0]
    const blue = cover()
    await project.set(['a.blend'], { cover: 'v002' })
    expect(cover()).not.toEqual(blue)
    // The first one has no picture.
    for (const [cover, code] of [
      ['v001', 'preview-not-found'],
      ['v009', 'checkpoint-not-found'],
    ] as const) {
      await expect(project.set(['a.blend'], { cover })).rejects.toMatchObject({ code })
    }
  })
})
