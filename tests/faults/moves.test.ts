import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import {
  FAT_DISK,
  type FileSystemTraits,
  OLD_MAC_DISK,
  POSIX_DISK,
  TRAITS_BY_NAME,
  WINDOWS_DISK,
} from '@clst/sdk/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSentence, expectSound } from '../helpers/failures.js'
import { optionalHost } from '../helpers/hosts.js'
import { asOtherUser, giveAway, hasOtherUser } from '../helpers/other-user.js'

/** Moves and copies on disks of all kinds, and when something goes wrong in the middle of them. */

const parent = memoryFolder()
let disk: SimulatedDisk
let project: Project
let isOpen = false

async function start(traits: FileSystemTraits, ...paths: string[]): Promise<void> {
  isOpen = true
  disk = simulatedDisk(mkdtempSync(join(parent, 'moves-')), traits)
  project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  for (const path of paths) disk.save(path, Buffer.from(`content of ${path}`))
  disk.pass()
  await project.checkpoint([], { message: 'first', all: true })
  disk.pass()
  await project.status()
}

afterEach(async () => {
  if (!isOpen) return
  isOpen = false
  await expectSound(project)
  await project.close()
})

const read = (path: string) => disk.read(path)?.toString()
const names = (folder = '') =>
  disk.memory
    .list(join(disk.folder, folder))
    .map(({ name }) => name)
    .sort()

async function states(): Promise<Record<string, string>> {
  const { items } = await project.status()
  return Object.fromEntries(items.map(({ path, state }) => [path, state]))
}

describe.each(Object.entries(TRAITS_BY_NAME))('on a %s', (_name, traits) => {
  test('files and collections move, come back, and are not read for it', async () => {
    await start(traits, 'scene.blend', 'shots/a.blend', 'shots/maps/b.png')
    const opened = () => disk.faults.calls('openForReading')
    const before = opened()
    await project.move(['scene.blend', 'shots'], 'new/place')
    const there = ['new/place/scene.blend', 'new/place/shots/a.blend', 'new/place/shots/maps/b.png']
    expect(await states()).toEqual(Object.fromEntries(there.map((path) => [path, 'normal'])))
    expect(opened()).toBe(before)
    await project.undo()
    expect(Object.keys(await states())).toEqual(['scene.blend', 'shots/a.blend', 'shots/maps/b.png'])
    expect(read('scene.blend')).toBe('content of scene.blend')
    expect(names()).toEqual(['scene.blend', 'shots'])
  })

  test('a name that differs in capital letters only, of a file and of a folder', async () => {
    await start(traits, 'Scene.blend', 'Shots/a.blend')
    await project.rename('Scene.blend', 'scene.blend')
    await project.move(['Shots'], 'shots')
    expect(names()).toEqual(['scene.blend', 'shots'])
    expect(await states()).toEqual({ 'scene.blend': 'normal', 'shots/a.blend': 'normal' })
    await project.undo()
    await project.undo()
    expect(names()).toEqual(['Scene.blend', 'Shots'])
    expect(await states()).toEqual({ 'Scene.blend': 'normal', 'Shots/a.blend': 'normal' })
  })

  test('names in every spelling of Unicode', async () => {
    const nfc = 'Café – ключ 木.blend'.normalize('NFC')
    await start(traits, nfc)
    await project.rename(nfc, 'Ärmel 🔑.blend'.normalize('NFD'))
    expect(Object.values(await states())).toEqual(['normal'])
    await project.rename('Ärmel 🔑.blend'.normalize('NFC'), 'ärmel 🔑.blend'.normalize('NFC'))
    expect(Object.values(await states())).toEqual(['normal'])
    expect(names()).toHaveLength(1)
    await project.undo()
    await project.undo()
    expect((await project.history(nfc)).checkpoints).toHaveLength(1)
  })

  test('a rename outside is recognised and accepted', async () => {
    await start(traits, 'a.blend', 'shots/b.blend')
    disk.move('a.blend', 'renamed.blend')
    disk.memory.rename(join(disk.folder, 'shots'), join(disk.folder, 'takes'))
    const { renames } = await project.status()
    expect(renames.map(({ from, to }) => `${from} ${to}`)).toEqual(['shots takes', 'a.blend renamed.blend'])
    await project.acceptRenames()
    expect(await states()).toEqual({ 'renamed.blend': 'normal', 'takes/b.blend': 'normal' })
  })

  test('a copy is a file of its own', async () => {
    await start(traits, 'shots/a.blend')
    await project.copy('shots', 'takes')
    expect(await states()).toEqual({ 'shots/a.blend': 'normal', 'takes/a.blend': 'normal' })
    disk.save('takes/a.blend', Buffer.from('changed'))
    await project.undo()
    expect(names()).toEqual(['shots'])
    expect(await states()).toEqual({ 'shots/a.blend': 'normal' })
  })
})

