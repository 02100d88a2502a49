import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  createProject,
  type ErrorCode,
  findProjectFile,
  isClstError,
  openProject,
  verifyProjectFile,
} from '@clst/sdk'
import { openStore, seededBytes } from '@clst/sdk/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { expectFailure, expectSentence } from '../helpers/failures.js'

const parent = temporaryFolder()
const sound = join(parent, 'sound', 'Robot.clst')

beforeAll(async () => {
  const project = await createProject(join(parent, 'sound'), { name: 'Robot', workers: 0 })
  writeFileSync(join(parent, 'sound', 'scene.blend'), seededBytes(1, 200_000))
  await project.checkpoint(['scene.blend'], { message: 'First' })
  await project.close()
})

/** A folder of its own with a project file made in some way. */
function place(make: (path: string) => void): string {
  const path = join(mkdtempSync(join(parent, 'bad-')), 'Robot.clst')
  make(path)
  return path
}

function changed(path: string, sql: string): void {
  copyFileSync(sound, path)
  const store = openStore(path)
  store.run(sql)
  store.close()
}

describe('what is no project is not opened, and stays as it is', () => {
  test.each<[string, (path: string) => void, ErrorCode]>([
    ['nothing', () => {}, 'project-not-found'],
    ['a folder', (path) => mkdirSync(path), 'not-a-project-file'],
    ['a link', (path) => symlinkSync(sound, path), 'not-a-project-file'],
    ['an empty file', (path) => writeFileSync(path, ''), 'not-a-project-file'],
    ['a text', (path) => writeFileSync(path, 'Dear diary,\n'.repeat(100)), 'not-a-project-file'],
    ['random bytes', (path) => writeFileSync(path, seededBytes(7, 10_000)), 'not-a-project-file'],
    ['zeros', (path) => writeFileSync(path, new Uint8Array(10_000)), 'not-a-project-file'],
    ['another database', (path) => makeDatabase(path, 'CREATE TABLE t (a)'), 'not-a-project-file'],
    [
      'a database that claims to be a project',
      (path) =>
        makeDatabase(
          path,
          `PRAGMA application_id = ${0x636c7374}; PRAGMA user_version = 2; CREATE TABLE t (a)`,
        ),
      'store-corrupt',
    ],
    ['a project without a schema number', (path) => setVersion(path, 0), 'store-corrupt'],
    ['a project of a newer schema', (path) => setVersion(path, 3), 'schema-too-new'],
    ['a project of a much newer schema', (path) => setVersion(path, 1000), 'schema-too-new'],
    ['a project without its own row', (path) => changed(path, 'DELETE FROM project'), 'store-corrupt'],
  ])('%s', async (_title, make, code) => {
    const path = place(make)
    const names = readdirSync(join(path, '..'))
    const read = () => (names.length > 0 && !isFolder(path) ? readFileSync(path) : undefined)
    const before = read()
    await expectFailure(openProject(path), code)
    await expectFailure(openProject(path, { readOnly: true }), code)
    expect(readdirSync(join(path, '..'))).toEqual(names)
    expect(read()).toEqual(before)
  })
})

const isFolder = (path: string) =>
  readdirSync(join(path, '..'), { withFileTypes: true })[0]?.isDirectory() === true

function makeDatabase(path: string, sql: string): void {
  const script =
    'import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.executescript(sys.argv[2]); db.close()'
  execFileSync('python3', ['-c', script, path, sql])
}

/** The schema number is at byte 60 of every SQLite file (https://sqlite.org/fileformat2.html#the_database_header). */
function setVersion(path: string, version: number): void {
  const bytes = readFileSync(sound)
  bytes.writeUInt32BE(version, 60)
  writeFileSync(path, bytes)
}

