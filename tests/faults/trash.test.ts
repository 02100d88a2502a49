/** Deleting, restoring, rebuilding and freeing when the disk is full, a file is held, or somebody saves in between. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import {
  type FileOperation,
  type FileSystemTraits,
  POSIX_DISK,
  TRAITS_BY_NAME,
  WINDOWS_DISK,
} from '@clst/sdk/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'
import { expectSound } from '../helpers/failures.js'

const parent = memoryFolder()
let disk: SimulatedDisk
let project: Project

async function start(traits: FileSystemTraits, ...paths: string[]): Promise<void> {
  disk = simulatedDisk(mkdtempSync(join(parent, 'trash-')), traits)
  project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  for (const path of paths) disk.save(path, contentOf(path))
  disk.pass()
  await project.checkpoint([], { message: 'first', all: true })
  disk.pass()
  await project.status()
}

afterEach(async () => {
  disk.faults.clearFaults()
  await expectSound(project)
  await project.close()
})

const contentOf = (path: string) => Buffer.from(`content of ${path}`)
const read = (path: string) => disk.read(path)?.toString()
const names = (folder = '') =>
  disk.memory
    .list(join(disk.folder, folder))
    .map(({ name }) => name)
    .sort()
const trash = async () => (await project.trash.list()).map(({ path }) => path)
const codes = (failed: { path: string; code: string }[]) => failed.map(({ path, code }) => `${path}: ${code}`)
async function states(): Promise<string[]> {
  const { items } = await project.status()
  return items.map(({ path, state }) => `${path}: ${state}`)
}

const DAY_US = 24 * 3600 * 1e6
const FILES = ['shots/a.blend', 'shots/b.blend', 'shots/maps/c.png']

describe.each(Object.entries(TRAITS_BY_NAME))('on a %s', (_name, traits) => {
  test('a collection goes, comes back, is freed and rebuilt', async () => {
    await start(traits, ...FILES)
    await project.delete(['shots'])
    expect(names()).toEqual([])
    await project.trash.restore(['shots'])
    expect(await states()).toEqual(FILES.map((path) => `${path}: normal`))
    disk.pass()
    const { freed } = await project.free(['shots'])
    expect(freed.map(({ path }) => path)).toEqual(FILES)
    expect(await states()).toEqual(FILES.map((path) => `${path}: rebuild`))
    await project.rebuild()
    expect(FILES.map(read)).toEqual(FILES.map((path) => contentOf(path).toString()))
  })
})

describe('delete', () => {
  test.each(['EACCES', 'EBUSY', 'EIO'])(
    'of a file that cannot be removed (%s) leaves it as it was',
    async (code) => {
      await start(POSIX_DISK, ...FILES)
      disk.faults.failNth('remove', 1, code)
      const { deleted, failed } = await project.delete(['shots'])
      expect(deleted).toEqual([])
      expect(failed.map(({ path }) => path)).toEqual(['shots/a.blend'])
      expect(await states()).toEqual(['shots/a.blend: normal'])
      expect(read('shots/a.blend')).toBe('content of shots/a.blend')
      // Given again it takes the rest, and all of it comes back as one.
      expect((await project.delete(['shots'])).deleted).toMatchObject([{ path: 'shots' }])
      expect(await trash()).toEqual(['shots'])
      await project.trash.restore(['shots'])
      expect(await states()).toEqual(FILES.map((path) => `${path}: normal`))
    },
  )

  test('that goes on two days later begins its own time in the trash', async () => {
    await start(POSIX_DISK, ...FILES)
    disk.faults.failNth('remove', 1, 'EACCES')
    await project.delete(['shots'])
    disk.clock.advanceUs(2 * DAY_US)
    await project.delete(['shots'])
    expect(await trash()).toEqual(['shots', 'shots/b.blend', 'shots/maps'])
    const { purged } = await project.trash.purge([], { olderThanMs: DAY_US / 1000 })
    expect(purged.map(({ path }) => path)).toEqual(['shots/b.blend', 'shots/maps'])
  })

  test('of a file that another program holds', async () => {
    await start(WINDOWS_DISK, ...FILES)
    const release = disk.memory.hold(join(disk.folder, 'shots/b.blend'), true)
    expect(codes((await project.delete(['shots'])).failed)).toEqual(['shots/b.blend: working-file-busy'])
    expect(codes((await project.free(['shots'])).failed)).toEqual(['shots/b.blend: working-file-busy'])
    release()
    await project.delete(['shots'])
    expect(await states()).toEqual([])
  })

  test('whenever somebody saves in between, nothing of it is lost', async () => {
    for (let nth = 1; ; nth++) {
      await start(POSIX_DISK, 'a.blend')
      disk.save('a.blend', Buffer.from('unsaved'))
      let isReached = false
      disk.faults.beforeNth('stat', nth, () => {
        isReached = true
        disk.save('a.blend', Buffer.from('just now'))
      })
      const { failed, deleted } = await project.delete(['a.blend'], {}).catch((error) => {
        throw new Error(`at look ${nth}: ${error}`)
      })
      if (failed.length > 0) expect(codes(failed)).toEqual(['a.blend: working-file-changing'])
      else {
        expect(deleted).toHaveLength(1)
        // What was there when it was deleted is what comes back, unless somebody has saved since.
        await project.trash.restore(['a.blend'])
      }
      expect(read('a.blend'), `at look ${nth}`).toBe(isReached ? 'just now' : 'unsaved')
      if (!isReached) return
      await project.close()
    }
  })

  test('of more than fits: the safety copy is needed first, so the file stays', async () => {
    await start(POSIX_DISK, 'a.blend')
    disk.save('a.blend', Buffer.from('unsaved'))
    disk.faults.failNth('openForReading', 1, 'EIO')
    expect(codes((await project.delete(['a.blend'])).failed)).toEqual(['a.blend: io-error'])
    expect(read('a.blend')).toBe('unsaved')
    expect(await trash()).toEqual([])
  })
})

const WRITES: [FileOperation, string][] = [
  ['createFile', 'ENOSPC'],
  ['createFile', 'EACCES'],
  ['truncate', 'ENOSPC'],
  ['write', 'ENOSPC'],
  ['sync', 'EIO'],
  ['close', 'EDQUOT'],
  ['rename', 'EACCES'],
]

describe.each(WRITES)('when %s fails with %s', (operation, code) => {
  test('rebuild writes the other files, and that one when it is repeated', async () => {
    await start(POSIX_DISK, ...FILES)
    await project.free(['shots'])
    disk.faults.failNth(operation, 1, code)
    const { rebuilt, failed } = await project.rebuild()
    expect(failed.map(({ path }) => path)).toEqual(['shots/a.blend'])
    expect(rebuilt.map(({ path }) => path)).toEqual(FILES.slice(1))
    expect(names('shots')).toEqual(['b.blend', 'maps'])
    expect((await project.rebuild()).rebuilt.map(({ path }) => path)).toEqual(['shots/a.blend'])
    expect(await states()).toEqual(FILES.map((path) => `${path}: normal`))
  })

  test('restore brings the records back, and rebuild the file', async () => {
    await start(POSIX_DISK, ...FILES)
    disk.save('shots/a.blend', Buffer.from('unsaved'))
    await project.delete(['shots'])
    disk.faults.failNth(operation, 1, code)
    const { restored, failed } = await project.trash.restore(['shots'])
    expect(restored).toMatchObject([{ path: 'shots', assets: 3 }])
    expect(failed.map(({ path }) => path)).toEqual(['shots/a.blend'])
    await project.rebuild()
    expect(read('shots/a.blend')).toBe('unsaved')
    expect(await trash()).toEqual([])
  })

  test('undo says so, and rebuild writes what is missing', async () => {
    await start(POSIX_DISK, ...FILES)
    await project.delete(['shots'])
    disk.faults.failNth(operation, 1, code)
    await expect(project.undo()).rejects.toThrow('"clst rebuild" writes the files that are missing.')
    await project.rebuild()
    expect(await states()).toEqual(FILES.map((path) => `${path}: normal`))
  })
})

test.each<FileOperation>(['stat', 'list', 'makeFolder', 'syncFolder'])(
  'restore tells once of what fails at %s',
  async (operation) => {
    const paths = ['shots/a.blend', 'shots/b.blend']
    for (let nth = 1; ; nth++) {
      await start(POSIX_DISK, ...paths)
      for (const path of paths) await project.delete([path])
      disk.faults.failNth(operation, nth, 'EIO')
      const before = disk.faults.calls(operation)
      // The first look at the project itself ends the call: nothing is done then.
      const refused = async (error: unknown) => {
        expect(error).toMatchObject({ code: 'io-error' })
        expect((await trash()).sort(), `${operation} ${nth}`).toEqual(paths)
        return { failed: [] }
      }
      const { failed } = await project.trash.restore(paths).catch(refused)
      const isReached = disk.faults.calls(operation) - before >= nth
      disk.faults.clearFaults()
      expect(failed.length, `${operation} ${nth}: ${codes(failed)}`).toBeLessThanOrEqual(1)
      if (failed.length > 0) expect(codes(failed)).toEqual([`${failed[0]?.path}: io-error`])
      // What stayed in the trash can be restored, what is out of it rebuilt.
      const left = await trash()
      if (left.length > 0) await project.trash.restore(left)
      await project.rebuild()
      expect(await states()).toEqual(paths.map((path) => `${path}: normal`))
      if (!isReached) return
      await project.close()
    }
  },
)

describe('a moment', () => {
  test('a file that is held stays, and the others are reverted', async () => {
    await start(WINDOWS_DISK, ...FILES)
    const at = disk.clock.now()
    disk.pass()
    for (const path of FILES) disk.save(path, Buffer.from(`later ${path}`))
    disk.pass()
    await project.checkpoint([], { message: 'later', all: true })
    disk.pass()
    const release = disk.memory.hold(join(disk.folder, 'shots/b.blend'), true)
    const { reverted, failed } = await project.revertAll({ at })
    expect(codes(failed)).toEqual(['shots/b.blend: working-file-busy'])
    expect(reverted.map(({ path }) => path)).toEqual(['shots/a.blend', 'shots/maps/c.png'])
    expect(read('shots/b.blend')).toBe('later shots/b.blend')
    release()
    expect((await project.revertAll({ at })).unchanged).toBe(2)
    expect(FILES.map(read)).toEqual(FILES.map((path) => contentOf(path).toString()))
  })
})
