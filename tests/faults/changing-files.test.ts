import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import {
  FAT_DISK,
  type FileOperation,
  type FileSystemTraits,
  NETWORK_DISK,
  POSIX_DISK,
  seededBytes,
} from '@clst/sdk/testing'
import { describe, expect, test } from 'vitest'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSound } from '../helpers/failures.js'

/** Programs that save while clst reads. Large enough to be read in several pieces. */

const PATH = 'scene.blend'
const MIB = 1 << 20
const SIZE = 2 * MIB + 1000
const OLD = seededBytes(1, SIZE)
const NEW = seededBytes(2, SIZE)

const parent = memoryFolder()

interface Scene {
  disk: SimulatedDisk
  project: Project
}

async function makeScene(traits: FileSystemTraits, content: Uint8Array): Promise<Scene> {
  const disk = simulatedDisk(mkdtempSync(join(parent, 'scene-')), traits)
  const project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  disk.save(PATH, content)
  disk.pass()
  return { disk, project }
}

/** The bytes of a version, through a file beside the working file. */
async function bytesOf({ disk, project }: Scene, to: string): Promise<Buffer> {
  await project.exportVersion(PATH, { to, output: join(disk.folder, 'copy'), overwrite: true })
  return disk.read('copy') as Buffer
}

const checkpoint = ({ project }: Scene) => project.checkpoint([PATH], { message: 'Saved', preview: null })

/** A save that every disk gives a time of its own. */
function rewriteLater(disk: SimulatedDisk): void {
  disk.pass()
  disk.overwrite(PATH, NEW)
}

/** Calls during which a change can come. The first read has been made by the time of the second. */
const MOMENTS: readonly [FileOperation, number][] = [
  ['statOpen', 1],
  ['read', 1],
  ['read', 2],
  ['read', 3],
  ['statOpen', 2],
]

const DISKS: readonly [string, FileSystemTraits][] = [
  ['POSIX disk', POSIX_DISK],
  ['FAT disk', FAT_DISK],
  ['network disk', NETWORK_DISK],
]

describe.each(DISKS)('on a %s', (_name, traits) => {
  describe.each(MOMENTS)('before call %s %i', (call, nth) => {
    test.each<[string, (disk: SimulatedDisk) => void, Uint8Array]>([
      ['it is written in place, in another moment', rewriteLater, NEW],
      ['it is written in place, in the same moment', (disk) => disk.overwrite(PATH, NEW), NEW],
      ['it is replaced', (disk) => disk.save(PATH, NEW), NEW],
      ['it grows', (disk) => disk.overwrite(PATH, Buffer.concat([OLD, NEW])), Buffer.concat([OLD, NEW])],
      ['it is cut short', (disk) => disk.overwrite(PATH, OLD.subarray(0, MIB + 5)), OLD.subarray(0, MIB + 5)],
      ['it is emptied', (disk) => disk.overwrite(PATH, new Uint8Array(0)), new Uint8Array(0)],
    ])('%s: a version is wholly what was there at one moment', async (_title, change, after) => {
      const scene = await makeScene(traits, OLD)
      const { disk, project } = scene
      // Just written: on a coarse disk the change that follows cannot be seen by its time.
      disk.overwrite(PATH, OLD)
      disk.faults.beforeNth(call, nth, () => change(disk))
      await checkpoint(scene)
      const stored = await bytesOf(scene, 'v1')
      expect(stored.equals(OLD) || stored.equals(after)).toBe(true)
      expect(disk.read(PATH)?.equals(after)).toBe(true)
      const { items } = await project.status([PATH])
      expect(items[0]?.state).toBe(stored.equals(after) ? 'normal' : 'modified')
      await project.close()
    })

    test('it is removed: the file is gone, the project is not', async () => {
      const scene = await makeScene(traits, OLD)
      const { disk, project } = scene
      disk.faults.beforeNth(call, nth, () => disk.remove(PATH))
      const result = await checkpoint(scene).catch((error: unknown) => error)
      // Windows and POSIX let a file that is open be read to its end. What was read is whole, or nothing was stored.
      if (result instanceof Error) expect(result).toMatchObject({ code: 'file-not-found' })
      else expect((await bytesOf(scene, 'v1')).equals(OLD)).toBe(true)
      await expectSound(project)
      await project.close()
    })
  })
})

describe('a file that does not come to rest', () => {
  test('is refused, and nothing of it is stored', async () => {
    const scene = await makeScene(POSIX_DISK, OLD)
    const { disk, project } = scene
    for (let nth = 2; nth < 12; nth++) disk.faults.beforeNth('read', nth, () => rewriteLater(disk))
    const failure = await expectFailure(checkpoint(scene), 'working-file-changing')
    expect(failure.retryable).toBe(true)
    disk.faults.clearFaults()
    expect(await project.status([PATH])).toMatchObject({ items: [{ state: 'untracked' }] })
    await checkpoint(scene)
    expect((await bytesOf(scene, 'v1')).equals(NEW)).toBe(true)
    await expectSound(project)
    await project.close()
  })

  test('does not hold up the others', async () => {
    const scene = await makeScene(POSIX_DISK, OLD)
    const { disk, project } = scene
    disk.save('a.png', seededBytes(3, 1000))
    disk.save('z.png', seededBytes(4, 1000))
    disk.pass()
    for (let nth = 2; nth < 30; nth++) disk.faults.beforeNth('read', nth, () => rewriteLater(disk))
    const result = await project.checkpoint([], { message: 'All', all: true, preview: null })
    disk.faults.clearFaults()
    expect(result.checkpoints.map(({ path }) => path)).toContain('a.png')
    expect(result.failed).toEqual([
      expect.objectContaining({ path: PATH, code: 'working-file-changing', retryable: true }),
    ])
    await project.close()
  })

  test('is shown as changed, with a reason, and the other files as they are', async () => {
    const scene = await makeScene(POSIX_DISK, OLD)
    const { disk, project } = scene
    disk.save('a.png', seededBytes(3, 1000))
    await project.checkpoint([], { message: 'All', all: true, preview: null })
    disk.pass()
    disk.overwrite(PATH, NEW)
    for (let nth = 2; nth < 30; nth++) disk.faults.beforeNth('read', nth, () => rewriteLater(disk))
    const { items, notices } = await project.status()
    disk.faults.clearFaults()
    expect(items.map(({ path, state }) => [path, state])).toEqual([
      ['a.png', 'normal'],
      [PATH, 'modified'],
    ])
    expect(notices).toEqual([expect.objectContaining({ code: 'working-file-changing', path: PATH })])
    await project.close()
  })
})

