import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createProject, type ErrorCode, type Project } from '@clst/sdk'
import { OLD_MAC_DISK, WINDOWS_DISK } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { memoryFolder, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSentence, expectSound } from '../helpers/failures.js'

const parent = temporaryFolder()
const memoryParent = memoryFolder()
let folder: string
let project: Project

beforeEach(async () => {
  folder = mkdtempSync(join(parent, 'project-'))
  project = await createProject(folder, { name: 'Robot', workers: 0 })
})

afterEach(async () => {
  await expectSound(project)
  await project.close()
})

const at = (path: string) => join(folder, path)

function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), content)
}

const isLinux = process.platform === 'linux'

describe.skipIf(!isLinux)('names that this disk can hold are tracked, opened, exported and come back', () => {
  test.each([
    ['a leading dot', '.hidden'],
    ['a leading dot and an extension', '.config.json'],
    ['nothing but dots and letters', '...a'],
    ['spaces around', ' scene .blend '],
    ['a quote and shell characters', `it's "$HOME" & <b>*?|;\`x\`.blend`],
    ['a backslash', 'a\\b.blend'],
    ['a newline', 'first\nsecond.blend'],
    ['control characters', 'bell\u0007tab\t.txt'],
    ['other scripts', 'räuber 猫 مشهد सीन.kra'],
    ['an emoji of several letters', '👩🏽‍🚀 v2.psd'],
    ['a leading dash', '--force'],
    ['what Windows reserves', 'con.blend'],
    ['what Windows reserves, with a folder', 'AUX/nul.txt'],
    ['a dot at the end', 'scene.'],
    ['two extensions', 'scene.v2.final.tar.gz'],
    ['no extension', 'README'],
    ['255 bytes', `${'n'.repeat(249)}.blend`],
    ['255 bytes of long letters', `${'猫'.repeat(83)}.blend`],
    ['255 bytes, almost all of them extension', `a.${'e'.repeat(253)}`],
    ['255 bytes without an extension', 'x'.repeat(255)],
    ['deep folders', `${'folder/'.repeat(40)}scene.blend`],
  ])('%s', async (_title, path) => {
    write(path, 'v1')
    expect(project.toProjectPath(path, folder)).toBe(path)
    expect(project.toProjectPath(at(path), parent)).toBe(path)
    await project.checkpoint([path], { message: 'v1' })
    write(path, 'v2')
    expect(await project.status()).toMatchObject({ items: [{ path, state: 'modified' }] })
    await project.checkpoint([], { message: 'v2', all: true })
    const history = await project.history(path)
    expect(history.checkpoints.map((item) => [item.path, item.number])).toEqual([
      [path, 2],
      [path, 1],
    ])
    await project.revert(path, { to: 'v1' })
    expect(readFileSync(at(path), 'utf8')).toBe('v1')
    await project.exportVersion(path, { to: 'v2', output: join(parent, 'exported'), overwrite: true })
    expect(readFileSync(join(parent, 'exported'), 'utf8')).toBe('v2')
    const { absolutePath } = await project.openVersion(path, { to: 'v2' })
    expect(dirname(absolutePath)).toBe(dirname(at(path)))
    expect(readFileSync(absolutePath, 'utf8')).toBe('v2')
    expect(absolutePath).toContain('(v002)')
    // Neither the opened version nor anything unfinished counts as a file of the project.
    expect(await project.status()).toMatchObject({ items: [{ path, state: 'pinned' }] })
    rmSync(at(path))
    await project.revert(path)
    expect(readFileSync(at(path), 'utf8')).toBe('v2')
  })

  test('names that other systems cannot hold come with a notice', async () => {
    for (const path of ['con.blend', 'a:b.txt', 'scene.', 'fine.txt']) write(path, path)
    const { checkpoints, notices } = await project.checkpoint([], { message: 'All', all: true })
    expect(checkpoints).toHaveLength(4)
    expect(notices.map(({ code, path }) => [code, path]).sort()).toEqual([
      ['name-not-portable', 'a:b.txt'],
      ['name-not-portable', 'con.blend'],
      ['name-not-portable', 'scene.'],
    ])
    for (const { message } of notices) expectSentence(message)
  })

  test('a name that is not Unicode is left out, with a notice, and holds nothing up', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/bad-`), Buffer.from([0xff, 0xfe])]), 'bytes')
    write('fine.txt', 'fine')
    const { checkpoints, notices } = await project.checkpoint([], { message: 'All', all: true })
    expect(checkpoints.map(({ path }) => path)).toEqual(['fine.txt'])
    expect(notices).toEqual([expect.objectContaining({ code: 'name-not-portable' })])
  })

  test('a name that is too long for this disk', async () => {
    await expectFailure(project.checkpoint(['n'.repeat(256)], { message: 'No' }), 'name-not-portable')
    expect((await project.history()).checkpoints).toEqual([])
  })
})

describe('paths that leave the project', () => {
  const outside: [string, string, ErrorCode][] = [
    ['the folder above', '..', 'path-outside-project'],
    ['a file above', '../secret.txt', 'path-outside-project'],
    ['up and down again', 'props/../../secret.txt', 'path-outside-project'],
    ['an absolute path', join(parent, 'secret.txt'), 'path-outside-project'],
    ['the root', '/', 'path-outside-project'],
    ['a NUL character', 'scene\0.blend', 'invalid-argument'],
    ['a NUL character and an absolute path', '/etc/passwd\0.blend', 'invalid-argument'],
    ['the project file', 'Robot.clst', 'path-reserved'],
    ['its journal', 'Robot.clst-journal', 'path-reserved'],
    ['the project file, in capitals', 'ROBOT.CLST', 'path-reserved'],
    ['a name of clst', '.clst-new-123', 'path-reserved'],
    ['a name of clst in a folder', 'props/.clst-anything', 'path-reserved'],
  ]

  test.each(outside)('%s', async (_title, path, code) => {
    const secret = join(parent, 'secret.txt')
    writeFileSync(secret, 'not ours')
    write('props/chair.blend', 'chair')
    const before = readdirSync(parent)
    await expectFailure(() => project.toProjectPath(path, folder), code)
    // Also when a caller passes on what it was given.
    for (const work of [
      () => project.status([path]),
      () => project.checkpoint([path], { message: 'No' }),
      () => project.checkpoint([path], { message: 'No', all: true }),
      () => project.history(path),
      () => project.revert(path),
      () => project.openVersion(path),
      () => project.exportVersion(path, { output: join(parent, 'no') }),
    ]) {
      await expectFailure(work, code)
    }
    expect(readFileSync(secret, 'utf8')).toBe('not ours')
    expect(readdirSync(parent)).toEqual(before)
    expect((await project.history()).checkpoints).toEqual([])
  })

  test('what only looks like leaving does not', async () => {
    write('props/chair.blend', 'chair')
    expect(project.toProjectPath('props/../props/./chair.blend', folder)).toBe('props/chair.blend')
    expect(project.toProjectPath('../chair.blend', join(folder, 'props', 'deep'))).toBe('props/chair.blend')
    expect(project.toProjectPath('.', folder)).toBe('')
    expect(project.toProjectPath('..name', folder)).toBe('..name')
    await expectFailure(project.status(['props//chair.blend']), 'path-outside-project')
    await expectFailure(project.status(['./props']), 'path-outside-project')
  })
})

const NFC = 'caf\u00e9.blend'
const NFD = 'cafe\u0301.blend'

describe.skipIf(!isLinux)('one name in two spellings, on a disk that tells them apart', () => {
  test.each([
    ['Unicode', NFC, NFD],
    ['Unicode, the other way round', NFD, NFC],
    ['case', 'Scene.blend', 'scene.BLEND'],
    ['case of a letter that is not ASCII', 'STRASSE Ä.txt', 'strasse ä.txt'],
  ])(
    '%s: the file comes back under the other spelling and is still the same asset',
    async (_title, one, other) => {
      write(one, 'v1')
      await project.checkpoint([one], { message: 'v1' })
      renameSync(at(one), at(other))
      expect(await project.status()).toMatchObject({ items: [{ path: other, state: 'normal' }] })
      for (const spelling of [one, other]) {
        expect(await project.status([spelling])).toMatchObject({ items: [{ path: other, state: 'normal' }] })
        expect((await project.history(spelling)).checkpoints).toMatchObject([{ number: 1, isOnDisk: true }])
      }
      write(other, 'v2')
      expect(await project.checkpoint([one], { message: 'v2' })).toMatchObject({
        checkpoints: [{ number: 2 }],
      })
      await project.revert(one, { to: 'v1' })
      expect(readdirSync(folder).sort()).toEqual(['Robot.clst', other].sort())
      expect(readFileSync(at(other), 'utf8')).toBe('v1')
    },
  )

  test.each([
    ['Unicode', NFC, NFD],
    ['case', 'Scene.blend', 'scene.blend'],
  ])('%s: a second file is not taken for the first', async (_title, one, other) => {
    write(one, 'first')
    await project.checkpoint([one], { message: 'First' })
    write(other, 'second')
    const { items, notices } = await project.status()
    expect(Object.fromEntries(items.map((item) => [item.path, item.state]))).toEqual({
      [one]: 'normal',
      [other]: 'untracked',
    })
    expect(notices).toEqual([expect.objectContaining({ code: 'name-clash', path: other })])
    const failure = await expectFailure(project.checkpoint([other], { message: 'Second' }), 'name-clash')
    expect(failure.message).toContain(one)
    expect((await project.history()).checkpoints).toHaveLength(1)
    expect(readFileSync(at(one), 'utf8')).toBe('first')
    expect(readFileSync(at(other), 'utf8')).toBe('second')
    // Named by itself it is no more the first one's than among the others.
    expect(await project.status([other])).toMatchObject({ items: [{ path: other, state: 'untracked' }] })
    await expectFailure(project.revert(other), 'name-clash')
    expect(readFileSync(at(other), 'utf8')).toBe('second')
    rmSync(at(one))
    expect(await project.status([one])).toMatchObject({ items: [{ path: other, state: 'modified' }] })
  })

  test('two new files at once: one of them is tracked, the other is named', async () => {
    write('Scene.blend', 'first')
    write('scene.blend', 'second')
    const { checkpoints, failed } = await project.checkpoint([], { message: 'All', all: true })
    expect(checkpoints).toHaveLength(1)
    expect(failed).toEqual([expect.objectContaining({ code: 'name-clash' })])
    expectSentence(failed[0]?.message ?? '')
    expect(new Set([checkpoints[0]?.path, failed[0]?.path])).toEqual(new Set(['Scene.blend', 'scene.blend']))
  })

  test('a file and a folder', async () => {
    write('Props', 'a file')
    write('props/chair.blend', 'chair')
    const { checkpoints, failed } = await project.checkpoint([], { message: 'All', all: true })
    expect([...checkpoints, ...failed].map(({ path }) => path).sort()).toEqual(['Props', 'props/chair.blend'])
    expect(failed).toEqual([expect.objectContaining({ code: 'name-clash' })])
    const [again] = failed
    await expectFailure(project.checkpoint([again?.path ?? ''], { message: 'Again' }), 'name-clash')
  })

  test('two folders: the files of the second one are not mixed into the first', async () => {
    write('Props/chair.blend', 'one chair')
    await project.checkpoint(['Props/chair.blend'], { message: 'One' })
    write('props/chair.blend', 'other chair')
    write('props/table.blend', 'table')
    const { items, notices } = await project.status()
    expect(notices).toEqual([expect.objectContaining({ code: 'name-clash' })])
    expect(items.filter(({ state }) => state === 'modified')).toEqual([])
    for (const path of ['props/chair.blend', 'props/table.blend']) {
      await expectFailure(project.checkpoint([path], { message: 'Other' }), 'name-clash')
    }
    await expectFailure(project.revert('props/chair.blend'), 'name-clash')
    expect((await project.history()).checkpoints).toHaveLength(1)
    await project.revert('Props/chair.blend')
    expect(readFileSync(at('props/chair.blend'), 'utf8')).toBe('other chair')
  })

  test('a folder under another spelling is the same collection', async () => {
    write('Props/chair.blend', 'v1')
    await project.checkpoint(['Props/chair.blend'], { message: 'v1' })
    renameSync(at('Props'), at('props'))
    expect(await project.status()).toMatchObject({ items: [{ path: 'props/chair.blend', state: 'normal' }] })
    rmSync(at('props/chair.blend'))
    await project.revert('Props/chair.blend')
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'props'])
    expect(existsSync(at('props/chair.blend'))).toBe(true)
  })
})

describe.each([
  ['Windows disk', WINDOWS_DISK],
  ['old Mac disk', OLD_MAC_DISK],
])('one name in two spellings, on a %s', (_name, traits) => {
  test('is one file and one asset', async () => {
    const disk = simulatedDisk(mkdtempSync(join(memoryParent, 'names-')), traits)
    const own = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
    disk.save('Scene.blend', Buffer.from('v1'))
    disk.pass()
    await own.checkpoint(['Scene.blend'], { message: 'v1' })
    disk.overwrite('SCENE.blend', Buffer.from('v2'))
    disk.pass()
    expect(await own.checkpoint(['scene.blend'], { message: 'v2' })).toMatchObject({
      checkpoints: [{ number: 2 }],
    })
    await own.revert('sCeNe.blend', { to: 'v1' })
    expect(disk.read('Scene.blend')?.toString()).toBe('v1')
    // Renamed by a program that changes nothing but capitals.
    disk.move('Scene.blend', 'SCENE.BLEND')
    expect(await own.status()).toMatchObject({ items: [{ path: 'SCENE.BLEND', state: 'pinned' }] })
    expect((await own.history('scene.blend')).checkpoints).toHaveLength(2)
    await expectSound(own)
    await own.close()
  })
})

test('on an old Mac disk, composed and decomposed letters are one file and one asset', async () => {
  const disk = simulatedDisk(mkdtempSync(join(memoryParent, 'names-')), OLD_MAC_DISK)
  const own = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  disk.save(NFC, Buffer.from('v1'))
  disk.pass()
  await own.checkpoint([NFC], { message: 'v1' })
  expect(await own.status()).toMatchObject({ items: [{ path: NFD, state: 'normal' }] })
  disk.save(NFD, Buffer.from('v2'))
  disk.pass()
  expect(await own.checkpoint([], { message: 'v2', all: true })).toMatchObject({
    checkpoints: [{ number: 2 }],
  })
  await own.revert(NFC, { to: 'v1' })
  expect(disk.read(NFD)?.toString()).toBe('v1')
  expect(await own.status()).toMatchObject({ items: [{ path: NFD, state: 'pinned' }] })
  await own.close()
})
