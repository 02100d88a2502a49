import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
  for (const path of ['a.blend', 'b.blend']) temporary.write(path, path)
  await temporary.project.checkpoint([], { message: 'first', all: true })
})
afterEach(() => temporary.remove())

/** A checkpoint is never taken back, and neither is the status that came with it. */
async function saveWith(path: string, status: string): Promise<void> {
  temporary.write(path, `${path} ${status}`)
  await temporary.project.checkpoint([path], { message: status, status })
}

const shorts = async () =>
  (await temporary.project.vocabulary.listStatuses()).map(({ shortName }) => shortName)

test('a status that was added again does not go out of sight while files have it', async () => {
  const { project } = temporary
  await project.vocabulary.deleteStatus('wip')
  await project.vocabulary.addStatus('Work in progress', { shortName: 'wip' })
  await saveWith('a.blend', 'wip')
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  expect(await shorts()).toContain('wip')
  // What only versions have goes, and they go on showing it.
  await project.vocabulary.deleteStatus('wip', { replaceBy: 'done' })
  await project.vocabulary.addStatus('Work in progress', { shortName: 'wip' })
  await project.undo()
  expect(await shorts()).not.toContain('wip')
  expect((await project.history('a.blend')).checkpoints[0]?.status).toBe('Work in progress')
})

test('a file does not get a status back that was deleted', async () => {
  const { project } = temporary
  await project.set(['a.blend'], { status: 'done' })
  await project.vocabulary.deleteStatus('todo', { replaceBy: 'wip' })
  await saveWith('b.blend', 'wfa')
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  expect(await project.itemInfo('a.blend')).toMatchObject({ status: 'Done' })
})

test('a status does not get a name back by which another one is called now', async () => {
  const { project } = temporary
  await project.vocabulary.editStatus('wip', { shortName: 'work' })
  await project.vocabulary.addStatus('New', { shortName: 'wip' })
  await saveWith('a.blend', 'New')
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  expect(await shorts()).toEqual(['todo', 'work', 'wfa', 'retake', 'done', 'wip'])
})

test('a status that was deleted is not that of new files again', async () => {
  const { project } = temporary
  await project.vocabulary.editStatus('wip', { isDefault: true })
  await project.vocabulary.deleteStatus('todo', { replaceBy: 'wfa' })
  await saveWith('b.blend', 'done')
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  const statuses = await project.vocabulary.listStatuses()
  expect(statuses.filter(({ isDefault }) => isDefault)).toMatchObject([{ shortName: 'wip' }])
})
