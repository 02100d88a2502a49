import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClstError } from '../errors.js'
import { openStore } from '../store/database.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'
import type { LabelOptions } from './labels.js'

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
  for (const path of ['a.blend', 'b.blend']) temporary.write(path, path)
  await temporary.project.checkpoint([], { message: 'first', all: true })
})
afterEach(() => temporary.remove())

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
const shorts = async () =>
  (await temporary.project.vocabulary.listStatuses()).map(({ shortName }) => shortName)

describe('statuses', () => {
  test('are added at a place, renamed and put in another order', async () => {
    const { vocabulary } = temporary.project
    const added = await vocabulary.addStatus('On Hold', { color: '#ABC', position: 2 })
    expect(added).toMatchObject({
      shortName: 'on-hold',
      color: '#aabbcc',
      position: 2,
      isDefault: false,
      uses: 0,
    })
    expect(await shorts()).toEqual(['todo', 'on-hold', 'wip', 'wfa', 'retake', 'done'])
    await vocabulary.editStatus('on-hold', {
      name: 'Waiting',
      shortName: 'wait',
      position: 99,
      isDefault: true,
    })
    expect(await shorts()).toEqual(['todo', 'wip', 'wfa', 'retake', 'done', 'wait'])
    temporary.write('c.blend', 'c')
    await temporary.project.checkpoint(['c.blend'], { message: 'c' })
    expect(await temporary.project.itemInfo('c.blend')).toMatchObject({ status: 'Waiting' })
    const defaults = (await vocabulary.listStatuses()).filter(({ isDefault }) => isDefault)
    expect(names(defaults)).toEqual(['Waiting'])
  })

  test('never have a name that looks like another one', async () => {
    const { vocabulary } = temporary.project
    for (const name of ['DONE', 'wfa', 'Work in Progress']) {
      await expect(vocabulary.addStatus(name)).rejects.toMatchObject({ code: 'name-taken' })
    }
    await expect(vocabulary.addStatus('New', { shortName: 'Done' })).rejects.toMatchObject({
      code: 'name-taken',
    })
    await expect(vocabulary.editStatus('wip', { name: 'todo' })).rejects.toMatchObject({ code: 'name-taken' })
    await expect(vocabulary.addStatus('New', { color: 'red' })).rejects.toMatchObject({
      code: 'invalid-argument',
    })
    await expect(vocabulary.editStatus('none', {})).rejects.toMatchObject({ code: 'status-not-found' })
    expect(await vocabulary.editStatus('wip', { name: 'work in progress' })).toMatchObject({
      name: 'work in progress',
    })
  })

  test('in use are not deleted but replaced, and one undo brings all of it back', async () => {
    const { project } = temporary
    const before = [await project.vocabulary.listStatuses(), await project.itemInfo('a.blend')]
    await expect(project.vocabulary.deleteStatus('Todo')).rejects.toMatchObject({
      code: 'in-use',
      details: { count: 2, paths: ['a.blend', 'b.blend'] },
    })
    const deleted = await project.vocabulary.deleteStatus('Todo', { replaceBy: 'wip' })
    expect(deleted).toMatchObject({ name: 'Todo', replaced: 2 })
    expect(await shorts()).toEqual(['wip', 'wfa', 'retake', 'done'])
    expect((await project.vocabulary.listStatuses())[0]).toMatchObject({ isDefault: true, uses: 2 })
    expect(await project.undo()).toMatchObject({ description: 'deleted the status "Todo"' })
    expect([await project.vocabulary.listStatuses(), await project.itemInfo('a.blend')]).toEqual(before)
    await expect(project.vocabulary.deleteStatus('wip', { replaceBy: 'wip' })).rejects.toMatchObject({
      code: 'invalid-argument',
    })
  })

  test('that are deleted stay on the versions that were made with them', async () => {
    const { project } = temporary
    await project.vocabulary.deleteStatus('todo', { replaceBy: 'done' })
    const { checkpoints } = await project.history('a.blend')
    expect(checkpoints[0]?.status).toBe('Todo')
    await expect(project.set(['a.blend'], { status: 'todo' })).rejects.toMatchObject({
      code: 'status-not-found',
    })
    await expect(project.vocabulary.editStatus('done', { name: 'Todo' })).rejects.toMatchObject({
      code: 'name-taken',
    })
    await project.vocabulary.addStatus('TODO', { shortName: 'td' })
    expect((await project.history('a.blend')).checkpoints[0]?.status).toBe('TODO')
    expect(await shorts()).toEqual(['wip', 'wfa', 'retake', 'done', 'td'])
  })

  test('that are new come last, also where others were deleted before', async () => {
    const { vocabulary } = temporary.project
    await vocabulary.deleteStatus('wip')
    await vocabulary.addStatus('Archived')
    expect(await shorts()).toEqual(['todo', 'wfa', 'retake', 'done', 'archived'])
    await vocabulary.addStatus('Work in progress', { shortName: 'wip' })
    expect(await shorts()).toEqual(['todo', 'wfa', 'retake', 'done', 'archived', 'wip'])
  })

  test('get a default again when all of them were deleted', async () => {
    const empty = await temporaryProject()
    const { project } = empty
    for (const name of ['todo', 'wip', 'wfa', 'retake', 'done']) await project.vocabulary.deleteStatus(name)
    expect(await project.vocabulary.addStatus('Open')).toMatchObject({ isDefault: true })
    expect(await project.vocabulary.addStatus('Closed')).toMatchObject({ isDefault: false })
    await empty.remove()
  })
})