describe.each(DISKS)('a save during a revert, on a %s', (_name, traits) => {
  /** Everything that a revert calls between its first look and the moment when the file is replaced. */
  const calls: readonly FileOperation[] = [
    'statOpen',
    'read',
    'write',
    'truncate',
    'sync',
    'copyAttributes',
    'stat',
  ]

  test.each(calls)('before any call of %s: both contents are kept', async (call) => {
    const probe = await makeScene(traits, OLD)
    await checkpoint(probe)
    probe.disk.overwrite(PATH, seededBytes(5, SIZE))
    const { faults } = probe.disk
    const before = faults.calls(call)
    let beforeRename = 0
    faults.beforeNth('rename', 1, () => {
      beforeRename = faults.calls(call) - before
    })
    await probe.project.revert(PATH, { to: 'v1' })
    const count = faults.calls(call) - before
    await probe.project.close()
    expect(count).toBeGreaterThan(0)

    // Between the last look and the replacement there is a moment in which nobody can see a change: the look itself is
    // a stat, and where the stamps are too young to tell, what was read before it.
    const isLook = call === 'stat' || call === 'statOpen'
    for (let nth = 1; nth <= count; nth++) {
      if (isLook && nth === beforeRename) continue
      const scene = await makeScene(traits, OLD)
      const { disk, project } = scene
      await checkpoint(scene)
      const edit = seededBytes(6, SIZE)
      disk.overwrite(PATH, edit)
      let isReplaced = false
      disk.faults.beforeNth(call, nth, () => {
        isReplaced = disk.read(PATH)?.equals(OLD) === true
        disk.overwrite(PATH, NEW)
      })
      await project.revert(PATH, { to: 'v1' })
      const held = disk.read(PATH) as Buffer
      const { checkpoints } = await project.history(PATH)
      const kept: Buffer[] = [held]
      for (const { isSafety, number } of checkpoints) {
        kept.push(await bytesOf(scene, isSafety ? `s${number}` : `v${number}`))
      }
      const has = (content: Uint8Array) => kept.some((bytes) => bytes.equals(content))
      // A program that replaces its own unsaved bytes takes them with it; what was there last is never lost.
      expect(has(NEW)).toBe(true)
      expect(has(OLD)).toBe(true)
      expect(held.equals(OLD) || (isReplaced && held.equals(NEW))).toBe(true)
      const { items } = await project.status([PATH])
      expect(items[0]?.state).toBe(held.equals(OLD) ? 'normal' : 'modified')
      await project.close()
    }
  })
})

describe.each(DISKS)('a copy that is saved while it is taken back, on a %s', (_name, traits) => {
  const COPY = 'copy.blend'
  const saved = seededBytes(5, SIZE)

  /** Answers how often the call is made in the undo before the copy is read for the last time. */
  async function saveBefore(call: FileOperation, nth: number): Promise<number> {
    const scene = await makeScene(traits, OLD)
    const { disk, project } = scene
    await checkpoint(scene)
    await project.copy(PATH, COPY)
    const before = disk.faults.calls(call)
    let calls = 0
    const count = () => {
      calls = disk.faults.calls(call) - before
    }
    for (let read = 1; read < 100; read++) disk.faults.beforeNth('read', read, count)
    disk.faults.beforeNth(call, nth, () => disk.overwrite(COPY, saved))
    await project.undo().catch((error) => expect(error).toMatchObject({ code: 'working-file-changing' }))
    disk.faults.clearFaults()
    if (nth <= calls && disk.read(COPY)?.equals(saved) !== true) {
      await project.trash.restore([COPY])
      const { checkpoints } = await project.history(COPY)
      const kept: Buffer[] = []
      for (const { id } of checkpoints) {
        await project.exportVersion(COPY, { to: id, output: join(disk.folder, 'out'), overwrite: true })
        kept.push(disk.read('out') as Buffer)
      }
      expect(
        kept.some((bytes) => bytes.equals(saved)),
        `${call} ${nth}: the save is lost`,
      ).toBe(true)
    }
    await project.close()
    return calls
  }

  // What comes between the last look and the removal, which follow each other at once, nobody could see.
  test.each<FileOperation>(['stat', 'statOpen', 'read'])('loses nothing, before any %s', async (call) => {
    const calls = await saveBefore(call, Number.POSITIVE_INFINITY)
    expect(calls).toBeGreaterThan(2)
    for (let nth = 1; nth <= calls; nth++) await saveBefore(call, nth)
  })
})