describe('a project that was cut short', () => {
  const size = () => readFileSync(sound).length
  const lengths = [1, 15, 16, 60, 99, 100, 101, 511, 4095, 4096, 4097, 8192, 12_288, 20_480, 40_960]
  const fromEnd = [1, 100, 4096, 5000, 50_000, 100_000, 150_000]

  test.each([...lengths.map((at) => [at]), ...fromEnd.map((at) => [-at])])('to %i bytes', async (at) => {
    const path = place((target) => copyFileSync(sound, target))
    truncateSync(path, at > 0 ? at : size() + at)
    const { ok, problems } = await verifyProjectFile(path)
    expect(ok).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    for (const run of [readEverything, writeSomething]) {
      const failure = await run(path).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (failure === undefined) continue
      if (!isClstError(failure)) throw failure
      expect(['store-corrupt', 'not-a-project-file', 'chunk-damaged', 'chunk-missing']).toContain(
        failure.code,
      )
      expectSentence(failure.message)
    }
  })

  async function readEverything(path: string): Promise<void> {
    const project = await openProject(path, { readOnly: true, workers: 0 })
    try {
      const output = join(path, '..', 'copy')
      await project.history()
      await project.status()
      project.stats()
      await project.exportVersion('scene.blend', { to: 'v1', output })
      expect(readFileSync(output).equals(seededBytes(1, 200_000))).toBe(true)
    } finally {
      await project.close()
    }
  }

  async function writeSomething(path: string): Promise<void> {
    const project = await openProject(path, { workers: 0 })
    try {
      writeFileSync(join(path, '..', 'scene.blend'), seededBytes(2, 1000))
      await project.checkpoint(['scene.blend'], { message: 'More' })
      await project.revert('scene.blend', { to: 'v1' })
    } finally {
      await project.close()
      // Whatever happened to the project, the artist's file is whole.
      const held = readFileSync(join(path, '..', 'scene.blend'))
      expect([1000, 200_000]).toContain(held.length)
      const [seed, length] = held.length === 1000 ? [2, 1000] : [1, 200_000]
      expect(held.equals(seededBytes(seed, length))).toBe(true)
    }
  }
})

describe('finding the project', () => {
  test('there is none, here or above', async () => {
    const folder = mkdtempSync(join(parent, 'none-'))
    await expectFailure(() => findProjectFile(folder), 'project-not-found')
    await expectFailure(() => findProjectFile(join(folder, 'not', 'there')), 'project-not-found')
  })

  test('there are two', async () => {
    const path = place((target) => copyFileSync(sound, target))
    copyFileSync(sound, join(path, '..', 'Other.clst'))
    const failure = await expectFailure(() => findProjectFile(join(path, '..')), 'project-ambiguous')
    expect(failure.message).toContain('Robot.clst')
    expect(failure.message).toContain('Other.clst')
    expect(findProjectFile(path)).toBe(path)
  })

  test('a second one is not made', async () => {
    const path = place((target) => copyFileSync(sound, target))
    const failure = await expectFailure(createProject(join(path, '..'), { name: 'New' }), 'project-exists')
    expect(failure.message).toContain('Robot.clst')
    expect(readFileSync(path).equals(readFileSync(sound))).toBe(true)
  })

  test.each(['', '  ', '.hidden', 'a/b', '..', 'CON', 'a:b', 'ends with dot.', 'new\nline', 'x'.repeat(260)])(
    'a project cannot be called %j',
    async (name) => {
      const folder = mkdtempSync(join(parent, 'name-'))
      await expectFailure(createProject(folder, { name }), 'invalid-argument', 'name-not-portable')
      expect(readdirSync(folder)).toEqual([])
      rmSync(folder, { recursive: true })
    },
  )

  test('a project cannot be made where a file lies', async () => {
    const path = place((target) => writeFileSync(target, 'a file'))
    await expectFailure(createProject(path, { name: 'New' }), 'file-exists', 'file-not-found')
    await expectFailure(createProject(join(path, 'below'), { name: 'New' }), 'file-exists', 'file-not-found')
    expect(readFileSync(path, 'utf8')).toBe('a file')
  })
})
