/**
 * The matrix of nth-call.test.ts for the commands about many files: whichever call of the file system fails, the answer
 * says so, no bytes are lost, nothing unfinished is left behind, and the command, given again, ends as it should have.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createProject, isClstError, openProject, type Project } from '@clst/sdk'
import {
  FaultyFileSystem,
  type FileOperation,
  nodeFileSystem,
  openStore,
  seededBytes,
} from '@clst/sdk/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { memoryFolder } from '../helpers/disks.js'
import { expectSentence, expectSound } from '../helpers/failures.js'

const FAILURES = [
  ['EIO', 'io-error'],
  ['ENOSPC', 'storage-full'],
] as const

const READING: readonly FileOperation[] = ['stat', 'statOpen', 'list', 'openForReading', 'read', 'close']
const WRITING: readonly FileOperation[] = [
  'createFile',
  'rename',
  'remove',
  'makeFolder',
  'syncFolder',
  'setMode',
  'copyAttributes',
  'write',
  'truncate',
  'sync',
]
/** Of each kind of call; later ones of a longer loop are the same. */
const MOST_CALLS = 8

const A = 'a.blend'
const WORK = {
  [A]: seededBytes(21, 31_000),
  'b.blend': seededBytes(2, 30_000),
  'c/x.blend': seededBytes(3, 30_000),
  'c/y.blend': seededBytes(24, 9_000),
}

interface Scene {
  folder: string
  project: Project
  fs: FaultyFileSystem
}

interface Job {
  name: string
  prepare?: (scene: Scene) => Promise<unknown> | unknown
  run: (scene: Scene) => Promise<unknown>
  /** What the command may answer, given again, about that which was done the first time. */
  done?: readonly string[]
  /** Its records come first. */
  leavesMissing?: boolean
}

const at = ({ folder }: Scene, path: string) => join(folder, 'project', path)
const free = async ({ project }: Scene) => {
  await project.checkpoint([], { all: true, message: 'all' })
  await project.free([A, 'c'])
}

const JOBS: readonly Job[] = [
  { name: 'move', run: ({ project }) => project.move([A, 'c'], 'n') },
  { name: 'rename', run: ({ project }) => project.rename('c', 'C') },
  { name: 'copy', run: ({ project }) => project.copy('c', 'k') },
  { name: 'delete', run: ({ project }) => project.delete([A, 'c']), done: ['asset-not-found'] },
  {
    name: 'free',
    prepare: ({ project }) => project.checkpoint([], { all: true, message: 'all' }),
    run: ({ project }) => project.free([A, 'c']),
  },
  { name: 'rebuild', prepare: free, run: ({ project }) => project.rebuild() },
  {
    name: 'restore',
    prepare: ({ project }) => project.delete([A, 'c']),
    run: ({ project }) => project.trash.restore([A, 'c']),
    done: ['not-in-trash'],
    leavesMissing: true,
  },
  {
    name: 'undo of delete',
    prepare: ({ project }) => project.delete([A, 'c']),
    run: ({ project }) => project.undo(),
    done: ['nothing-to-undo'],
    leavesMissing: true,
  },
  { name: 'revert --all', run: ({ project }) => project.revertAll() },
  {
    name: 'move --accept',
    prepare: (scene) => renameSync(at(scene, 'b.blend'), at(scene, 'b2.blend')),
    run: ({ project }) => project.acceptRenames(),
  },
  {
    name: 'import',
    prepare: (scene) => {
      for (const n of [1, 2, 3]) writeFileSync(at(scene, `s_v00${n}.blend`), seededBytes(30 + n, 9_000))
    },
    run: ({ project }) => project.imports.versions(['s_v*.blend'], { removeOriginals: true }),
    done: ['file-not-found', 'name-clash'],
    leavesMissing: true,
  },
  {
    name: 'prune',
    prepare: async ({ project }) => {
      await project.delete(['b.blend'])
      await project.trash.purge()
    },
    run: ({ project }) => project.maintenance.prune(),
  },
]

const parent = memoryFolder()
const template = join(parent, 'template')

beforeAll(async () => {
  const project = await createProject(join(template, 'project'), {
    name: 'R',
    workers: 0,
    person: { name: 'Ada' },
  })
  mkdirSync(join(template, 'project/c'))
  const write = (path: string, bytes: Uint8Array) => writeFileSync(join(template, 'project', path), bytes)
  const older = { ...WORK, [A]: seededBytes(1, 30_000), 'c/y.blend': seededBytes(4, 30_000) }
  for (const [path, bytes] of Object.entries(older)) write(path, bytes)
  await project.checkpoint([], { all: true, message: 'first' })
  write(A, seededBytes(11, 31_000))
  await project.checkpoint([A], { message: 'second' })
  await project.close()
  // Unsaved work lies in two of them.
  for (const [path, bytes] of Object.entries(WORK)) write(path, bytes)
})

