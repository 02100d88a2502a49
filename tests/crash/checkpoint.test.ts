/** A process that is killed while it makes checkpoints of several files at once leaves all of them or none. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FAILPOINTS, type Failpoint } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectKnownNames,
  expectSound,
  exportBytes,
  listFiles,
  PROJECT_FILE,
  readFile,
  reopen,
  sameBytes,
  versionsOf,
} from './support/aftermath.js'
import {
  chosenHits,
  type Hits,
  JOURNALS,
  type Journal,
  killOrEnd,
  type OperationOrder,
  runOperation,
} from './support/operation.js'
import { prepareProject, V2, V3, writeFiles } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => name.startsWith('checkpoint:'))
const PATHS = Object.keys(V3)

/** The smallest picture there is: a PNG of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const WHAT = { message: 'lit', label: 'daily', status: 'Done', previewBase64: PIXEL }

function order(folder: string, journal: Journal): OperationOrder {
  return { operation: 'checkpoint', journal, projectFile: join(folder, PROJECT_FILE), ...WHAT }
}

describe.each(JOURNALS)('a checkpoint of all files, killed (%s)', (journal) => {
  let template: string
  let hits: Hits
  /** Coded bytes in the project before the checkpoint, and after it when nobody was killed. */
  let oldBytes: number
  let wholeBytes: number

  beforeAll(async () => {
    template = await prepareProject([V2])
    writeFiles(template, V3)
    const folder = copyOf(template)
    hits = await runOperation(order(folder, journal))
    oldBytes = await storedBytes(template)
    wholeBytes = await storedBytes(folder)
    rmSync(folder, { recursive: true })
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  it.each(OWN)('at %s', async (failpoint) => {
    expect(hits[failpoint], 'never reached').toBeGreaterThan(0)
    for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) await dieAndRepeat(failpoint, hit)
  })

  it('stores the chunks in several transactions', () => {
    expect(hits['checkpoint:chunks-inserted']).toBeGreaterThan(1)
  })

  async function storedBytes(folder: string): Promise<number> {
    const project = await reopen(folder, journal)
    const bytes = project.stats().storedBytes
    await project.close()
    return bytes
  }

  async function dieAndRepeat(failpoint: Failpoint, hit: number): Promise<void> {
    const folder = copyOf(template)
    try {
      await killOrEnd(order(folder, journal), failpoint, hit)
      expectKnownNames(folder, PATHS, 'killed')
      // What a person would do next, with nothing opened for writing in between.
      await expectSound(join(folder, PROJECT_FILE))

      const project = await reopen(folder, journal)
      for (const path of PATHS) expect(sameBytes(readFile(folder, path), V3[path]), path).toBe(true)
      const { checkpoints } = await project.history()
      const made = checkpoints.filter(({ comment }) => comment === WHAT.message)
      const isWhole = failpoint === 'checkpoint:committed'
      expect(made.map(({ path }) => path).sort()).toEqual(isWhole ? [...PATHS].sort() : [])
      expect(checkpoints.length - made.length).toBe(Object.keys(V2).length)
      const { items } = await project.status()
      expect(items.map(({ path }) => path)).toEqual([...PATHS].sort())
      if (isWhole) expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['normal']))

      const before = project.stats().storedBytes
      const preview = Uint8Array.from(Buffer.from(PIXEL, 'base64'))
      const { message, label, status } = WHAT
      const again = await project.checkpoint([], { all: true, message, label, status, preview })
      expect(again.failed).toEqual([])
      expect(again.checkpoints).toHaveLength(isWhole ? 0 : PATHS.length)
      // What the killed process had stored is used: together they store what one process alone does, to the byte.
      const added = again.checkpoints.reduce((sum, { storedBytes }) => sum + storedBytes, 0)
      expect(project.stats().storedBytes).toBe(wholeBytes)
      expect(before + added).toBe(wholeBytes)
      if (failpoint === 'checkpoint:before-commit' || isWhole) expect(added).toBe(0)
      // Chunks become durable in portions of several files: only right after a portion is it certain that some are.
      else if (failpoint === 'checkpoint:chunks-inserted') expect(before).toBeGreaterThan(oldBytes)

      for (const path of PATHS) {
        const versions = await versionsOf(project, path)
        expect(versions.map(({ number }) => number)).toEqual(path in V2 ? [1, 2] : [1])
        const newest = versions.at(-1)
        expect(newest).toMatchObject({ labels: ['daily'], status: 'Done', isOnDisk: true, hasPreview: true })
        expect(sameBytes(await exportBytes(project, path, 'daily'), V3[path]), path).toBe(true)
        if (path in V2) expect(sameBytes(await exportBytes(project, path, 'v1'), V2[path]), path).toBe(true)
      }
      await expectSound(project)
      await project.close()
      expectKnownNames(folder, PATHS, 'written')
      expect(listFiles(folder)).toContain(PROJECT_FILE)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})
