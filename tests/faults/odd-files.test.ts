import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { seededBytes } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { expectFailure, expectSentence, expectSound } from '../helpers/failures.js'
import { isRoot, optionalHost, type ProbeResult, requireHost, succeeds } from '../helpers/hosts.js'

const ATTRIBUTE = 'user.studio.shot'
const parent = temporaryFolder()

/** The programs of the Debian package `attr`, and a disk that keeps attributes. */
function hasAttributes(): ProbeResult {
  writeFileSync(join(parent, 'probe'), '')
  return succeeds('setfattr', ['-n', ATTRIBUTE, '-v', 'x', join(parent, 'probe')])
}

let folder: string
let project: Project

beforeEach(async () => {
  folder = mkdtempSync(join(parent, 'project-'))
  project = await createProject(folder, { name: 'Robot', workers: 0 })
})

afterEach(async () => {
  await expectSound(project)
  await project.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (path: string) => join(folder, path)
const checkpoint = (path: string) => project.checkpoint([path], { message: `Version of ${path}` })

async function stateOf(path: string): Promise<string | undefined> {
  const { items } = await project.status()
  return items.find((item) => item.path === path)?.state
}

describe('sizes', () => {
  test('zero bytes: a version like any other', async () => {
    writeFileSync(at('empty.txt'), '')
    expect(await checkpoint('empty.txt')).toMatchObject({ checkpoints: [{ sizeBytes: 0, number: 1 }] })
    writeFileSync(at('empty.txt'), 'x')
    await checkpoint('empty.txt')
    await project.revert('empty.txt', { to: 'v1' })
    expect(readFileSync(at('empty.txt'))).toHaveLength(0)
    expect(await stateOf('empty.txt')).toBe('pinned')
    await project.exportVersion('empty.txt', { to: 'v1', output: at('copy') })
    expect(readFileSync(at('copy'))).toHaveLength(0)
  })

  test('emptied by a failed save: the version before comes back, and the empty file is not lost either', async () => {
    writeFileSync(at('scene.blend'), seededBytes(1, 100_000))
    await checkpoint('scene.blend')
    writeFileSync(at('scene.blend'), '')
    expect(await stateOf('scene.blend')).toBe('modified')
    expect(await project.revert('scene.blend')).toMatchObject({ safety: { number: 1 } })
    expect(readFileSync(at('scene.blend')).equals(seededBytes(1, 100_000))).toBe(true)
  })

  test('sparse: comes back byte for byte', async () => {
    const file = openSync(at('sparse.bin'), 'w')
    ftruncateSync(file, 5 << 20)
    writeSync(file, 'something', 3 << 20)
    closeSync(file)
    const content = readFileSync(at('sparse.bin'))
    await checkpoint('sparse.bin')
    writeFileSync(at('sparse.bin'), 'other')
    await project.revert('sparse.bin')
    expect(readFileSync(at('sparse.bin')).equals(content)).toBe(true)
  })
})

describe('what is not an ordinary file', () => {
  async function expectNotTracked(path: string): Promise<void> {
    const failure = await expectFailure(checkpoint(path), 'not-a-regular-file')
    expect(failure.message).toContain(path)
    await expectFailure(project.status([path]), 'not-a-regular-file')
    const { items } = await project.status()
    expect(items.map((item) => item.path)).not.toContain(path)
    expect(await project.checkpoint([], { message: 'All', all: true })).toMatchObject({ checkpoints: [] })
  }

  test('a link to a file', async () => {
    const outside = join(parent, 'outside.txt')
    writeFileSync(outside, 'not ours')
    symlinkSync(outside, at('link.txt'))
    await expectNotTracked('link.txt')
    expect(readFileSync(outside, 'utf8')).toBe('not ours')
  })

  test('a link to nothing', async () => {
    symlinkSync(join(parent, 'nowhere'), at('link.txt'))
    await expectNotTracked('link.txt')
  })

  test('a link in the place of a tracked file: nothing is read or written through it', async () => {
    const outside = join(parent, 'outside.blend')
    writeFileSync(at('scene.blend'), 'tracked')
    await checkpoint('scene.blend')
    writeFileSync(outside, 'not ours')
    rmSync(at('scene.blend'))
    symlinkSync(outside, at('scene.blend'))
    expect(await stateOf('scene.blend')).toBe('rebuild')
    await expectFailure(checkpoint('scene.blend'), 'not-a-regular-file')
    await expectFailure(project.revert('scene.blend'), 'not-a-regular-file')
    expect(readFileSync(outside, 'utf8')).toBe('not ours')
    expect(lstatSync(at('scene.blend')).isSymbolicLink()).toBe(true)
    rmSync(at('scene.blend'))
    await project.revert('scene.blend')
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('tracked')
  })

  test('a linked folder: nothing in it is tracked, read or written', async () => {
    const outside = mkdtempSync(join(parent, 'textures-'))
    writeFileSync(join(outside, 'rust.png'), 'not ours')
    symlinkSync(outside, at('textures'))
    expect(await project.status()).toMatchObject({ items: [] })
    await expectFailure(checkpoint('textures'), 'not-a-regular-file')
    for (const work of [
      () => checkpoint('textures/rust.png'),
      () => project.status(['textures/rust.png']),
      () => project.revert('textures/rust.png'),
      () => project.history('textures/rust.png'),
      async () => project.toProjectPath('textures/rust.png', folder),
    ]) {
      const failure = await expectFailure(work, 'path-outside-project')
      expect(failure.message).toContain('textures')
    }
    expect(readdirSync(outside)).toEqual(['rust.png'])
  })

  test('a folder that became a link: its files are missing, and are not written elsewhere', async () => {
    mkdirSync(at('textures'))
    writeFileSync(at('textures/rust.png'), 'tracked')
    await checkpoint('textures/rust.png')
    const outside = mkdtempSync(join(parent, 'moved-'))
    renameSync(at('textures/rust.png'), join(outside, 'rust.png'))
    rmSync(at('textures'), { recursive: true })
    symlinkSync(outside, at('textures'))
    writeFileSync(join(outside, 'rust.png'), 'not ours')
    expect(await stateOf('textures/rust.png')).toBe('rebuild')
    await expectFailure(project.revert('textures/rust.png'), 'path-outside-project')
    expect(readFileSync(join(outside, 'rust.png'), 'utf8')).toBe('not ours')
  })

  test('a folder in the place of a tracked file', async () => {
    writeFileSync(at('scene.blend'), 'tracked')
    await checkpoint('scene.blend')
    rmSync(at('scene.blend'))
    mkdirSync(at('scene.blend'))
    writeFileSync(at('scene.blend/inside.txt'), 'inside')
    expect(await stateOf('scene.blend')).toBe('rebuild')
    expect(await project.status(['scene.blend'])).toMatchObject({
      items: [
        { path: 'scene.blend', state: 'rebuild' },
        { path: 'scene.blend/inside.txt', state: 'untracked' },
      ],
    })
    const failure = await expectFailure(project.revert('scene.blend'), 'not-a-regular-file')
    expect(failure.message).toContain('scene.blend')
    const { checkpoints, failed } = await project.checkpoint([], { message: 'All', all: true })
    expect(checkpoints).toEqual([])
    expect(failed).toEqual([expect.objectContaining({ path: 'scene.blend/inside.txt', code: 'name-clash' })])
    expectSentence(failed[0]?.message ?? '')
    expect(readFileSync(at('scene.blend/inside.txt'), 'utf8')).toBe('inside')
    rmSync(at('scene.blend'), { recursive: true })
    await project.revert('scene.blend')
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('tracked')
  })

  test('a file in the place of a collection', async () => {
    mkdirSync(at('props'))
    writeFileSync(at('props/chair.blend'), 'tracked')
    await checkpoint('props/chair.blend')
    rmSync(at('props'), { recursive: true })
    writeFileSync(at('props'), 'a file')
    expect(await stateOf('props/chair.blend')).toBe('rebuild')
    expect(await project.status(['props/chair.blend'])).toMatchObject({ items: [{ state: 'rebuild' }] })
    for (const work of [
      () => project.revert('props/chair.blend'),
      () => project.openVersion('props/chair.blend'),
    ]) {
      const failure = await expectFailure(work, 'file-exists')
      expect(failure.message).toContain('"props"')
    }
    await expectFailure(checkpoint('props'), 'name-clash')
    await expectFailure(checkpoint('props/chair.blend'), 'file-not-found')
    expect(readFileSync(at('props'), 'utf8')).toBe('a file')
    rmSync(at('props'))
    await project.revert('props/chair.blend')
    expect(readFileSync(at('props/chair.blend'), 'utf8')).toBe('tracked')
  })

  requireHost('mkfifo').test('a pipe: nobody waits for its other end', async () => {
    execFileSync('mkfifo', [at('pipe')])
    await expectNotTracked('pipe')
    writeFileSync(at('scene.blend'), 'tracked')
    await checkpoint('scene.blend')
    rmSync(at('scene.blend'))
    execFileSync('mkfifo', [at('scene.blend')])
    await expectFailure(checkpoint('scene.blend'), 'not-a-regular-file')
    await expectFailure(project.revert('scene.blend'), 'not-a-regular-file')
    await expectFailure(
      project.exportVersion('scene.blend', { output: at('pipe'), overwrite: true }),
      'file-exists',
    )
    rmSync(at('scene.blend'))
  })

  requireHost('mkfifo').test('a pipe that somebody writes to: none of it is read', async () => {
    execFileSync('mkfifo', [at('pipe')])
    const writer = spawn('sh', ['-c', 'echo secret > "$1"', 'sh', at('pipe')])
    await expectNotTracked('pipe')
    expect(writer.exitCode).toBe(null)
    writer.kill()
  })

  test.skipIf(process.platform === 'win32')('a socket', async () => {
    const server = createServer()
    // Paths of sockets must be short.
    const path = at('socket')
    await new Promise<void>((resolve) => server.listen(path, resolve))
    await expectNotTracked('socket')
    await new Promise((resolve) => server.close(resolve))
  })

  optionalHost('rights of root', isRoot).test('a device', async () => {
    execFileSync('mknod', [at('device'), 'c', '1', '5'])
    await expectNotTracked('device')
  })
})

describe('hard links', () => {
  test('a revert gives this name its version and leaves the other name as it is', async () => {
    writeFileSync(at('scene.blend'), 'v1')
    await checkpoint('scene.blend')
    writeFileSync(at('scene.blend'), 'v2')
    await checkpoint('scene.blend')
    linkSync(at('scene.blend'), join(parent, 'other name.blend'))
    await project.revert('scene.blend', { to: 'v1' })
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('v1')
    expect(readFileSync(join(parent, 'other name.blend'), 'utf8')).toBe('v2')
    expect(await stateOf('scene.blend')).toBe('pinned')
    rmSync(join(parent, 'other name.blend'))
  })

  test('a change through the other name is seen', async () => {
    writeFileSync(at('scene.blend'), 'v1')
    linkSync(at('scene.blend'), join(parent, 'other name.blend'))
    await checkpoint('scene.blend')
    writeFileSync(join(parent, 'other name.blend'), 'v2')
    expect(await stateOf('scene.blend')).toBe('modified')
    rmSync(join(parent, 'other name.blend'))
  })
})

describe('what a revert keeps beside the content', () => {
  beforeEach(async () => {
    for (const version of ['v1', 'v2']) {
      writeFileSync(at('scene.blend'), version)
      await checkpoint('scene.blend')
    }
  })

  test.each([0o644, 0o600, 0o755, 0o664])('permissions %o', async (mode) => {
    chmodSync(at('scene.blend'), mode)
    await project.revert('scene.blend', { to: 'v1' })
    expect(statSync(at('scene.blend')).mode & 0o7777).toBe(mode)
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('v1')
  })

  test('a file that its owner made read-only is replaced all the same, and stays read-only', async () => {
    chmodSync(at('scene.blend'), 0o444)
    await project.revert('scene.blend', { to: 'v1' })
    expect(statSync(at('scene.blend')).mode & 0o7777).toBe(0o444)
    await project.revert('scene.blend', { to: 'v2' })
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('v2')
  })

  test('the time of modification becomes now', async () => {
    const before = Date.now() - 5000
    await project.revert('scene.blend', { to: 'v1' })
    expect(statSync(at('scene.blend')).mtimeMs).toBeGreaterThan(before)
  })

  optionalHost('extended attributes', hasAttributes).test('extended attributes', async () => {
    execFileSync('setfattr', ['-n', ATTRIBUTE, '-v', 'sq010 sh020', at('scene.blend')])
    await project.revert('scene.blend', { to: 'v1' })
    const value = execFileSync('getfattr', [
      '--absolute-names',
      '--only-values',
      '-n',
      ATTRIBUTE,
      at('scene.blend'),
    ])
    expect(value.toString()).toBe('sq010 sh020')
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('v1')
  })

  test('an opened version is read-only, and is used again', async () => {
    const { absolutePath } = await project.openVersion('scene.blend', { to: 'v1' })
    expect(absolutePath).toBe(at('scene (v001).blend'))
    expect(statSync(absolutePath).mode & 0o222).toBe(0)
    const { ino } = statSync(absolutePath)
    await project.openVersion('scene.blend', { to: 'v1' })
    expect(statSync(absolutePath).ino).toBe(ino)
    expect(await stateOf('scene (v001).blend')).toBeUndefined()
  })

  test('a file of the artist in the place of an opened version stays', async () => {
    writeFileSync(at('scene (v001).blend'), 'mine')
    await expectFailure(project.openVersion('scene.blend', { to: 'v1' }), 'file-exists')
    expect(readFileSync(at('scene (v001).blend'), 'utf8')).toBe('mine')
  })

  test('an export replaces neither a tracked file nor the project', async () => {
    const before = readFileSync(at('Robot.clst'))
    for (const [name, code] of [
      ['scene.blend', 'file-exists'],
      ['Robot.clst', 'path-reserved'],
      ['.clst-new-1', 'path-reserved'],
      ['none/copy', 'file-not-found'],
    ] as const) {
      const output = at(name)
      await expectFailure(project.exportVersion('scene.blend', { to: 'v1', output, overwrite: true }), code)
    }
    writeFileSync(at('copy'), 'mine')
    await expectFailure(project.exportVersion('scene.blend', { to: 'v1', output: at('copy') }), 'file-exists')
    expect(readFileSync(at('copy'), 'utf8')).toBe('mine')
    expect(readFileSync(at('Robot.clst')).equals(before)).toBe(true)
    expect(readFileSync(at('scene.blend'), 'utf8')).toBe('v2')
  })
})
