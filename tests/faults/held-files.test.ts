import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { WINDOWS_DISK } from '@clst/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSentence, expectSound } from '../helpers/failures.js'

/** Windows keeps others from a file that a program has open, as that program wishes. */

const PATH = 'scene.blend'
const parent = memoryFolder()
let disk: SimulatedDisk
let project: Project
let at: string

beforeEach(async () => {
  disk = simulatedDisk(mkdtempSync(join(parent, 'held-')), WINDOWS_DISK)
  at = join(disk.folder, PATH)
  project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  for (const version of ['v1', 'v2']) {
    disk.save(PATH, Buffer.from(version))
    disk.pass()
    await project.checkpoint([PATH], { message: version })
  }
})

afterEach(async () => {
  await expectSound(project)
  await project.close()
})

const namesOnDisk = () => disk.memory.list(disk.folder).map(({ name }) => name)

test('a file that may not be read: checkpoint says so, and works when it is closed', async () => {
  disk.save(PATH, Buffer.from('unsaved'))
  const release = disk.memory.hold(at)
  const failure = await expectFailure(project.checkpoint([PATH], { message: 'Held' }), 'working-file-busy')
  expect(failure).toMatchObject({ retryable: true })
  expect((await project.history(PATH)).checkpoints).toHaveLength(2)
  release()
  expect(await project.checkpoint([PATH], { message: 'Free' })).toMatchObject({
    checkpoints: [{ number: 3 }],
  })
})

test('a file that may not be read does not hold up the others', async () => {
  disk.save(PATH, Buffer.from('unsaved'))
  disk.save('notes.txt', Buffer.from('new'))
  disk.memory.hold(at)
  const { checkpoints, failed } = await project.checkpoint([], { message: 'All', all: true })
  expect(checkpoints.map(({ path }) => path)).toEqual(['notes.txt'])
  expect(failed).toEqual([
    expect.objectContaining({ path: PATH, code: 'working-file-busy', retryable: true }),
  ])
  expectSentence(failed[0]?.message ?? '')
})

test('a file that may not be read is shown as changed, with the reason, unless it is known to be unchanged', async () => {
  disk.memory.hold(at)
  expect(await project.status()).toMatchObject({ items: [{ state: 'normal' }], notices: [] })
  disk.touch(PATH)
  expect(await project.status()).toMatchObject({
    items: [{ path: PATH, state: 'modified' }],
    notices: [{ code: 'working-file-busy', path: PATH }],
  })
})

test.each([
  ['that may be read', true],
  ['that may not be read', false],
])(
  'a file %s is not replaced: revert says so, keeps the file, and works when it is closed',
  async (_title, allowsReading) => {
    disk.save(PATH, Buffer.from('unsaved'))
    const release = disk.memory.hold(at, allowsReading)
    const failure = await expectFailure(project.revert(PATH, { to: 'v1' }), 'working-file-busy')
    expect(failure.retryable).toBe(true)
    expect(namesOnDisk()).toEqual([PATH])
    release()
    expect(disk.read(PATH)?.toString()).toBe('unsaved')
    expect(await project.status([PATH])).toMatchObject({ items: [{ state: 'modified' }] })

    await project.revert(PATH, { to: 'v1' })
    expect(disk.read(PATH)?.toString()).toBe('v1')
    expect(await project.status([PATH])).toMatchObject({ items: [{ state: 'pinned' }] })
    await project.revert(PATH, { to: 's1' })
    expect(disk.read(PATH)?.toString()).toBe('unsaved')
  },
)

test('a revert that failed leaves no trace in what is known about the file', async () => {
  const release = disk.memory.hold(at, true)
  await expectFailure(project.revert(PATH, { to: 'v1' }), 'working-file-busy')
  release()
  // The older content that comes by another way is an edit, not the end of that revert.
  disk.save(PATH, Buffer.from('v1'))
  expect(await project.status([PATH])).toMatchObject({ items: [{ state: 'modified' }] })
})

test('a held file in the place of an export stays as it is', async () => {
  disk.save('copy.blend', Buffer.from('theirs'))
  const release = disk.memory.hold(join(disk.folder, 'copy.blend'))
  const output = join(disk.folder, 'copy.blend')
  await expectFailure(project.exportVersion(PATH, { to: 'v1', output, overwrite: true }), 'working-file-busy')
  release()
  expect(disk.read('copy.blend')?.toString()).toBe('theirs')
  expect(namesOnDisk().sort()).toEqual(['copy.blend', PATH])
})