describe('a file that another program holds', () => {
  test('is not moved, and neither are the others', async () => {
    await start(WINDOWS_DISK, 'a.blend', 'b.blend')
    const release = disk.memory.hold(join(disk.folder, 'b.blend'), true)
    const failure = await expectFailure(project.move(['a.blend', 'b.blend'], 'shots'), 'working-file-busy')
    expect(failure.retryable).toBe(true)
    expect(names()).toEqual(['a.blend', 'b.blend'])
    const before = disk.faults.calls('openForReading')
    expect(await states()).toEqual({ 'a.blend': 'normal', 'b.blend': 'normal' })
    // Nothing changed, so nothing has to be read again either.
    expect(disk.faults.calls('openForReading')).toBe(before)
    await expectFailure(project.undo(), 'nothing-to-undo')
    release()
    await project.move(['a.blend', 'b.blend'], 'shots')
    expect(names('shots')).toEqual(['a.blend', 'b.blend'])
  })

  test('keeps an undo from happening until it is closed', async () => {
    await start(WINDOWS_DISK, 'a.blend')
    await project.move(['a.blend'], 'shots', { into: true })
    const release = disk.memory.hold(join(disk.folder, 'shots/a.blend'))
    await expectFailure(project.undo(), 'working-file-busy')
    release()
    await project.undo()
    expect(await states()).toEqual({ 'a.blend': 'normal' })
  })

  test('can be copied while it may be read, and not otherwise', async () => {
    await start(WINDOWS_DISK, 'a.blend')
    const release = disk.memory.hold(join(disk.folder, 'a.blend'), true)
    await project.copy('a.blend', 'b.blend')
    release()
    disk.save('a.blend', Buffer.from('changed'))
    disk.memory.hold(join(disk.folder, 'a.blend'))
    await expectFailure(project.copy('a.blend', 'c.blend'), 'working-file-busy')
    expect(names()).toEqual(['a.blend', 'b.blend'])
  })
})

