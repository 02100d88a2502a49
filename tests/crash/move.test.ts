/** A process that is killed while it moves, copies or takes that back leaves all of it or nothing. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { openProject } from '@clst/sdk'
import { FAILPOINTS, type Failpoint } from '@clst/sdk/testing'
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
  JOURNALS,
  killOperation,
  killOrEnd,
  type OperationOrder,
  runOperation,
} from './support/operation.js'
import { prepareProject, V1 } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => /^(move|copy):/.test(name))
/** While the files of a copy are written. */
const ALL = [...OWN, 'revert:half-written', 'revert:written'] as const
const killed = new Set<Failpoint>()
let template: string

interface Case {
  name: string
  method: string
  args: unknown[]
  /** Files that are elsewhere afterwards, or there twice. */
  after: Files
  /** Done before, in the same project, so that there is something to take back. */
  before?: readonly [method: string, ...args: unknown[]]
}

const at = (paths: Record<string, string>): Files =>
  Object.fromEntries(Object.entries(paths).map(([path, of]) => [path, V1[of] as Uint8Array]))

const SCENE = 'shot/scene.blend'
const WOOD = 'shot/maps/wood.psd'
const NOTES = 'notes.txt'
const START = at({ [SCENE]: SCENE, [WOOD]: WOOD, [NOTES]: NOTES })

const CASES: Case[] = [
  {
    name: 'a move of a file and a collection into a new place',
    method: 'move',
    args: [[NOTES, 'shot'], 'new/place'],
    after: at({
      'new/place/notes.txt': NOTES,
      'new/place/shot/scene.blend': SCENE,
      'new/place/shot/maps/wood.psd': WOOD,
    }),
  },
  {
    name: 'a rename',
    method: 'rename',
    args: ['shot', 'Shot'],
    after: at({ [NOTES]: NOTES, 'Shot/scene.blend': SCENE, 'Shot/maps/wood.psd': WOOD }),
  },
  {
    name: 'the undo of a move',
    before: ['move', [NOTES, 'shot'], 'new/place'],
    method: 'undo',
    args: [],
    after: START,
  },
  {
    name: 'a copy of a collection',
    method: 'copy',
    args: ['shot', 'shot2'],
    after: { ...START, ...at({ 'shot2/scene.blend': SCENE, 'shot2/maps/wood.psd': WOOD }) },
  },
]