describe('types', () => {
  test('that are new come last, also where others were deleted before', async () => {
    const { vocabulary } = temporary.project
    for (const name of ['Prop', 'Set', 'Rig']) await vocabulary.addType('asset', name)
    await vocabulary.deleteType('asset', 'Prop')
    await vocabulary.addType('asset', 'Camera')
    expect(names(await vocabulary.listTypes('asset'))).toEqual(['Set', 'Rig', 'Camera'])
  })

  test('are apart by kind, and are used by files, collections and dependencies', async () => {
    const { project } = temporary
    temporary.write('shots/s.blend', 's')
    await project.checkpoint(['shots'], { message: 's' })
    for (const kind of ['asset', 'collection', 'dependency'] as const)
      await project.vocabulary.addType(kind, 'Set')
    await expect(project.vocabulary.addType('asset', 'set')).rejects.toMatchObject({ code: 'name-taken' })
    await project.set(['a.blend', 'shots'], { type: 'set' })
    await project.dependencies.add(['a.blend'], ['b.blend'], { type: 'set' })
    const types = await project.vocabulary.listTypes()
    expect(types.map(({ kind, uses }) => [kind, uses])).toEqual([
      ['asset', 1],
      ['collection', 1],
      ['dependency', 1],
    ])
    for (const [kind, path] of [
      ['asset', 'a.blend'],
      ['collection', 'shots'],
      ['dependency', 'a.blend'],
    ] as const) {
      await expect(project.vocabulary.deleteType(kind, 'set')).rejects.toMatchObject({
        code: 'in-use',
        details: { count: 1, paths: [path] },
      })
      await project.vocabulary.addType(kind, 'other', { icon: 'cube', color: '#112233', description: 'd' })
      await project.vocabulary.deleteType(kind, 'set', { replaceBy: 'other' })
    }
    expect(await project.itemInfo('a.blend')).toMatchObject({
      type: 'other',
      dependencies: [{ type: 'other' }],
    })
    expect(await project.itemInfo('shots')).toMatchObject({ type: 'other' })
    const edited = await project.vocabulary.editType('asset', 'other', {
      name: 'Model',
      icon: '',
      position: 1,
    })
    expect(edited).toMatchObject({ name: 'Model', icon: null, color: '#112233' })
    expect(names(await project.vocabulary.listTypes('asset'))).toEqual(['Model'])
    await expect(project.vocabulary.listTypes('none' as 'asset')).rejects.toMatchObject({
      code: 'invalid-argument',
    })
  })
})

describe('tags', () => {
  test('merge when one takes the place of another', async () => {
    const { project } = temporary
    await project.set(['a.blend'], { tags: ['hero', 'lead'] })
    await project.set(['b.blend'], { tags: ['hero'] })
    await expect(project.vocabulary.deleteTag('hero')).rejects.toMatchObject({ code: 'in-use' })
    await project.vocabulary.deleteTag('HERO', { replaceBy: 'lead' })
    expect(await project.vocabulary.listTags()).toMatchObject([{ name: 'lead', uses: 2 }])
    await project.undo()
    expect(await project.itemInfo('a.blend')).toMatchObject({ tags: ['hero', 'lead'] })
    expect(await project.itemInfo('b.blend')).toMatchObject({ tags: ['hero'] })
    await project.vocabulary.addTag('night', { color: '#000000' })
    await project.vocabulary.editTag('night', { name: 'Dusk', color: '' })
    expect(await project.vocabulary.deleteTag('dusk')).toMatchObject({ replaced: 0 })
    await expect(project.vocabulary.editTag('hero', { name: 'Lead' })).rejects.toMatchObject({
      code: 'name-taken',
    })
  })
})