describe('a failure in the middle', () => {
  const SOURCES = ['a.blend', 'b.blend', 'shots']

  test.each(['rename', 'makeFolder', 'stat', 'list'] as const)('of any %s changes nothing', async (call) => {
    await start(POSIX_DISK, 'a.blend', 'b.blend', 'shots/c.blend')
    const before = disk.faults.calls(call)
    await project.move(SOURCES, 'new/place')
    const count = disk.faults.calls(call) - before
    await project.undo()
    expect(count).toBeGreaterThan(0)
    for (let nth = 1; nth <= count; nth++) {
      disk.faults.failNth(call, nth, 'EIO')
      const failure = await project.move(SOURCES, 'new/place').catch((error) => error)
      disk.faults.clearFaults()
      if (failure instanceof Error) {
        expectSentence(failure.message)
        expect(names(), `${call} ${nth}`).toEqual(['a.blend', 'b.blend', 'shots'])
        expect(Object.keys(await states())).toEqual(['a.blend', 'b.blend', 'shots/c.blend'])
      } else await project.undo()
    }
  })

  test('of a copy, by a full disk, leaves nothing behind', async () => {
    await start({ ...POSIX_DISK, capacityBytes: 1500 }, 'shots/a.blend', 'shots/b.blend')
    disk.save('shots/b.blend', Buffer.alloc(1000, 1))
    await project.checkpoint(['shots'], { message: 'larger' })
    await expectFailure(project.copy('shots', 'takes'), 'storage-full')
    expect(names()).toEqual(['shots'])
    expect(Object.keys(await states())).toEqual(['shots/a.blend', 'shots/b.blend'])
  })

  test('that is found later is put right when the project is opened', async () => {
    await start(FAT_DISK, 'a.blend', 'b.blend')
    // The second rename fails, and so does the way back.
    disk.faults.failNth('rename', 2, 'EIO')
    disk.faults.failNth('rename', 3, 'EIO')
    await expectFailure(project.move(['a.blend', 'b.blend'], 'shots'), 'io-error')
    expect(names('shots')).toEqual(['a.blend'])
    disk.clock.advanceUs(61_000_000)
    await project.rename('b.blend', 'c.blend')
    expect(names()).toEqual(['a.blend', 'c.blend'])
    expect(await states()).toEqual({ 'a.blend': 'normal', 'c.blend': 'normal' })
  })
})

test('on a disk with decomposed names, an accent makes no second name', async () => {
  await start(OLD_MAC_DISK, 'é.blend'.normalize('NFC'), 'b.blend')
  await expectFailure(project.move(['b.blend'], 'É.blend'.normalize('NFD')), 'name-clash', 'file-exists')
  expect(Object.values(await states())).toEqual(['normal', 'normal'])
})

/** Root is allowed everything, so another user does the work. */
const otherUser = optionalHost('another user', hasOtherUser)
const places = temporaryFolder()
chmodSync(places, 0o755)

otherUser.describe('where the system does not allow it', () => {
  test('nothing is moved, also not what could be', async () => {
    const folder = mkdtempSync(join(places, 'project-'))
    chmodSync(folder, 0o755)
    mkdirSync(join(folder, 'locked'))
    for (const path of ['a.blend', 'locked/b.blend']) writeFileSync(join(folder, path), path)
    const real = await createProject(folder, { name: 'Robot', workers: 0 })
    await real.checkpoint([], { message: 'first', all: true })
    await real.close()
    const file = join(folder, 'Robot.clst')
    giveAway(folder, file, join(folder, 'a.blend'))
    const [, moved, copied, status, undone] = asOtherUser(file, [
      ['move', ['a.blend', 'locked/b.blend'], 'new'],
      ['copy', 'a.blend', 'locked/copy.blend'],
      ['status', []],
      ['undo'],
    ])
    expect(moved).toMatchObject({ error: { code: 'permission-denied' } })
    expect(copied).toMatchObject({ error: { code: 'permission-denied' } })
    expectSentence(moved?.error?.message ?? '')
    expect(undone).toMatchObject({ error: { code: 'nothing-to-undo' } })
    expect(status?.value.counts).toMatchObject({ normal: 2, untracked: 0, rebuild: 0 })
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'a.blend', 'locked'])
    expect(existsSync(join(folder, 'locked/b.blend'))).toBe(true)
  })

  test('a project that can only be read says so', async () => {
    const folder = mkdtempSync(join(places, 'readonly-'))
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'a.blend'), 'a')
    const real = await createProject(folder, { name: 'Robot', workers: 0 })
    await real.checkpoint(['a.blend'], { message: 'first' })
    await real.close()
    renameSync(join(folder, 'a.blend'), join(folder, 'b.blend'))
    const outcomes = asOtherUser(join(folder, 'Robot.clst'), [
      ['move', ['b.blend'], 'c.blend'],
      ['acceptRenames'],
      ['copy', 'a.blend', 'c.blend'],
      ['undo'],
    ]).slice(1)
    for (const outcome of outcomes) expect(outcome).toMatchObject({ error: { code: 'read-only' } })
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'b.blend'])
  })
})
