import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createProject, findProjectFile, type OpenOptions, openProject, type Project } from '@clst/sdk'
import { nodeFileSystem, openStore, POSIX_DISK, setFailpointHandler } from '@clst/sdk/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { memoryFolder, simulatedDisk } from '../helpers/disks.js'
import { expectFailure, expectSound } from '../helpers/failures.js'

const parent = temporaryFolder()
const memoryParent = memoryFolder()

/** A closed project with one version of `scene.blend`. */
async function makeProject(folder: string, options: OpenOptions = {}): Promise<string> {
  const project = await createProject(folder, { name: 'Robot', workers: 0, ...options })
  writeFileSync(join(folder, 'scene.blend'), 'v1')
  await project.checkpoint(['scene.blend'], { message: 'v1' })
  await project.close()
  return join(folder, 'Robot.clst')
}

const newFolder = () => mkdtempSync(join(parent, 'project-'))

describe('project folders', () => {
  test.each([
    'with spaces  and more',
    'räuber 猫 émile',
    `it's "quoted" $HOME`,
    '#1 100% sure?mode=ro&cache=shared',
    'file:',
    '-rf',
    '.hidden',
    'semi;colon,comma',
    'new\nline',
    ...(process.platform === 'win32' ? [] : ['back\\slash']),
  ])('%j', async (name) => {
    const folder = join(newFolder(), name)
    const file = await makeProject(folder)
    expect(findProjectFile(join(folder, 'scene.blend'))).toBe(file)
    const project = await openProject(file, { workers: 0 })
    expect(project.info.path).toBe(file)
    expect(await project.status()).toMatchObject({ items: [{ path: 'scene.blend', state: 'normal' }] })
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    await project.checkpoint([], { message: 'v2', all: true })
    await project.revert('scene.blend', { to: 'v1' })
    expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('v1')
    await expectSound(project)
    await project.close()
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
  })
})

function replicaOf(file: string): { id: string; count: number } {
  const store = openStore(file, { isReadOnly: true })
  try {
    const id = store.get<{ id: string }>('SELECT id FROM replica WHERE is_current = 1')?.id ?? ''
    return { id, count: store.all('SELECT id FROM replica').length }
  } finally {
    store.close()
  }
}

async function open(file: string, options: OpenOptions = {}): Promise<void> {
  await (await openProject(file, { workers: 0, ...options })).close()
}

