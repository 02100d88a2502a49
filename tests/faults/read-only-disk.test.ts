import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, openProject } from '@clst/sdk'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { expectFailure, expectSound } from '../helpers/failures.js'
import { optionalHost } from '../helpers/hosts.js'
import { isMountable, useDisk } from '../helpers/small-disks.js'

/** A backup, a DVD, a disk that the system has made read-only because it is failing. Root sees this too. */
optionalHost('a disk of the kind "tmpfs"', () => isMountable('tmpfs')).describe(
  'a disk that can only be read',
  () => {
    const disk = useDisk('tmpfs', 16)
    const parent = temporaryFolder()

    beforeAll(async () => {
      const project = await createProject(disk.folder, { name: 'Robot', workers: 0 })
      for (const version of ['v1', 'v2']) {
        writeFileSync(join(disk.folder, 'scene.blend'), version)
        await project.checkpoint(['scene.blend'], { message: version })
      }
      await project.close()
      mkdirSync(join(disk.folder, 'empty'))
      disk.setReadOnly(true)
    })

    test('the project is opened for reading: history, status, export and verify work', async () => {
      const project = await openProject(join(disk.folder, 'Robot.clst'), {
        workers: 0,
        hostName: 'another computer',
      })
      expect(project.isReadOnly).toBe(true)
      expect((await project.history()).checkpoints).toHaveLength(2)
      expect(await project.status()).toMatchObject({ items: [{ path: 'scene.blend', state: 'normal' }] })
      await project.exportVersion('scene.blend', { to: 'v1', output: join(parent, 'copy') })
      expect(readFileSync(join(parent, 'copy'), 'utf8')).toBe('v1')
      await expectSound(project)
      await expectFailure(project.checkpoint(['scene.blend'], { message: 'No' }), 'read-only')
      await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'read-only')
      await expectFailure(project.openVersion('scene.blend', { to: 'v1' }), 'permission-denied')
      const output = join(disk.folder, 'copy')
      await expectFailure(project.exportVersion('scene.blend', { to: 'v1', output }), 'permission-denied')
      await project.close()
      expect(readdirSync(disk.folder).sort()).toEqual(['Robot.clst', 'empty', 'scene.blend'])
    })

    test('no project is made there', async () => {
      await expectFailure(createProject(join(disk.folder, 'new'), { name: 'New' }), 'permission-denied')
      await expectFailure(createProject(join(disk.folder, 'empty'), { name: 'New' }), 'permission-denied')
      expect(readdirSync(join(disk.folder, 'empty'))).toEqual([])
    })

    test('when it can be written again, everything works', async () => {
      disk.setReadOnly(false)
      const project = await openProject(join(disk.folder, 'Robot.clst'), { workers: 0 })
      expect(project.isReadOnly).toBe(false)
      writeFileSync(join(disk.folder, 'scene.blend'), 'v3')
      const { checkpoints } = await project.checkpoint(['scene.blend'], { message: 'v3' })
      expect(checkpoints).toMatchObject([{ number: 3 }])
      await expectSound(project)
      await project.close()
    })
  },
)