describe('labels', () => {
  test('point at one version of each file, move, and come off', async () => {
    const { project } = temporary
    const { vocabulary } = project
    temporary.write('a.blend', 'two')
    await project.checkpoint(['a.blend'], { message: 'two', label: 'review' })
    expect(await vocabulary.setLabel('review', [''])).toMatchObject({
      changed: ['b.blend'],
      unchanged: ['a.blend'],
    })
    await vocabulary.setLabel('Review', ['a.blend'], { to: 'v001' })
    expect(await project.itemInfo('a.blend')).toMatchObject({ labels: [{ name: 'review', number: 1 }] })
    await project.undo()
    expect(await project.itemInfo('a.blend')).toMatchObject({ labels: [{ name: 'review', number: 2 }] })
    expect(await vocabulary.listLabels()).toMatchObject([{ name: 'review', versions: 2, dependencies: 0 }])
    await expect(vocabulary.deleteLabel('review')).rejects.toMatchObject({
      code: 'in-use',
      details: { count: 2 },
    })
    expect(await vocabulary.removeLabel('review', [''])).toMatchObject({ changed: ['a.blend', 'b.blend'] })
    await vocabulary.deleteLabel('review')
    expect(await vocabulary.listLabels()).toEqual([])
  })

  test('cannot look like a version, and are not put on what is not there', async () => {
    const { vocabulary } = temporary.project
    for (const name of ['v12', '12', 's3', ' ']) {
      await expect(vocabulary.setLabel(name, ['a.blend'])).rejects.toMatchObject({ code: 'invalid-argument' })
    }
    await expect(vocabulary.setLabel('x', ['a.blend'], { to: 'v9' })).rejects.toMatchObject({
      code: 'checkpoint-not-found',
    })
    await expect(vocabulary.removeLabel('x', ['a.blend'])).rejects.toMatchObject({ code: 'label-not-found' })
    const { changed, failed } = await vocabulary.setLabel('x', ['a.blend', 'none.blend'])
    expect([changed, failed.map(({ code }) => code)]).toEqual([['a.blend'], ['asset-not-found']])
  })

  test('are not put on what another program puts into the trash meanwhile', async () => {
    const { project, write } = temporary
    for (const message of ['two', 'three']) {
      write('a.blend', message)
      await project.checkpoint(['a.blend'], { message })
    }
    const other = openStore(project.info.path)
    const set = (...options: [paths: string[], options?: LabelOptions]) =>
      project.vocabulary.setLabel('x', ...options).catch(({ code }: ClstError) => code)
    const [older, newest, all] = (await other.write(() => {
      // They look now, and get their turn to write when this is done.
      const waiting = [set(['a.blend'], { to: 'v2' }), set(['a.blend']), set([''])]
      other.run('UPDATE checkpoint SET trashed_at = 1 WHERE number > 1')
      other.run(
        'UPDATE asset SET head_id = (SELECT id FROM checkpoint WHERE number = 1 AND asset_id = asset.id)',
      )
      other.run("UPDATE asset SET trashed_at = 1 WHERE name = 'b'")
      return waiting
    })) as Promise<unknown>[]
    other.close()
    expect(await older).toBe('checkpoint-not-found')
    expect(await newest).toMatchObject({ changed: ['a.blend'] })
    expect(await all).toMatchObject({
      unchanged: ['a.blend'],
      failed: [{ path: 'b.blend', code: 'asset-not-found' }],
    })
    expect(await project.itemInfo('a.blend')).toMatchObject({ labels: [{ name: 'x', number: 1 }] })
  })

  test('that others are pinned to are in use, and another one takes their place', async () => {
    const { project } = temporary
    await project.vocabulary.setLabel('one', ['b.blend'])
    await project.vocabulary.setLabel('two', ['a.blend'])
    await project.dependencies.add(['a.blend'], ['b.blend'], { pin: 'one' })
    const deleted = await project.vocabulary.deleteLabel('one', { replaceBy: 'two' })
    expect(deleted).toMatchObject({ replaced: 2 })
    expect(await project.itemInfo('a.blend')).toMatchObject({
      dependencies: [{ path: 'b.blend', pin: { label: 'two', number: 1 } }],
    })
  })
})
