/**
 * A transaction is done or not begun, wherever it is killed: the rows, what others are told of them, and the
 * step that takes it back. Files that go with it follow when the project is next opened.
 */
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FAILPOINTS, type Failpoint, openStore, seededBytes } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readChanges, readRows, receive, type State } from '../helpers/receiver.js'
import { copyOf, expectSound, type Files, listFiles, PROJECT_FILE, reopen } from './support/aftermath.js'
import { chosenHits, JOURNALS, killOrEnd, type OperationOrder, runOperation } from './support/operation.js'
import { prepareProject } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => /^(edit|undo):/.test(name))
const files = (seed: number): Files => ({
  'notes.txt': seededBytes(seed, 20_000),
  'shot/scene.blend': seededBytes(seed + 1, 90_000),
  'shot/maps/wood.psd': seededBytes(seed + 2, 40_000),
})
const PATHS = Object.keys(files(0)).sort()

interface Case {
  name: string
  before?: [method: string, ...args: unknown[]]
  /** Renamed outside before. */
  renamed?: [from: string, to: string]
  method: string
  args: unknown[]
  /** The working files afterwards; the usual ones when absent. */
  after?: string[]
}

const CASES: Case[] = [
  {
    name: 'a rename is accepted',
    renamed: ['shot', 'shot 2'],
    method: 'acceptRenames',
    args: [],
    after: ['notes.txt', 'shot 2/maps/wood.psd', 'shot 2/scene.blend'],
  },
  { name: 'a version is deleted', method: 'deleteCheckpoint', args: ['notes.txt', 'v2'] },
  {
    name: 'the undo of a deleted version',
    before: ['deleteCheckpoint', 'notes.txt', 'v2'],
    method: 'undo',
    args: [],
  },
  { name: 'the undo of a copy', before: ['copy', 'shot', 'shot2'], method: 'undo', args: [], after: PATHS },
  {
    name: 'fields of all files',
    method: 'set',
    args: [[''], { status: 'Done', tags: ['new'], assignee: 'Bob' }, { recursive: true }],
  },
  { name: 'a status is replaced', method: 'vocabulary.deleteStatus', args: ['Todo', { replaceBy: 'Done' }] },
]

const killed = new Set<Failpoint>()
let template: string

beforeAll(async () => {
  template = await prepareProject([files(1), files(11)])
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** The rows that people edit; everybody who has the changes has them, too. */
function rowsOf(folder: string, base: { rows: State; count: number }): State {
  const store = openStore(join(folder, PROJECT_FILE))
  try {
    const rows = readRows(store)
    expect(receive(store, base.rows, readChanges(store).slice(base.count))).toEqual(rows)
    return rows
  } finally {
    store.close()
  }
}

describe.each(JOURNALS)('killed (%s)', (journal) => {
  it.each(CASES)('$name', async ({ before, renamed, method, args, after }) => {
    const prepared = copyOf(template)
    const order = (folder: string): OperationOrder => {
      return { operation: 'call', journal, projectFile: join(folder, PROJECT_FILE), method, args }
    }
    const onCopy = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
      const folder = copyOf(prepared)
      try {
        return await use(folder)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
    try {
      if (before !== undefined) {
        const [first, ...rest] = before
        await runOperation({
          ...order(prepared),
          operation: 'call',
          method: first,
          args: rest,
        } as OperationOrder)
      }
      if (renamed !== undefined) renameSync(join(prepared, renamed[0]), join(prepared, renamed[1]))
      const store = openStore(join(prepared, PROJECT_FILE))
      const base = { rows: readRows(store), count: readChanges(store).length }
      store.close()
      const old = working(prepared)
      const hits = await onCopy((folder) => runOperation(order(folder)))
      for (const failpoint of OWN) {
        for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) {
          await onCopy(async (folder) => {
            const place = `${failpoint}, time ${hit}`
            await killOrEnd(order(folder), failpoint, hit)
            killed.add(failpoint)
            await (await reopen(folder, journal)).close()
            await expectSound(join(folder, PROJECT_FILE))
            // Of several transactions each is done or not begun; the command, given again, does the others.
            if (failpoint === 'edit:before-commit' && hit === 1) {
              expect(rowsOf(folder, base), place).toEqual(base.rows)
              expect(working(folder), place).toEqual(old)
            }
            const isDone = failpoint !== 'edit:before-commit' && hit === hits[failpoint]
            if (!isDone) await runOperation(order(folder))
            expect(rowsOf(folder, base), place).not.toEqual(base.rows)
            expect(working(folder), place).toEqual(after ?? PATHS)
            const project = await reopen(folder, journal)
            expect((await project.status()).items.map(({ path }) => path).sort(), place).toEqual(
              after ?? PATHS,
            )
            await expectSound(project)
            await project.close()
          })
        }
      }
    } finally {
      rmSync(prepared, { recursive: true, force: true })
    }
  })
})

function working(folder: string): string[] {
  return listFiles(folder).filter((path) => !path.startsWith(PROJECT_FILE))
}

it('every failpoint of them was reached', () => {
  expect([...killed].sort()).toEqual([...OWN].sort())
})
