/** A process that is killed while it reverts leaves the working file wholly old or wholly new, and loses no bytes. */
import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileState } from '@clst/sdk'
import { FAILPOINTS, type Failpoint, seededBytes } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectKnownNames,
  expectSound,
  exportBytes,
  PROJECT_FILE,
  readFile,
  reopen,
  sameBytes,
  versionsOf,
} from './support/aftermath.js'
import { chosenHits, JOURNALS, killOrEnd, type OperationOrder, runOperation } from './support/operation.js'
import { prepareProject, V1, V2 } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => name.startsWith('revert:'))
const PATHS = Object.keys(V2)
const MODE = 0o640

interface Case {
  name: string
  /** What the artist did before: the second version lies there otherwise. */
  before: 'modified' | 'unchanged' | 'missing'
  /** The version to go back to; the newest when absent. */
  to?: string
  /** State of the file before and after. */
  oldState: FileState
  newState: FileState
}

const CASES: Case[] = [
  {
    name: 'a modified file to an older version',
    before: 'modified',
    to: 'v1',
    oldState: 'modified',
    newState: 'pinned',
  },
  { name: 'a modified file to the newest', before: 'modified', oldState: 'modified', newState: 'normal' },
  { name: 'an unchanged file', before: 'unchanged', to: 'v001', oldState: 'normal', newState: 'pinned' },
  { name: 'a missing file', before: 'missing', oldState: 'rebuild', newState: 'normal' },
]

/** Above 1 MiB threads do the work, below it is done in place. */
const SIZES = { 'by threads': 'shot/scene.blend', 'in place': 'notes.txt' }

const killed = new Set<Failpoint>()
let template: string

beforeAll(async () => {
  template = await prepareProject([V1, V2])
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

describe.each(JOURNALS)('revert, killed (%s)', (journal) => {
  describe.each(Object.entries(SIZES))('%s', (_, path) => {
    it.each(CASES)('of $name', async (example) => {
      const hits = await onCopy(example, path, (order) => runOperation(order))
      for (const failpoint of FAILPOINTS) {
        for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) {
          await onCopy(example, path, (order, folder) =>
            dieAndRepeat(example, path, order, folder, failpoint, hit),
          )
        }
      }
    })
  })

  async function onCopy<T>(
    example: Case,
    path: string,
    use: (order: OperationOrder, folder: string) => Promise<T>,
  ): Promise<T> {
    const folder = copyOf(template)
    const absolute = join(folder, path)
    if (example.before === 'modified') writeFileSync(absolute, changedBytes(path))
    if (example.before === 'missing') rmSync(absolute)
    else chmodSync(absolute, MODE)
    const projectFile = join(folder, PROJECT_FILE)
    const to = example.to === undefined ? {} : { to: example.to }
    // A file that was just looked at is known to be unchanged; without the look it is read.
    const looksFirst = example.before === 'unchanged'
    try {
      return await use({ operation: 'revert', journal, projectFile, path, looksFirst, ...to }, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  async function dieAndRepeat(
    example: Case,
    path: string,
    order: OperationOrder,
    folder: string,
    failpoint: Failpoint,
    hit: number,
  ): Promise<void> {
    const place = `${failpoint}, time ${hit}`
    const old = readFile(folder, path)
    const target = example.to === undefined ? V2[path] : V1[path]
    await killOrEnd(order, failpoint, hit)
    killed.add(failpoint)
    expectKnownNames(folder, PATHS, 'killed')
    await expectSound(join(folder, PROJECT_FILE))

    const found = readFile(folder, path)
    const isNew = sameBytes(found, target)
    expect(isNew || sameBytes(found, old), `${place}: mixed or lost`).toBe(true)
    if (failpoint === 'revert:renamed' || failpoint === 'revert:recorded') expect(isNew, place).toBe(true)
    for (const other of PATHS.filter((name) => name !== path)) {
      expect(sameBytes(readFile(folder, other), V2[other]), other).toBe(true)
    }

    const project = await reopen(folder, journal)
    const states = await project.status([path])
    expect(states.items[0]?.state, place).toBe(isNew ? example.newState : example.oldState)
    // Bytes that were nowhere else must be in the project before the file is replaced.
    const safe = (await project.history(path)).checkpoints.filter(({ isSafety }) => isSafety)
    if (example.before !== 'modified') expect(safe).toEqual([])
    else if (isNew || failpoint === 'revert:safety-made') expect(safe).toHaveLength(1)

    await project.revert(path, example.to === undefined ? {} : { to: example.to })
    expect(sameBytes(readFile(folder, path), target), `${place}: repeated`).toBe(true)
    if (example.before !== 'missing') expect(statSync(join(folder, path)).mode & 0o777).toBe(MODE)
    expect((await project.status([path])).items[0]?.state, `${place}: repeated`).toBe(example.newState)
    const { checkpoints } = await project.history(path)
    const copies = checkpoints.filter(({ isSafety }) => isSafety)
    // One copy, however often it was tried.
    expect(copies.map(({ number }) => number)).toEqual(example.before === 'modified' ? [1] : [])
    if (example.before === 'modified')
      expect(sameBytes(await exportBytes(project, path, 's1'), old)).toBe(true)
    expect((await versionsOf(project, path)).map(({ number }) => number)).toEqual([1, 2])
    await expectSound(project)
    await project.close()
    expectKnownNames(folder, PATHS, 'written')
  }
})

it('every failpoint of revert was reached', () => {
  expect([...killed].sort()).toEqual(expect.arrayContaining([...OWN].sort()))
})

/** The second version with a new middle. */
function changedBytes(path: string): Uint8Array {
  const bytes = Uint8Array.from(V2[path] as Uint8Array)
  bytes.set(seededBytes(31, 200_000), bytes.length >> 2)
  return bytes
}
