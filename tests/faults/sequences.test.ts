import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { POSIX_DISK, seededBytes } from '@clst/sdk/testing'
import { expect, test } from 'vitest'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSound } from '../helpers/failures.js'

/** Sequences whose frames change, come and go while clst works with them. */

const parent = memoryFolder()
const SEQUENCE = 'renders/shot.####.exr'
const frame = (number: number) => `renders/shot.${String(number).padStart(4, '0')}.exr`
const bytes = (seed: number) => seededBytes(seed, 3000)

interface Scene {
  disk: SimulatedDisk
  project: Project
}

async function makeScene(frames: number): Promise<Scene> {
  const disk = simulatedDisk(mkdtempSync(join(parent, 'scene-')), POSIX_DISK)
  const project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  for (let number = 1; number <= frames; number++) disk.save(frame(number), bytes(number))
  disk.pass()
  return { disk, project }
}

const checkpoint = ({ project }: Scene) => project.checkpoint([SEQUENCE], { message: 'Saved', preview: null })
const state = async ({ project }: Scene) => (await project.status([SEQUENCE])).items[0]?.state

async function content({ disk, project }: Scene, to: string, number: number): Promise<Buffer | undefined> {
  const name = `out-${to}`
  if (disk.memory.stat(join(disk.folder, name)) === undefined) {
    await project.exportVersion(SEQUENCE, { to, output: join(disk.folder, name) })
  }
  return disk.read(`${name}/${frame(number).slice('renders/'.length)}`)
}

test('the status of an unchanged sequence reads no frame', async () => {
  const scene = await makeScene(1000)
  const { project, disk } = scene
  await checkpoint(scene)
  disk.pass()
  expect(await state(scene)).toBe('normal')
  const reads = disk.faults.calls('openForReading')
  expect(await state(scene)).toBe('normal')
  const { items } = await project.status()
  expect(items).toMatchObject([{ path: SEQUENCE, state: 'normal', fileCount: 1000 }])
  expect(disk.faults.calls('openForReading')).toBe(reads)
  disk.overwrite(frame(500), bytes(9000))
  expect(await state(scene)).toBe('modified')
  expect(disk.faults.calls('openForReading')).toBe(reads + 1)
  await project.close()
})

test('a checkpoint reads only the frames that changed', async () => {
  const scene = await makeScene(50)
  await checkpoint(scene)
  scene.disk.pass()
  await state(scene)
  scene.disk.pass()
  scene.disk.overwrite(frame(20), bytes(200))
  scene.disk.pass()
  const reads = scene.disk.faults.calls('openForReading')
  const { checkpoints } = await checkpoint(scene)
  expect(checkpoints).toMatchObject([{ number: 2 }])
  // The changed one, and the one in the middle for the picture.
  expect(scene.disk.faults.calls('openForReading') - reads).toBeLessThanOrEqual(2)
  await scene.project.close()
})

test.each([
  ['is rewritten', (disk: SimulatedDisk) => disk.overwrite(frame(1), bytes(101))],
  ['is rewritten after it was read', (disk: SimulatedDisk) => disk.overwrite(frame(3), bytes(103))],
  ['is removed', (disk: SimulatedDisk) => disk.remove(frame(4))],
  ['appears', (disk: SimulatedDisk) => disk.save(frame(9), bytes(109))],
])('a checkpoint is of one moment when a frame %s meanwhile', async (_, act) => {
  const scene = await makeScene(5)
  const { disk, project } = scene
  disk.faults.beforeNth('read', 3, () => {
    disk.pass()
    act(disk)
  })
  const { checkpoints } = await checkpoint(scene)
  expect(checkpoints).toHaveLength(1)
  disk.pass()
  expect(await state(scene)).toBe('normal')
  for (let number = 1; number <= 9; number++) {
    const there = disk.read(frame(number))
    const kept = await content(scene, 'v1', number)
    expect(kept === undefined ? there : Buffer.compare(kept, there as Buffer)).toBe(
      kept === undefined ? undefined : 0,
    )
  }
  await expectSound(project)
  await project.close()
})

test('a sequence that is still being rendered is refused', async () => {
  const scene = await makeScene(5)
  const { disk, project } = scene
  let next = 10
  const render = () => {
    disk.pass()
    disk.save(frame(next++), bytes(next))
    disk.faults.beforeNth('list', 1, render)
  }
  disk.faults.beforeNth('list', 1, render)
  await expectFailure(checkpoint(scene), 'working-file-changing')
  disk.faults.clearFaults()
  expect((await project.history()).checkpoints).toEqual([])
  expect((await checkpoint(scene)).checkpoints).toHaveLength(1)
  await project.close()
})