beforeAll(async () => {
  template = await prepareProject([V1])
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** The working files as they lie there; all of them must be tracked and known. */
async function layout(folder: string, journal: 'rollback' | 'wal'): Promise<string[]> {
  const project = await reopen(folder, journal)
  try {
    const { items, renames } = await project.status()
    expect(renames).toEqual([])
    const odd = items.filter(({ state }) => state !== 'normal').map(({ path, state }) => `${path}: ${state}`)
    expect(odd, 'neither wholly old nor wholly new').toEqual([])
    await expectSound(project)
    return items.map(({ path }) => path)
  } finally {
    await project.close()
  }
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
}

describe.each(JOURNALS)('with the journal %s', (journal) => {
  describe.each(CASES)('$name', (example) => {
    it('is done or not begun, wherever it is killed, and can be repeated', async () => {
      const prepared = await prepare(example)
      const before = listFiles(prepared).filter((path) => path !== PROJECT_FILE)
      try {
        const hits = await onCopy(prepared, example, (order) => runOperation(order))
        for (const failpoint of ALL) {
          for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) {
            await onCopy(prepared, example, (order, folder) =>
              dieAndRepeat(example, order, folder, before, failpoint, hit),
            )
          }
        }
      } finally {
        rmSync(prepared, { recursive: true, force: true })
      }
    })
  })

  async function prepare({ before }: Case): Promise<string> {
    const folder = copyOf(template)
    if (before !== undefined) {
      const [method, ...args] = before
      await runOperation({
        operation: 'call',
        journal,
        projectFile: join(folder, PROJECT_FILE),
        method,
        args,
      })
    }
    return folder
  }

  async function onCopy<T>(
    prepared: string,
    { method, args }: Case,
    use: (order: OperationOrder, folder: string) => Promise<T>,
  ): Promise<T> {
    const folder = copyOf(prepared)
    try {
      const projectFile = join(folder, PROJECT_FILE)
      return await use({ operation: 'call', journal, projectFile, method, args }, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  async function dieAndRepeat(
    example: Case,
    order: OperationOrder,
    folder: string,
    before: readonly string[],
    failpoint: Failpoint,
    hit: number,
  ): Promise<void> {
    const place = `${example.name}, ${failpoint}, time ${hit}`
    await killOrEnd(order, failpoint, hit)
    killed.add(failpoint)
    await expectSound(join(folder, PROJECT_FILE))
    const found = await layout(folder, journal)
    const after = Object.keys(example.after).sort()
    const isDone = JSON.stringify(found) === JSON.stringify(after)
    if (!isDone) {
      expect(found, place).toEqual([...before].sort())
      expect(
        foldersIn(folder).filter((path) => !before.some((file) => file.startsWith(`${path}/`))),
        `${place}: folders that were made for it`,
      ).toEqual([])
    }
    expect(isDone, place).toBe(failpoint.endsWith(':committed'))
    if (!isDone) {
      await runOperation(order)
      expect(await layout(folder, journal), `${place}: repeated`).toEqual(after)
    }
    for (const [path, bytes] of Object.entries(example.after)) {
      expect(sameBytes(readFile(folder, path), bytes), `${place}: ${path}`).toBe(true)
    }
    expectKnownNames(folder, after, 'written')
    expect(
      listFiles(folder).filter((path) => path.includes('.clst-')),
      place,
    ).toEqual([])
  }
})

describe('a move that was cut off', () => {
  const order = (folder: string): OperationOrder => ({
    operation: 'call',
    journal: 'rollback',
    projectFile: join(folder, PROJECT_FILE),
    method: 'move',
    args: [[NOTES, 'shot'], 'new/place'],
  })

  it('is not put right by a look: only by a program that may write', async () => {
    const folder = copyOf(template)
    await killOperation(order(folder), 'move:renamed', 1)
    const looking = await openProject(join(folder, PROJECT_FILE), { readOnly: true })
    await looking.status().finally(() => looking.close())
    expect(existsSync(join(folder, 'new/place/notes.txt'))).toBe(true)
    expect(await layout(folder, 'rollback')).toEqual(Object.keys(START).sort())
    expect(existsSync(join(folder, 'new'))).toBe(false)
    rmSync(folder, { recursive: true, force: true })
  })

  it('leaves alone what somebody has put into the old place meanwhile', async () => {
    const folder = copyOf(template)
    await killOperation(order(folder), 'move:renamed', 1)
    renameSync(join(folder, 'new/place/shot/scene.blend'), join(folder, NOTES))
    const project = await reopen(folder, 'rollback')
    expect(sameBytes(readFile(folder, NOTES), V1[SCENE])).toBe(true)
    expect(sameBytes(readFile(folder, 'new/place/notes.txt'), V1[NOTES])).toBe(true)
    expect(sameBytes(readFile(folder, WOOD), V1[WOOD])).toBe(true)
    await expectSound(project)
    await project.close()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('a copy that was cut off', () => {
  const order = (folder: string): OperationOrder => ({
    operation: 'call',
    journal: 'rollback',
    projectFile: join(folder, PROJECT_FILE),
    method: 'copy',
    args: ['shot', 'shot2'],
  })

  it('leaves what somebody has saved in it since, and what was there before', async () => {
    const folder = copyOf(template)
    const saved = join(folder, 'shot2/maps/wood.psd')
    await killOperation(order(folder), 'copy:renamed', 2)
    expect(existsSync(saved)).toBe(true)
    writeFileSync(saved, 'saved after the kill')
    expect(await layoutWith(folder)).toContain('shot2/maps/wood.psd: untracked')
    expect(existsSync(join(folder, 'shot2/scene.blend'))).toBe(false)
    rmSync(folder, { recursive: true, force: true })
  })

  it('is put right only by a program that may write', async () => {
    const folder = copyOf(template)
    await killOperation(order(folder), 'copy:renamed', 2)
    const looking = await openProject(join(folder, PROJECT_FILE), { readOnly: true })
    await looking.status().finally(() => looking.close())
    expect(existsSync(join(folder, 'shot2/scene.blend'))).toBe(true)
    expect(await layout(folder, 'rollback')).toEqual(Object.keys(START).sort())
    expect(existsSync(join(folder, 'shot2'))).toBe(false)
    rmSync(folder, { recursive: true, force: true })
  })

  async function layoutWith(folder: string): Promise<string[]> {
    const project = await reopen(folder, 'rollback')
    const { items } = await project.status()
    await project.close()
    return items.map(({ path, state }) => `${path}: ${state}`)
  }
})

it('every failpoint of move and copy was reached', () => {
  expect([...killed].filter((name) => !name.startsWith('revert:')).sort()).toEqual([...OWN].sort())
})
