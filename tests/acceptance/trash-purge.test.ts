import { openStore, type TemporaryProject, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let here: TemporaryProject
beforeEach(async () => {
  here = await temporaryProject()
})
afterEach(() => here.remove())

async function save(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) here.write(path, text)
  return here.project.checkpoint(Object.keys(files), {
    message: 'saved',
    label: `label ${Object.keys(files)}`,
  })
}

const trash = async () => (await here.project.trash.list()).map(({ kind, path }) => `${kind} ${path}`)

/** Rows of every table that names an asset, a checkpoint or a collection. */
function count(table: string): number {
  const store = openStore(here.project.info.path, { isReadOnly: true })
  try {
    return store.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0
  } finally {
    store.close()
  }
}

describe('purge', () => {
  test('removes everything for good, and what hangs on it', async () => {
    const { project } = here
    await save({ 'shots/a.blend': 'one', 'shots/b.blend': 'two' })
    await save({ 'keep.psd': 'three' })
    await project.dependencies.add(['keep.psd'], ['shots/a.blend'], { pin: 'v1' })
    await project.dependencies.add(['shots/b.blend'], ['keep.psd'])
    await save({ 'keep.psd': 'four' })
    expect(count('checkpoint_dependency')).toBe(1)
    await project.delete(['shots'])
    const result = await project.trash.purge()
    expect(result).toMatchObject({ assets: 2, collections: 1, checkpoints: 2 })
    expect(result.purged).toMatchObject([{ kind: 'collection', path: 'shots', assets: 2 }])
    expect(await trash()).toEqual([])
    const left = ['asset', 'checkpoint', 'checkpoint_group', 'checkpoint_label', 'working_file'].map(count)
    expect(left).toEqual([1, 2, 2, 1, 1])
    expect(['dependency', 'checkpoint_dependency'].map(count)).toEqual([0, 0])
    expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
    const changes = openStore(project.info.path, { isReadOnly: true })
    const sql = "SELECT entity_kind FROM change WHERE action = 'delete' ORDER BY entity_kind"
    expect(changes.rows(sql).flat()).toEqual(['asset', 'asset', 'collection', 'dependency'])
    changes.close()
  })

  test('cannot be undone, and does not keep older operations from it', async () => {
    const { project } = here
    await save({ 'a.blend': 'one', 'b.blend': 'two', 'c.blend': 'three' })
    await project.delete(['a.blend'])
    await project.set(['b.blend'], { tags: ['hero'] })
    await project.dependencies.add(['c.blend'], ['b.blend'])
    await project.dependencies.add(['c.blend'], ['b.blend'], { pin: 'v1' })
    await project.delete(['b.blend'])
    await project.trash.purge(['b.blend'])
    expect(await project.undo()).toMatchObject({ description: 'deleted a.blend' })
    await expect(project.trash.restore(['b.blend'])).rejects.toMatchObject({ code: 'not-in-trash' })
  })

  test('of a single version leaves the file and its other versions', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    here.write('a.blend', 'two!')
    await project.checkpoint(['a.blend'], { message: 'second' })
    await project.deleteCheckpoint('a.blend', 'v2')
    await project.trash.purge(['a.blend'], { checkpoint: 'v2' })
    expect(await trash()).toEqual([])
    expect((await project.history('a.blend')).checkpoints.map(({ number }) => number)).toEqual([1])
    expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
    expect((await project.status()).items).toMatchObject([{ path: 'a.blend', state: 'modified' }])
  })

  test('gives no number of a version again', async () => {
    const { project } = here
    const next = async (text: string) => {
      here.write('a.blend', text)
      const { checkpoints } = await project.checkpoint(['a.blend'], { message: 'saved' })
      return checkpoints[0]?.number
    }
    for (const text of ['one', 'two', 'three', 'four']) await next(text)
    await project.deleteCheckpoint('a.blend', 'v4')
    await project.deleteCheckpoint('a.blend', 'v3')
    await project.trash.purge(['a.blend'], { checkpoint: 'v4' })
    await project.trash.purge(['a.blend'], { checkpoint: 'v3' })
    expect(await next('five')).toBe(5)
    await project.deleteCheckpoint('a.blend', 'v2')
    await project.trash.purge()
    expect(await next('six')).toBe(6)
    expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
  })

  test('takes operations along that rest on what another one would have brought back', async () => {
    const { project } = here
    await save({ 'a.blend': 'one', 'b.blend': 'two', 'c.blend': 'three' })
    await project.set(['c.blend'], { tags: ['hero'] })
    await project.dependencies.add(['a.blend'], ['b.blend'])
    await project.dependencies.add(['a.blend'], ['b.blend'], { pin: 'v1' })
    await project.dependencies.remove(['a.blend'], ['b.blend'])
    await project.delete(['b.blend'])
    await project.trash.purge()
    expect(await project.undo()).toMatchObject({ description: expect.stringContaining('c.blend') })
  })

  test('takes only what is old enough', async () => {
    const { project } = here
    await save({ 'a.blend': 'one' })
    await project.delete(['a.blend'])
    expect(await project.trash.purge([], { olderThanMs: 3_600_000 })).toMatchObject({ purged: [], assets: 0 })
    expect(await project.trash.purge([], { olderThanMs: 0 })).toMatchObject({ assets: 1 })
  })

  test('takes what was deleted before out of a collection as well', async () => {
    const { project } = here
    await save({ 'shots/a.blend': 'one', 'shots/sub/b.blend': 'two' })
    await project.delete(['shots/a.blend'])
    await project.delete(['shots/sub'])
    await project.delete(['shots'])
    expect(await project.trash.purge(['shots'])).toMatchObject({ assets: 2, collections: 2 })
    expect(await trash()).toEqual([])
  })

  test('is of the trash only', async () => {
    await save({ 'a.blend': 'one' })
    await expect(here.project.trash.purge(['a.blend'])).rejects.toMatchObject({ code: 'not-in-trash' })
    expect(await here.project.trash.purge()).toMatchObject({ purged: [], assets: 0 })
  })
})
