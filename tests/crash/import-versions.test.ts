/** An import that is killed leaves the whole history or nothing of it, and every numbered file until all are proven. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createProject } from '@clst/sdk'
import { FAILPOINTS, type Failpoint, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectKnownNames,
  expectSound,
  exportBytes,
  type Files,
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
  runOperation,
} from './support/operation.js'
import { writeFiles } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => name.startsWith('import:'))

const first = seededBytes(1, 1_500_000)
const NUMBERED: Files = {
  'robot_v001.blend': first,
  'robot_v002.blend': Buffer.concat([first, seededBytes(2, 1000)]),
  'robot_v003.blend': Buffer.concat([first.subarray(0, 900_000), seededBytes(3, 400_000)]),
}
const NEWEST = 'robot_v003.blend'
const TARGET = 'robot.blend'
const NAMES = [...Object.keys(NUMBERED), TARGET]

const order = (folder: string, journal: Journal) => ({
  operation: 'call' as const,
  journal,
  projectFile: join(folder, PROJECT_FILE),
  method: 'imports.versions',
  args: [['robot_v001.blend'], { removeOriginals: true }],
})

describe.each(JOURNALS)('an import that removes the originals, killed (%s)', (journal) => {
  let template: string
  let hits: Hits

  beforeAll(async () => {
    template = temporaryFolder('clst-template-')
    const project = await createProject(template, { name: 'test', person: { name: 'Ada' } })
    await project.close()
    writeFiles(template, NUMBERED)
    const folder = copyOf(template)
    hits = await runOperation(order(folder, journal))
    rmSync(folder, { recursive: true })
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  it.each(OWN)('at %s', async (failpoint) => {
    expect(hits[failpoint], 'never reached').toBeGreaterThan(0)
    for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) await dieAndRepeat(failpoint, hit)
  })

  async function dieAndRepeat(failpoint: Failpoint, hit: number): Promise<void> {
    const folder = copyOf(template)
    try {
      await killOrEnd(order(folder, journal), failpoint, hit)
      expectKnownNames(folder, NAMES, 'killed')
      await expectSound(join(folder, PROJECT_FILE))
      const project = await reopen(folder, journal)
      const { checkpoints } = await project.history()
      const isCommitted = !['import:stored', 'import:before-commit'].includes(failpoint)
      expect(checkpoints).toHaveLength(isCommitted ? 3 : 0)
      const removed = Object.keys(NUMBERED).filter((path) => readFile(folder, path) === undefined)
      expect(removed).toHaveLength(failpoint === 'import:original-removed' ? hit : 0)
      for (const [path, bytes] of Object.entries(NUMBERED)) {
        if (!removed.includes(path)) expect(sameBytes(readFile(folder, path), bytes), path).toBe(true)
      }
      const there = readFile(folder, TARGET)
      expect(there === undefined || sameBytes(there, NUMBERED[NEWEST])).toBe(true)
      if (isCommitted) {
        const { items } = await project.status([TARGET])
        expect(items[0]?.state).toBe(there === undefined ? 'rebuild' : 'normal')
      }

      // What is left is imported again or, once nothing is left of the row, complete.
      const left = Object.keys(NUMBERED).filter((path) => !removed.includes(path))
      if (removed.length === 0) {
        const again = await project.imports.versions([left[0] as string], { removeOriginals: true })
        expect(again.assets[0]?.isKnown).toBe(isCommitted)
        expect(again).toMatchObject({ removed: Object.keys(NUMBERED), failed: [] })
      }
      expect((await versionsOf(project, TARGET)).map(({ number }) => number)).toEqual([1, 2, 3])
      for (const [index, bytes] of Object.values(NUMBERED).entries()) {
        expect(sameBytes(await exportBytes(project, TARGET, `v${index + 1}`), bytes)).toBe(true)
      }
      expect(sameBytes(readFile(folder, TARGET), NUMBERED[NEWEST])).toBe(true)
      await expectSound(project)
      await project.close()
      expectKnownNames(folder, NAMES, 'written')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})