async function makeScene({ prepare }: Job): Promise<Scene> {
  const folder = mkdtempSync(join(parent, 'scene-'))
  cpSync(template, folder, { recursive: true, preserveTimestamps: true })
  const fs = new FaultyFileSystem(nodeFileSystem)
  const options = { workers: 0, person: { name: 'Ada' }, ports: { fs } }
  const project = await openProject(join(folder, 'project/R.clst'), options)
  const scene = { folder, project, fs }
  await prepare?.(scene)
  return scene
}

async function leave({ project, folder }: Scene): Promise<void> {
  await project.close()
  rmSync(folder, { recursive: true })
}

/** Working files and their bytes. */
function filesOf(scene: Scene): Record<string, string> {
  const names = readdirSync(at(scene, ''), { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => !name.startsWith('R.clst') && statSync(at(scene, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(at(scene, name), 'base64')]))
}

/** Every content that was there before is on the disk or in a version. */
async function expectNothingLost(scene: Scene, before: Record<string, string>, place: string): Promise<void> {
  const left = new Set(Object.values(filesOf(scene)))
  const gone = Object.entries(before).filter(([, content]) => !left.has(content))
  if (gone.length === 0) return
  const { project } = scene
  const store = openStore(project.info.path, { isReadOnly: true })
  const sql = 'SELECT lower(hex(content_hash)) AS hash FROM checkpoint JOIN manifest m ON m.id = manifest_id'
  const kept = new Set(store.all<{ hash: string }>(sql).map(({ hash }) => hash))
  store.close()
  for (const [path, content] of gone) {
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(content, 'base64'))
    expect(kept.has(Buffer.from(digest).toString('hex')), `${place}: "${path}" is lost`).toBe(true)
  }
}

/** Codes of what failed: of the whole or of single files. */
async function codesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    const answer = (await work) as { failed?: readonly { code: string; message: string }[] }
    for (const { message } of answer.failed ?? []) expectSentence(message)
    return (answer.failed ?? []).map(({ code }) => code)
  } catch (error) {
    if (!isClstError(error)) throw error
    expectSentence(error.message)
    return [error.code]
  }
}

describe.each(JOBS)('$name', (job) => {
  test.each(FAILURES)('every call that it makes fails once with %s', async (system, code) => {
    const clean = await makeScene(job)
    const calls = system === 'ENOSPC' ? WRITING : [...READING, ...WRITING]
    const before = new Map(calls.map((call) => [call, clean.fs.calls(call)]))
    expect(await codesOf(job.run(clean))).toEqual([])
    const wanted = filesOf(clean)
    let faults = 0
    for (const call of calls) {
      const count = clean.fs.calls(call) - (before.get(call) ?? 0)
      for (let nth = 1; nth <= Math.min(count, MOST_CALLS); nth++) {
        const place = `${call} ${nth}`
        const scene = await makeScene(job)
        const old = filesOf(scene)
        scene.fs.failNth(call, nth, system)
        const failed = await codesOf(job.run(scene))
        for (const answer of failed) expect(answer, place).toBe(code)
        scene.fs.clearFaults()
        faults++
        await expectNothingLost(scene, old, place)
        // Only the removal of what was unfinished can itself fail; a later operation does it then.
        if (call !== 'remove') expect(Object.keys(filesOf(scene)).filter(isUnfinished), place).toEqual([])
        if (failed.length > 0) {
          for (const answer of await codesOf(job.run(scene))) expect(job.done ?? [], place).toContain(answer)
          // A file that could not be written when its records were there is missing, and is brought back so.
          if (job.leavesMissing) await scene.project.rebuild()
        }
        const now = filesOf(scene)
        for (const path of Object.keys(now)) {
          // What could not be removed may stay.
          const mayStay = isUnfinished(path) || (call === 'remove' && failed.length > 0 && path in old)
          if (!(path in wanted) && mayStay) delete now[path]
        }
        expect(Object.keys(now), place).toEqual(Object.keys(wanted))
        for (const path of Object.keys(now))
          expect(now[path] === wanted[path], `${place}: "${path}"`).toBe(true)
        if (nth === 1) await expectSound(scene.project)
        await leave(scene)
      }
    }
    await leave(clean)
    if (system === 'EIO') expect(faults).toBeGreaterThan(1)
  })
})

function isUnfinished(name: string): boolean {
  return name.includes('.clst-')
}
