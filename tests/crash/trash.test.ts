/**
 * A process that is killed while it deletes, restores, purges, frees or rebuilds loses no bytes: each file is on the disk
 * or can be brought back, the records are sound, and the same command, given again, finishes what was begun.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '@clst/sdk'
import { FAILPOINTS, type Failpoint, seededBytes } from '@clst/sdk/testing'
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
} from './support/aftermath.js'
import { chosenHits, JOURNALS, killOrEnd, type OperationOrder, runOperation } from './support/operation.js'
import { prepareProject, V1, V2 } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => /^(delete|restore|purge|rebuild|free|undo):/.test(name))
const SHOT = ['shot/scene.blend', 'shot/maps/wood.psd']
const PATHS = Object.keys(V2)
/** What an artist did to a file before it was deleted. */
const UNSAVED: Files = { 'shot/maps/wood.psd': seededBytes(41, 400_000) }
const WORK: Files = { ...V2, ...UNSAVED }

const SAVE = { all: true, message: 'saved' }

interface Case {
  name: string
  /** Done before, in the same project. */
  before: [method: string, ...args: unknown[]][]
  method: string
  args: unknown[]
  /** Done instead of repeating the command. */
  instead?: [method: string, ...args: unknown[]]
  /** What repeating the command may answer when it was done already. */
  isDone?: string
  /** Paths that are on the disk when it is done. */
  after: string[]
}

const CASES: Case[] = [
  {
    name: 'delete',
    before: [],
    method: 'delete',
    args: [['shot']],
    isDone: 'asset-not-found',
    after: ['notes.txt'],
  },
  {
    name: 'trash.restore',
    before: [['delete', ['shot']]],
    method: 'trash.restore',
    args: [['shot']],
    isDone: 'not-in-trash',
    after: PATHS,
  },
  {
    name: 'undo of delete',
    before: [['delete', ['shot']]],
    method: 'undo',
    args: [],
    isDone: 'nothing-to-undo',
    after: PATHS,
  },
  {
    name: 'undo of a restoration',
    before: [
      ['delete', ['shot']],
      ['trash.restore', ['shot']],
    ],
    method: 'undo',
    args: [],
    // What went is written as it was, and what had not gone yet is there.
    instead: ['trash.restore', ['shot']],
    after: PATHS,
  },
  {
    name: 'trash.purge',
    before: [['delete', ['shot']]],
    method: 'trash.purge',
    args: [],
    after: ['notes.txt'],
  },
  {
    name: 'free',
    before: [['checkpoint', [], SAVE]],
    method: 'free',
    args: [['shot']],
    after: ['notes.txt'],
  },
  {
    name: 'rebuild',
    before: [
      ['checkpoint', [], SAVE],
      ['free', ['shot']],
    ],
    method: 'rebuild',
    args: [],
    after: PATHS,
  },
]

const killed = new Set<Failpoint>()
let template: string

beforeAll(async () => {
  template = await prepareProject([V1, V2])
  for (const [path, bytes] of Object.entries(UNSAVED)) writeFileSync(join(template, path), bytes)
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

describe.each(JOURNALS)('killed (%s)', (journal) => {
  it.each(CASES)('while it does $name', async (example) => {
    const prepared = copyOf(template)
    try {
      const projectFile = join(prepared, PROJECT_FILE)
      for (const [method, ...args] of example.before) {
        await runOperation({ operation: 'call', journal, projectFile, method, args })
      }
      const hits = await onCopy(prepared, example, (order) => runOperation(order))
      for (const failpoint of OWN) {
        for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) {
          await onCopy(prepared, example, (order, folder) =>
            dieAndRepeat(example, order, folder, failpoint, hit),
          )
        }
      }
    } finally {
      rmSync(prepared, { recursive: true, force: true })
    }
  })

  async function onCopy<T>(
    prepared: string,
    { method, args }: Case,
    use: (order: OperationOrder, folder: string) => Promise<T>,
  ): Promise<T> {
    const folder = copyOf(prepared)
    const projectFile = join(folder, PROJECT_FILE)
    try {
      return await use({ operation: 'call', journal, projectFile, method, args }, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  async function dieAndRepeat(
    example: Case,
    order: OperationOrder,
    folder: string,
    failpoint: Failpoint,
    hit: number,
  ): Promise<void> {
    const place = `${failpoint}, time ${hit}`
    await killOrEnd(order, failpoint, hit)
    killed.add(failpoint)
    expectKnownNames(folder, PATHS, 'killed')
    await expectSound(join(folder, PROJECT_FILE))
    for (const path of PATHS) {
      const found = readFile(folder, path)
      expect(found === undefined || sameBytes(found, WORK[path]), `${place}: "${path}" is mixed`).toBe(true)
    }
    if (example.method === 'delete') await expectRebuilt(folder, journal, place)
    const project = await reopen(folder, journal)
    if (example.method !== 'trash.purge') await expectKept(project, folder, place)
    await repeat(project, example)
    for (const path of PATHS) {
      const expected = example.after.includes(path) ? WORK[path] : undefined
      expect(sameBytes(readFile(folder, path), expected), `${place}: "${path}" when repeated`).toBe(true)
    }
    expect(await project.trash.list()).toHaveLength(example.method === 'delete' ? 1 : 0)
    if (example.method === 'delete') {
      await project.trash.restore(['shot'])
      for (const path of SHOT) {
        expect(sameBytes(readFile(folder, path), WORK[path]), `${place}: "${path}" when restored`).toBe(true)
      }
    }
    await expectSound(project)
    await project.close()
    expectKnownNames(folder, PATHS, 'written')
  }
})

/** A file that went, of an asset that is not in the trash, is written again with the work that it held. */
async function expectRebuilt(
  folder: string,
  journal: (typeof JOURNALS)[number],
  place: string,
): Promise<void> {
  const copy = copyOf(folder)
  try {
    const project = await reopen(copy, journal)
    await project.rebuild()
    const { items } = await project.status()
    for (const { path, assetId } of items) {
      if (assetId === undefined) continue
      expect(sameBytes(readFile(copy, path), WORK[path]), `${place}: "${path}" when rebuilt`).toBe(true)
    }
    await project.close()
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** What is not on the disk is in a version of an asset that is there or in the trash. */
async function expectKept(project: Project, folder: string, place: string): Promise<void> {
  for (const path of SHOT.filter((each) => readFile(folder, each) === undefined)) {
    const trashed = (await project.trash.list()).length > 0
    if (trashed) continue
    const { checkpoints } = await project.history(path)
    const kept = await Promise.all(checkpoints.map(({ id }) => exportBytes(project, path, id)))
    expect(
      kept.some((bytes) => sameBytes(bytes, WORK[path])),
      `${place}: "${path}" is lost`,
    ).toBe(true)
  }
}

async function repeat(project: Project, { isDone, ...example }: Case): Promise<void> {
  const [method, ...args] = example.instead ?? [example.method, ...example.args]
  const [name = '', part] = method.split('.').reverse()
  // biome-ignore lint/suspicious/noExplicitAny: the name of the method is what differs
  const target = (part === undefined ? project : (project as any)[part]) as any
  try {
    await target[name](...args)
  } catch (error) {
    if ((error as { code?: string }).code !== isDone) throw error
  }
  // A file that was not written when the records were back is missing, and that is seen and can be put right.
  if (method === 'trash.restore' || method === 'undo') await project.rebuild()
}

it('every failpoint of them was reached', () => {
  expect([...killed].sort()).toEqual([...OWN].sort())
})