describe('which copy of a project this is', () => {
  test('opened again: the same', async () => {
    const file = await makeProject(newFolder(), { hostName: 'ada-pc' })
    const before = replicaOf(file)
    const bytes = readFileSync(file)
    for (const hostName of ['ada-pc', undefined, 'ada-pc']) await open(file, hostName ? { hostName } : {})
    expect(replicaOf(file)).toEqual(before)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('renamed or moved: the same', async () => {
    const folder = newFolder()
    const file = await makeProject(folder)
    const before = replicaOf(file)
    renameSync(file, join(folder, 'Robot II.clst'))
    await open(join(folder, 'Robot II.clst'))
    expect(replicaOf(join(folder, 'Robot II.clst'))).toEqual(before)
    renameSync(folder, `${folder} moved`)
    await open(join(`${folder} moved`, 'Robot II.clst'))
    expect(replicaOf(join(`${folder} moved`, 'Robot II.clst'))).toEqual(before)
  })

  test('copied: the copy gets an id of its own when it is opened, the first one keeps its id', async () => {
    const file = await makeProject(newFolder())
    const before = replicaOf(file)
    const copy = join(newFolder(), 'Robot.clst')
    copyFileSync(file, copy)
    await open(copy, { readOnly: true })
    expect(replicaOf(copy)).toEqual(before)
    await open(copy)
    const own = replicaOf(copy)
    expect(own.id).not.toBe(before.id)
    expect(own.count).toBe(2)
    await open(copy)
    await open(file)
    expect([replicaOf(copy), replicaOf(file)]).toEqual([own, before])
  })

  test('opened on another computer: another copy', async () => {
    const file = await makeProject(newFolder(), { hostName: 'ada-pc' })
    const before = replicaOf(file)
    await open(file, { hostName: 'bo-laptop' })
    expect(replicaOf(file).id).not.toBe(before.id)
  })

  test('a second name of the same file: the same', async () => {
    const file = await makeProject(newFolder())
    const before = replicaOf(file)
    const other = join(newFolder(), 'Robot.clst')
    linkSync(file, other)
    await open(other)
    expect(replicaOf(other)).toEqual(before)
  })

  test('on a disk without inodes: known by its place', async () => {
    const folder = mkdtempSync(join(memoryParent, 'place-'))
    const disk = simulatedDisk(folder, { ...POSIX_DISK, hasInodes: false })
    const project = await createProject(folder, { name: 'Robot', ports: disk.ports, workers: 0 })
    const file = project.info.path
    await project.close()
    const before = replicaOf(file)
    await open(file, { ports: disk.ports })
    expect(replicaOf(file)).toEqual(before)
    renameSync(file, join(folder, 'Other.clst'))
    await open(join(folder, 'Other.clst'), { ports: disk.ports })
    expect(replicaOf(join(folder, 'Other.clst')).id).not.toBe(before.id)
  })

  test('the changes of two copies are never taken for one another', async () => {
    const file = await makeProject(newFolder())
    const copy = join(newFolder(), 'Robot.clst')
    copyFileSync(file, copy)
    const made: string[][] = []
    for (const path of [file, copy]) {
      const project = await openProject(path, { workers: 0 })
      writeFileSync(join(project.root, 'notes.txt'), path)
      await project.checkpoint(['notes.txt'], { message: 'Notes' })
      await project.close()
      const store = openStore(path, { isReadOnly: true })
      made.push(
        store.rows<[string]>('SELECT DISTINCT replica_id FROM change ORDER BY sequence').map(([id]) => id),
      )
      store.close()
    }
    expect(made[0]).toHaveLength(1)
    expect(made[1]).toHaveLength(2)
    expect(made[1]?.[0]).toBe(made[0]?.[0])
  })
})

/** What SQLite wrote at byte 18 (https://sqlite.org/fileformat2.html#the_database_header): 1 rollback journal, 2 log. */
const journalOf = (file: string) => readFileSync(file)[18]

describe('shared disks and folders of cloud programs', () => {
  test.each([
    ['local', 2],
    ['network', 1],
    ['cloud', 1],
  ] as const)('%s: asked for a log, the journal is of kind %i', async (place, kind) => {
    const folder = newFolder()
    const file = await makeProject(folder)
    const ports = { fs: { ...nodeFileSystem, placeKind: () => place } }
    const project = await openProject(file, { workers: 0, journal: 'wal', ports })
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    await project.checkpoint(['scene.blend'], { message: 'v2' })
    expect(journalOf(file)).toBe(kind)
    // The one file is complete: a plain copy misses nothing.
    const copy = join(newFolder(), 'Robot.clst')
    copyFileSync(file, copy)
    await project.close()
    expect(journalOf(file)).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
    const copied = await openProject(copy, { workers: 0 })
    expect((await copied.history()).checkpoints).toHaveLength(2)
    await copied.close()
  })
})

describe('a log that a killed process left', () => {
  test('is taken over by who opens the project next, and then there is one file again', async () => {
    const folder = newFolder()
    const file = await makeProject(folder)
    const project = await openProject(file, { workers: 0, journal: 'wal' })
    const store = openStore(file, { journal: 'wal' })
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    // Somebody reads all the time, so the log is not copied into the file.
    store.run('BEGIN')
    store.get('SELECT id FROM project')
    await project.checkpoint(['scene.blend'], { message: 'v2' })
    const image = newFolder()
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('-shm')) copyFileSync(join(folder, name), join(image, name))
    }
    store.run('COMMIT')
    store.close()
    await project.close()
    expect(readdirSync(image).sort()).toEqual(['Robot.clst', 'Robot.clst-wal', 'scene.blend'])

    const again = await openProject(join(image, 'Robot.clst'), { workers: 0 })
    expect((await again.history()).checkpoints.map(({ comment }) => comment)).toEqual(['v2', 'v1'])
    expect(await again.status()).toMatchObject({ items: [{ state: 'normal' }] })
    await expectSound(again)
    await again.close()
    expect(readdirSync(image).sort()).toEqual(['Robot.clst', 'scene.blend'])
  })
})

