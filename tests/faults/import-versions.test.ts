import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { POSIX_DISK, seededBytes } from '@clst/sdk/testing'
import { expect, test } from 'vitest'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSound } from '../helpers/failures.js'

/** Imports in which files and the disk do not hold still. */

const parent = memoryFolder()
const NAMES = ['robot_v001.blend', 'robot_v002.blend', 'robot_v003.blend']
const bytes = (seed: number) => seededBytes(seed, 90_000)

interface Scene {
  disk: SimulatedDisk
  project: Project
}

async function makeScene(): Promise<Scene> {
  const disk = simulatedDisk(mkdtempSync(join(parent, 'scene-')), POSIX_DISK)
  const project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  for (const [index, name] of NAMES.entries()) {
    disk.save(name, bytes(index))
    disk.pass()
  }
  return { disk, project }
}

const expectNothing = async ({ disk, project }: Scene) => {
  expect((await project.history()).checkpoints).toEqual([])
  expect(disk.read('robot.blend')).toBeUndefined()
  for (const name of NAMES) expect(disk.read(name)).toBeDefined()
  await expectSound(project)
}

test('a file that cannot be read ends the import, and nothing of it is visible', async () => {
  const scene = await makeScene()
  scene.disk.faults.failNth('openForReading', 3, 'EACCES')
  await expectFailure(scene.project.imports.versions(['robot_v*.blend']), 'permission-denied')
  await expectNothing(scene)
  await scene.project.close()
})

test('a cancelled import leaves nothing', async () => {
  const scene = await makeScene()
  const controller = new AbortController()
  scene.disk.faults.beforeNth('openForReading', 3, () => controller.abort())
  const { signal } = controller
  await expectFailure(scene.project.imports.versions(['robot_v*.blend'], { signal }), 'cancelled')
  await expectNothing(scene)
  await scene.project.close()
})

test('a file that changes while it is read is read again', async () => {
  const scene = await makeScene()
  const { disk, project } = scene
  disk.faults.beforeNth('statOpen', 4, () => {
    disk.pass()
    disk.overwrite('robot_v002.blend', bytes(22))
  })
  await project.imports.versions(['robot_v001.blend'])
  await project.exportVersion('robot.blend', { to: 'v2', output: join(disk.folder, 'copy') })
  expect(Buffer.compare(disk.read('copy') as Buffer, disk.read('robot_v002.blend') as Buffer)).toBe(0)
  await project.close()
})

test('no original goes when one differs from its version', async () => {
  const scene = await makeScene()
  const { disk, project } = scene
  await project.imports.versions(['robot_v001.blend'])
  disk.faults.beforeNth('openForReading', 5, () => {
    disk.pass()
    disk.overwrite('robot_v002.blend', bytes(22))
  })
  const { removed, failed } = await project.imports.versions(['robot_v001.blend'], { removeOriginals: true })
  expect(removed).toEqual([])
  expect(failed).toMatchObject([{ path: 'robot_v002.blend', code: 'working-file-changing' }])
  for (const name of NAMES) expect(disk.read(name)).toBeDefined()
  await project.close()
})

test('an original that changes after it was compared stays', async () => {
  const scene = await makeScene()
  const { disk, project } = scene
  disk.faults.beforeNth('remove', 2, () => {})
  await project.imports.versions(['robot_v001.blend'])
  disk.faults.beforeNth('remove', 1, () => {
    disk.pass()
    disk.overwrite('robot_v003.blend', bytes(33))
  })
  const { removed, failed } = await project.imports.versions(['robot_v001.blend'], { removeOriginals: true })
  expect(removed).toEqual(['robot_v001.blend', 'robot_v002.blend'])
  expect(failed).toMatchObject([{ path: 'robot_v003.blend' }])
  expect(Buffer.compare(disk.read('robot_v003.blend') as Buffer, bytes(33))).toBe(0)
  await project.close()
})

test('where the working file cannot be written the history is there all the same', async () => {
  const scene = await makeScene()
  const { disk, project } = scene
  disk.faults.failNth('rename', 1, 'EACCES')
  const { failed } = await project.imports.versions(['robot_v001.blend'])
  expect(failed).toMatchObject([{ path: 'robot.blend', code: 'permission-denied' }])
  expect((await project.history('robot.blend')).checkpoints).toHaveLength(3)
  await project.revert('robot.blend')
  expect(Buffer.compare(disk.read('robot.blend') as Buffer, bytes(2))).toBe(0)
  await project.close()
})
