import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, isClstError, openProject, type Project } from '@clst/sdk'
import {
  FaultyFileSystem,
  type FileOperation,
  nodeFileSystem,
  SimulatedClock,
  seededBytes,
} from '@clst/sdk/testing'
import { describe, expect, test } from 'vitest'
import { memoryFolder } from '../helpers/disks.js'
import { expectSentence, expectSound } from '../helpers/failures.js'

/**
 * Every single call of the file system port that an operation makes fails once, in several ways. Whatever the operation
 * then answers, it says so clearly, every version and every byte of the artist is still there, nothing unfinished is left
 * behind, and the same operation succeeds afterwards.
 */

const PATH = 'props/robot.blend'
const SIZE = 40_000
const V1 = seededBytes(1, SIZE)
const V2 = seededBytes(2, SIZE)
const EDIT = seededBytes(3, SIZE)

/** How calls of the system fail, and the code that becomes of it. */
const FAILURES = [
  ['ENOSPC', 'storage-full'],
  ['EIO', 'io-error'],
  ['EACCES', 'permission-denied'],
  ['EBUSY', 'working-file-busy'],
] as const

const OPERATIONS: readonly FileOperation[] = [
  'stat',
  'statOpen',
  'list',
  'openForReading',
  'createFile',
  'rename',
  'remove',
  'makeFolder',
  'syncFolder',
  'setMode',
  'copyAttributes',
  'read',
  'write',
  'truncate',
  'sync',
  'close',
]

interface Scene {
  folder: string
  project: Project
  fs: FaultyFileSystem
}

const parent = memoryFolder()

/** Two versions, and a third content on the disk that is in neither. */
async function makeScene(): Promise<Scene> {
  const folder = mkdtempSync(join(parent, 'scene-'))
  const fs = new FaultyFileSystem(nodeFileSystem)
  const ports = { fs, clock: new SimulatedClock(Date.now() * 1000) }
  const project = await createProject(folder, { name: 'Robot', ports, workers: 0 })
  mkdirSync(join(folder, 'props'))
  for (const content of [V1, V2]) {
    writeFileSync(join(folder, PATH), content)
    await project.checkpoint([PATH], { message: 'Version', preview: null })
  }
  writeFileSync(join(folder, PATH), EDIT)
  return { folder, project, fs }
}

interface Job {
  name: string
  run: (scene: Scene) => Promise<unknown>
  /** What the working file may hold when it failed. */
  mayHold: readonly Uint8Array[]
  /** What must be true when it has succeeded. */
  check: (scene: Scene) => Promise<void> | void
}

const workingFile = ({ folder }: Scene) => readFileSync(join(folder, PATH))

const jobs: readonly Job[] = [
  {
    name: 'status',
    run: ({ project }) => project.status(),
    mayHold: [EDIT],
    check: async ({ project }) => {
      expect(await project.status()).toMatchObject({ counts: { modified: 1 }, notices: [] })
    },
  },
  {
    name: 'checkpoint',
    run: ({ project }) => project.checkpoint([PATH], { message: 'Third', preview: null }),
    mayHold: [EDIT],
    check: async ({ project }) => {
      expect(await project.status()).toMatchObject({ counts: { normal: 1 } })
      expect((await project.history(PATH)).checkpoints).toHaveLength(3)
    },
  },
  {
    name: 'revert',
    run: ({ project }) => project.revert(PATH, { to: 'v1' }),
    mayHold: [EDIT, V1],
    check: async (scene) => {
      expect(workingFile(scene).equals(V1)).toBe(true)
      await expectStored(scene, 's1', EDIT)
    },
  },
  {
    name: 'open',
    run: ({ project }) => project.openVersion(PATH, { to: 'v1' }),
    mayHold: [EDIT],
    check: ({ folder }) => {
      expect(readFileSync(join(folder, 'props/robot (v001).blend')).equals(V1)).toBe(true)
    },
  },
  {
    name: 'export',
    run: ({ project, folder }) =>
      project.exportVersion(PATH, { to: 'v1', output: join(folder, 'copy'), overwrite: true }),
    mayHold: [EDIT],
    check: ({ folder }) => {
      expect(readFileSync(join(folder, 'copy')).equals(V1)).toBe(true)
    },
  },
]