describe('a project that is moved away while it is open', () => {
  test.each(['rollback', 'wal'] as const)(
    '%s: nothing is written to it, and it can be opened in its new place',
    async (journal) => {
      const folder = newFolder()
      const file = await makeProject(folder)
      const project = await openProject(file, { workers: 0, journal })
      const moved = join(newFolder(), 'Robot.clst')
      renameSync(file, moved)
      const before = readFileSync(moved)
      writeFileSync(join(folder, 'scene.blend'), 'v2')
      await expectFailure(
        project.checkpoint(['scene.blend'], { message: 'v2' }),
        'project-not-found',
        'io-error',
      )
      await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'project-not-found')
      expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('v2')
      await project.close()
      // Closing a log ends it, which is noted in the file.
      if (journal === 'rollback') expect(readFileSync(moved).equals(before)).toBe(true)
      const again = await openProject(moved, { workers: 0 })
      expect((await again.history()).checkpoints).toHaveLength(1)
      await expectSound(again)
      await again.close()
      expect(readdirSync(folder).filter((name) => name.startsWith('Robot'))).toEqual([])
    },
  )
})

describe('a newer program has written to the project', () => {
  afterEach(() => setFailpointHandler(undefined))

  async function openThenUpdate(): Promise<{
    project: Project
    folder: string
    file: string
    update: () => void
  }> {
    const folder = newFolder()
    const file = await makeProject(folder)
    const project = await openProject(file, { workers: 0 })
    const update = () => {
      const store = openStore(file)
      store.pragma('user_version = 3')
      store.close()
    }
    return { project, folder, file, update }
  }

  test('behind an open project: nothing more is written', async () => {
    const { project, folder, file, update } = await openThenUpdate()
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    update()
    const before = readFileSync(file)
    for (const work of [
      () => project.checkpoint(['scene.blend'], { message: 'v2' }),
      () => project.checkpoint([], { message: 'v2', all: true }),
      () => project.revert('scene.blend', { to: 'v1' }),
    ]) {
      const failure = await expectFailure(work, 'schema-too-new')
      expect(failure.details).toMatchObject({ version: 3, supported: 2 })
    }
    expect(await project.status()).toMatchObject({ items: [{ state: 'modified' }] })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('v2')
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
    await project.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('in the middle of a checkpoint: it is not committed', async () => {
    const { project, folder, update } = await openThenUpdate()
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    setFailpointHandler((name) => {
      if (name === 'checkpoint:content-stored') update()
    })
    await expectFailure(project.checkpoint(['scene.blend'], { message: 'v2' }), 'schema-too-new')
    expect((await project.history()).checkpoints).toHaveLength(1)
    await project.close()
  })

  test('in the middle of a revert: the file stays', async () => {
    const { project, folder, update } = await openThenUpdate()
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    setFailpointHandler((name) => {
      if (name === 'revert:half-written') update()
    })
    await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'schema-too-new')
    expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('v2')
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
    await project.close()
  })
})

describe('a project that is replaced while it is open', () => {
  test.each(['rollback', 'wal'] as const)('%s: nothing is written to either file', async (journal) => {
    const folder = newFolder()
    const file = await makeProject(folder)
    const project = await openProject(file, { workers: 0, journal })
    const other = await makeProject(newFolder())
    renameSync(other, file)
    const before = readFileSync(file)
    writeFileSync(join(folder, 'scene.blend'), 'v2')
    await expectFailure(project.checkpoint(['scene.blend'], { message: 'v2' }), 'project-not-found')
    await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'project-not-found')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('v2')
    await project.close()
    const again = await openProject(file, { workers: 0 })
    expect((await again.history()).checkpoints).toHaveLength(1)
    await expectSound(again)
    await again.close()
  })
})

describe('the folder of the project goes away while it is open', () => {
  test('clear failures, and nothing is made in its place', async () => {
    const folder = join(newFolder(), 'film')
    mkdirSync(folder)
    const file = await makeProject(folder)
    const project = await openProject(file, { workers: 0 })
    renameSync(folder, `${folder} gone`)
    await expectFailure(project.status(), 'project-not-found')
    await expectFailure(project.checkpoint(['scene.blend'], { message: 'No' }), 'project-not-found')
    await expectFailure(project.revert('scene.blend'), 'project-not-found')
    await project.close()
    expect(readdirSync(join(folder, '..'))).toEqual(['film gone'])
    rmSync(`${folder} gone`, { recursive: true })
  })
})