test('a missing frame is modified, all missing is rebuild', async () => {
  const scene = await makeScene(4)
  const { disk, project } = scene
  await checkpoint(scene)
  disk.pass()
  disk.remove(frame(2))
  expect(await state(scene)).toBe('modified')
  for (let number = 1; number <= 4; number++) disk.remove(frame(number))
  expect(await state(scene)).toBe('rebuild')
  const { rebuilt, failed } = await project.rebuild([])
  expect([rebuilt.map(({ path }) => path), failed]).toEqual([[SEQUENCE], []])
  for (let number = 1; number <= 4; number++) {
    expect(Buffer.compare(disk.read(frame(number)) as Buffer, bytes(number))).toBe(0)
  }
  expect(await state(scene)).toBe('normal')
  await project.close()
})

test('a frame that is written during a revert is not lost', async () => {
  const scene = await makeScene(4)
  const { disk, project } = scene
  await checkpoint(scene)
  for (let number = 1; number <= 4; number++) disk.overwrite(frame(number), bytes(20 + number))
  disk.pass()
  await checkpoint(scene)
  disk.pass()
  const late = bytes(99)
  disk.faults.beforeNth('rename', 2, () => {
    disk.pass()
    disk.overwrite(frame(4), late)
  })
  const { safety } = await project.revert(SEQUENCE, { to: 'v1' })
  expect(safety).toMatchObject({ number: 1 })
  for (let number = 1; number <= 4; number++) {
    expect(Buffer.compare(disk.read(frame(number)) as Buffer, bytes(number))).toBe(0)
  }
  expect(Buffer.compare((await content(scene, 's1', 4)) as Buffer, late)).toBe(0)
  await project.close()
})

test('a full disk in the middle of a revert leaves whole frames, and the next one ends it', async () => {
  const scene = await makeScene(4)
  const { disk, project } = scene
  await checkpoint(scene)
  for (let number = 1; number <= 4; number++) disk.overwrite(frame(number), bytes(20 + number))
  disk.pass()
  await checkpoint(scene)
  disk.pass()
  disk.faults.failNth('write', 3, 'ENOSPC')
  await expectFailure(project.revert(SEQUENCE, { to: 'v1' }), 'storage-full')
  for (let number = 1; number <= 4; number++) {
    const there = disk.read(frame(number)) as Buffer
    expect([bytes(number), bytes(20 + number)].some((known) => Buffer.compare(there, known) === 0)).toBe(true)
  }
  expect(await state(scene)).toBe('modified')
  const result = await project.revert(SEQUENCE, { to: 'v1' })
  expect(result.safety).toBeUndefined()
  expect(await state(scene)).toBe('pinned')
  await expectSound(project)
  await project.close()
})

test('free removes frames that can be put together again, and no others', async () => {
  const scene = await makeScene(3)
  const { disk, project } = scene
  await checkpoint(scene)
  disk.pass()
  disk.overwrite(frame(2), bytes(50))
  const kept = await project.free([SEQUENCE])
  expect(kept).toMatchObject({ freed: [], failed: [{ path: SEQUENCE, code: 'unsaved-work' }] })
  disk.overwrite(frame(2), bytes(2))
  disk.pass()
  expect((await project.free([SEQUENCE])).freed).toMatchObject([{ path: SEQUENCE, sizeBytes: 9000 }])
  expect(disk.read(frame(1))).toBeUndefined()
  expect(await state(scene)).toBe('rebuild')
  await project.revert(SEQUENCE)
  expect(await state(scene)).toBe('normal')
  await project.close()
})

test('a version that cannot be opened whole leaves no folder', async () => {
  const scene = await makeScene(3)
  const { project, disk } = scene
  await checkpoint(scene)
  disk.faults.failNth('write', 3, 'ENOSPC')
  await expectFailure(project.openVersion(SEQUENCE), 'storage-full')
  expect(disk.read(SEQUENCE)).toBeUndefined()
  const renders = SEQUENCE.split('/').slice(0, -1).join('/')
  const names = disk.faults.list(`${disk.folder}/${renders}`).map(({ name }) => name)
  expect(names.filter((name) => /#|^\.clst-new/.test(name))).toEqual([])
  expect(await state(scene)).toBe('normal')
  await project.close()
})