async function expectStored({ project, folder }: Scene, to: string, content: Uint8Array): Promise<void> {
  const output = join(folder, 'stored')
  await project.exportVersion(PATH, { to, output, overwrite: true })
  expect(readFileSync(output).equals(content)).toBe(true)
  rmSync(output)
}

function expectNothingUnfinished({ folder }: Scene): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => name.includes('.clst-'))).toEqual([])
}

async function expectNothingLost(scene: Scene, mayHold: readonly Uint8Array[]): Promise<void> {
  const held = workingFile(scene)
  expect(mayHold.some((content) => held.equals(content))).toBe(true)
  await expectStored(scene, 'v1', V1)
  await expectStored(scene, 'v2', V2)
  // The edit is on the disk or in a version.
  if (held.equals(EDIT)) return
  const { checkpoints } = await scene.project.history(PATH)
  const kept = checkpoints.find(({ isSafety }) => isSafety)
  await expectStored(scene, `s${kept?.number}`, EDIT)
}

describe.each(jobs)('$name', ({ run, mayHold, check }) => {
  test.each(FAILURES)('every call that it makes fails once with %s', async (system, code) => {
    const clean = await makeScene()
    const before = new Map(OPERATIONS.map((operation) => [operation, clean.fs.calls(operation)]))
    await run(clean)
    await check(clean)
    let faults = 0
    for (const operation of OPERATIONS) {
      const count = clean.fs.calls(operation) - (before.get(operation) ?? 0)
      for (let nth = 1; nth <= count; nth++) {
        const scene = await makeScene()
        scene.fs.failNth(operation, nth, system)
        try {
          await run(scene)
        } catch (error) {
          if (!isClstError(error)) throw error
          expect(error.code, `${operation} ${nth}`).toBe(code)
          expectSentence(error.message)
        }
        scene.fs.clearFaults()
        faults++
        await expectNothingLost(scene, mayHold)
        // Only the removal of what was unfinished can itself fail; a later revert does it then.
        if (operation !== 'remove') expectNothingUnfinished(scene)
        await run(scene)
        await check(scene)
        if (nth === 1) await expectSound(scene.project)
        await scene.project.close()
        rmSync(scene.folder, { recursive: true })
      }
    }
    await clean.project.close()
    expect(faults).toBeGreaterThan(5)
  })
})

describe('init', () => {
  test.each(FAILURES)('every call that it makes fails once with %s', async (system, code) => {
    const clean = new FaultyFileSystem(nodeFileSystem)
    const make = async (fs: FaultyFileSystem, folder: string) => {
      const project = await createProject(folder, { name: 'Robot', ports: { fs }, workers: 0 })
      await project.close()
    }
    await make(clean, mkdtempSync(join(parent, 'init-')))
    for (const operation of OPERATIONS) {
      for (let nth = 1; nth <= clean.calls(operation); nth++) {
        const folder = mkdtempSync(join(parent, 'init-'))
        const fs = new FaultyFileSystem(nodeFileSystem)
        fs.failNth(operation, nth, system)
        try {
          await make(fs, folder)
        } catch (error) {
          if (!isClstError(error)) throw error
          expect(error.code, `${operation} ${nth}`).toBe(code)
        }
        // A whole project or none.
        const path = join(folder, 'Robot.clst')
        if (existsSync(path)) await (await openProject(path)).close()
        else await make(fs, folder)
        // Only where removing a file is what failed, one of clst's own is left.
        const names = readdirSync(folder).filter(
          (name) => operation !== 'remove' || !name.startsWith('.clst-'),
        )
        expect(names).toEqual(['Robot.clst'])
      }
    }
  })
})
