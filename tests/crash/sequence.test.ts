/** A sequence whose revert is killed has only whole frames, none of its bytes is lost, and the next revert ends it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createProject } from '@clst/sdk'
import { FAILPOINTS, type Failpoint, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectKnownNames,
  expectSound,
  type Files,
  listFiles,
  PROJECT_FILE,
  readFile,
  reopen,
  sameBytes,
} from './support/aftermath.js'
import {
  chosenHits,
  type Hits,
  JOURNALS,
  type Journal,
  killOperation,
  killOrEnd,
  runOperation,
} from './support/operation.js'
import { writeFiles } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => name.startsWith('sequence:'))
const SEQUENCE = 'renders/shot.####.exr'
const frame = (number: number) => `renders/shot.${String(number).padStart(4, '0')}.exr`

/** Three frames changed, one gone and two new between the two versions. */
const V1: Files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [frame(n), seededBytes(n, 30_000)]))
const V2: Files = { ...V1, [frame(2)]: seededBytes(22, 30_000), [frame(4)]: seededBytes(24, 31_000) }
delete V2[frame(6)]
V2[frame(7)] = seededBytes(27, 30_000)
V2[frame(8)] = seededBytes(28, 30_000)
/** On the disk: a frame that no version knows. */
const FOUND: Files = { ...V2, [frame(5)]: seededBytes(35, 30_000) }
const NAMES = [...new Set([...Object.keys(V1), ...Object.keys(V2)])]

const order = (folder: string, journal: Journal) => ({
  operation: 'revert' as const,
  journal,
  projectFile: join(folder, PROJECT_FILE),
  path: SEQUENCE,
  to: 'v1',
})

describe.each(JOURNALS)('a revert of a sequence, killed (%s)', (journal) => {
  let template: string
  let hits: Hits

  beforeAll(async () => {
    template = temporaryFolder('clst-template-')
    const project = await createProject(template, { name: 'test', person: { name: 'Ada' } })
    writeFiles(template, V1)
    await project.checkpoint([SEQUENCE], { message: 'first' })
    rmSync(join(template, frame(6)))
    writeFiles(template, V2)
    await project.checkpoint([SEQUENCE], { message: 'second' })
    await project.close()
    writeFiles(template, FOUND)
    const folder = copyOf(template)
    hits = await runOperation(order(folder, journal))
    rmSync(folder, { recursive: true })
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  it.each(OWN)('at %s', async (failpoint) => {
    expect(hits[failpoint], 'never reached').toBeGreaterThan(0)
    for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) await dieAndRepeat(failpoint, hit)
  })

  it.each(['revert:half-written', 'revert:written'] as const)('at %s of a frame', async (failpoint) => {
    for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) await dieAndRepeat(failpoint, hit)
  })

  async function dieAndRepeat(failpoint: Failpoint, hit: number): Promise<void> {
    const folder = copyOf(template)
    try {
      await killOrEnd(order(folder, journal), failpoint, hit)
      expectKnownNames(folder, NAMES, 'killed')
      await expectSound(join(folder, PROJECT_FILE))
      for (const name of NAMES) {
        const bytes = readFile(folder, name)
        const isWhole = sameBytes(bytes, FOUND[name]) || sameBytes(bytes, V1[name])
        expect(isWhole, `${failpoint}, time ${hit}: ${name} is mixed or lost`).toBe(true)
      }

      const project = await reopen(folder, journal)
      const { items } = await project.status([SEQUENCE])
      const isDone = NAMES.every((name) => sameBytes(readFile(folder, name), V1[name]))
      expect(items[0]?.state).toBe(isDone ? 'pinned' : 'modified')
      await project.revert(SEQUENCE, { to: 'v1' })
      for (const name of NAMES) expect(sameBytes(readFile(folder, name), V1[name]), name).toBe(true)
      expect((await project.status([SEQUENCE])).items[0]?.state).toBe('pinned')

      await project.revert(SEQUENCE, { to: 's1' })
      for (const name of NAMES) expect(sameBytes(readFile(folder, name), FOUND[name]), name).toBe(true)
      const { checkpoints } = await project.history(SEQUENCE)
      // One copy, however often it was tried.
      expect(checkpoints.filter(({ isSafety }) => isSafety).map(({ number }) => number)).toEqual([1])
      await expectSound(project)
      await project.close()
      expectKnownNames(folder, NAMES, 'written')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})

describe.each(JOURNALS)('other operations on a sequence, killed (%s)', (journal) => {
  let template: string
  const files: Files = { ...V1, [frame(9)]: seededBytes(39, 30_000) }

  beforeAll(async () => {
    template = temporaryFolder('clst-template-')
    const project = await createProject(template, { name: 'test', person: { name: 'Ada' } })
    writeFiles(template, files)
    await project.checkpoint([SEQUENCE], { message: 'first' })
    await project.close()
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  const call = (folder: string, method: string, ...args: unknown[]) => ({
    operation: 'call' as const,
    journal,
    projectFile: join(folder, PROJECT_FILE),
    method,
    args,
  })

  it('free goes on where it was cut off, and rebuild brings all of it back', async () => {
    for (const hit of [1, 4]) {
      const folder = copyOf(template)
      await killOperation(call(folder, 'free', [SEQUENCE]), 'sequence:frame-removed', hit)
      const left = listFiles(folder).filter((path) => path.startsWith('renders/'))
      expect(left).toHaveLength(Object.keys(files).length - hit)
      const project = await reopen(folder, journal)
      expect((await project.status()).items).toMatchObject([{ state: 'modified', missingFiles: hit }])
      if (hit === 4) {
        expect((await project.free([SEQUENCE])).failed).toEqual([])
        expect((await project.status()).items).toMatchObject([{ state: 'rebuild' }])
      }
      expect((await project.rebuild([])).rebuilt).toMatchObject([{ path: SEQUENCE, number: 1 }])
      for (const [path, bytes] of Object.entries(files)) {
        expect(sameBytes(readFile(folder, path), bytes), path).toBe(true)
      }
      expect((await project.status()).items).toMatchObject([{ state: 'normal' }])
      await expectSound(project)
      await project.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('a copy is there with all its frames, or nothing of it is', async () => {
    for (const [failpoint, hit] of [
      ['revert:written', 3],
      ['copy:written', 1],
      ['copy:renamed', 4],
      ['copy:committed', 1],
    ] as const) {
      const folder = copyOf(template)
      const order = call(folder, 'copy', 'renders', 'takes')
      await killOrEnd(order, failpoint, hit)
      await expectSound(join(folder, PROJECT_FILE))
      const project = await reopen(folder, journal)
      const { items } = await project.status()
      await project.close()
      const isDone = failpoint === 'copy:committed'
      expect(
        items.map(({ path, state }) => `${path}: ${state}`),
        failpoint,
      ).toEqual(
        isDone
          ? [`${SEQUENCE}: normal`, `${SEQUENCE.replace('renders', 'takes')}: normal`]
          : [`${SEQUENCE}: normal`],
      )
      if (!isDone) {
        expect(listFiles(folder).filter((path) => /^takes|\.clst-/.test(path))).toEqual([])
        await runOperation(order)
      }
      for (const [path, bytes] of Object.entries(files)) {
        expect(sameBytes(readFile(folder, path.replace('renders', 'takes')), bytes), path).toBe(true)
      }
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
