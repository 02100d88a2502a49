/** A backup to a disk that is full, or to a place that cannot be written or read, says so and leaves everything as it was. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectFailure, expectSound } from '../helpers/failures.js'
import { optionalHost } from '../helpers/hosts.js'
import { isMountable, useDisk } from '../helpers/small-disks.js'

const MIB = 1 << 20
const host = optionalHost('a disk of the kind "tmpfs"', () => isMountable('tmpfs'))

let folder = ''
let project: Project

async function version(seed: number, size: number): Promise<void> {
  writeFileSync(join(folder, 'scene.blend'), seededBytes(seed, size))
  await project.checkpoint(['scene.blend'], { message: `Version ${seed}` })
}

beforeAll(async () => {
  folder = temporaryFolder()
  project = await createProject(folder, { name: 'film', workers: 0 })
  await version(1, 4 * MIB)
})

afterAll(async () => {
  await project.close()
  rmSync(folder, { recursive: true })
})

host.describe('a backup to a disk that is full', () => {
  const disk = useDisk('tmpfs', 8)

  test('leaves nothing of a new copy, and the old one as it was', async () => {
    const output = join(disk.folder, 'copy.clst')
    await project.maintenance.backup({ output })
    await expectSound(project)
    const before = statSync(output).size
    await version(2, 6 * MIB)
    await expectFailure(
      project.maintenance.backup({ output: join(disk.folder, 'second.clst') }),
      'storage-full',
    )
    expect(readdirSync(disk.folder)).toEqual(['copy.clst'])
    await expectFailure(project.maintenance.backup({ output, incremental: true }), 'storage-full')
    expect(statSync(output).size).toBeGreaterThanOrEqual(before)
    const { verifyProjectFile } = await import('@clst/sdk')
    expect((await verifyProjectFile(output)).problems).toEqual([])
    await expectSound(project)
  })
})

describe('a backup', () => {
  test('onto a copy that is damaged leaves it alone', async () => {
    const outside = temporaryFolder()
    const output = join(outside, 'copy.clst')
    writeFileSync(output, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]))
    await expect(project.maintenance.backup({ output, incremental: true })).rejects.toMatchObject({
      code: expect.stringMatching(/^(not-a-project-file|store-corrupt)$/),
    })
    expect(statSync(output).size).toBe(5016)
    rmSync(outside, { recursive: true })
  })

  test('into a folder that is a file, or in a place of a folder, is refused', async () => {
    const outside = temporaryFolder()
    writeFileSync(join(outside, 'file'), '')
    mkdirSync(join(outside, 'folder'))
    await expectFailure(
      project.maintenance.backup({ output: join(outside, 'file', 'copy.clst') }),
      'file-not-found',
    )
    await expectFailure(project.maintenance.backup({ output: join(outside, 'folder') }), 'file-exists')
    expect(existsSync(join(outside, 'folder', 'copy.clst'))).toBe(false)
    rmSync(outside, { recursive: true })
  })
})
