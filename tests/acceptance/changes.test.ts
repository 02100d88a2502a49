/**
 * Every operation, and what takes it back, writes its changes for the studio in the same transaction: at any time the rows
 * of the project are what a receiver of its changes has, also when one of them cannot be written, and however often they
 * arrive.
 */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createProject, isClstError, openProject, type Project } from '@clst/sdk'
import { openStore, type Store } from '@clst/sdk/testing'
import { beforeAll, expect, test } from 'vitest'
import { memoryFolder } from '../helpers/disks.js'
import { CHANGES, fillForOperations } from '../helpers/every-operation.js'
import { readChanges, readRows, receive, type State } from '../helpers/receiver.js'

const parent = memoryFolder()
const template = join(parent, 'template')
const options = { workers: 0, person: { name: 'Ada' } }
let first: State

/** What has to be so that there is something to do. */
const BEFORE: Record<string, (project: Project, outside: string) => Promise<unknown>> = {
  checkpoint: ({ root }) => writeFile(join(root, 'a.blend'), 'a third'),
  'templates.replace': (_, outside) => writeFile(join(outside, 'set.blend'), 'another set'),
  acceptRenames: async ({ root }) => renameSync(join(root, 'b.blend'), join(root, 'bb.blend')),
  revertAll: ({ root }) => rm(join(root, 'b.blend')),
  'vocabulary.deleteLabel': (p) => p.vocabulary.removeLabel('final', ['a.blend']),
  'vocabularyFile.apply': (p) => p.vocabulary.deleteType('asset', 'prop'),
  'purge of a version': (p) => p.deleteCheckpoint('a.blend', 'v1'),
  'purge of a collection': (p) => p.delete(['props']),
  'purge of what others need': (p) => p.delete(['b.blend']),
}

/** Ways that are other transactions. */
const MORE: Record<string, (project: Project) => Promise<unknown>> = {
  'a collection is moved': (p) => p.move(['props'], 'sets'),
  'a collection is deleted': (p) => p.delete(['props']),
  'a status is replaced': (p) => p.vocabulary.deleteStatus('Todo', { replaceBy: 'Done' }),
  'everything is set at once': (p) =>
    p.set(['a.blend', 'props/lamp.blend'], {
      assignee: 'Bob',
      description: 'a lamp',
      type: 'prop',
      tags: ['hero', 'new'],
      values: { shot: '10' },
      isTask: true,
    }),
  'a collection is described': (p) => p.set(['props'], { assignee: 'Bob', description: 'for shot 10' }),
  'a cover of another file': (p) => sameCover(p, 'b.blend'),
  'a cover of a collection': (p) => sameCover(p, 'props'),
  'a cover of the project': (p) => sameCover(p, ''),
  'purge of a version': (p) => p.trash.purge(),
  'purge of a collection': (p) => p.trash.purge(),
  'purge of what others need': (p) => p.trash.purge(),
}

async function sameCover(project: Project, path: string): Promise<void> {
  const { picture } = await project.previews.get('a.blend', { cover: true })
  await project.previews.setCover(path, picture.data)
}

/** These have nothing to tell anybody: they write files, or what only this computer needs, or what is so already. */
const SILENT = /^(previews.setCover|revert|openVersion|revertAll|rebuild|free|maintenance\.\w+)$/

/** The project file seen from outside, while the project is open. */
function look<T>(folder: string, work: (store: Store) => T): T {
  const store = openStore(join(folder, 'project/R.clst'))
  try {
    return work(store)
  } finally {
    store.close()
  }
}

const stateOf = (folder: string): State => look(folder, readRows)
const countChanges = (folder: string) => look(folder, readChanges).length

/** The rows are those that the changes make of the first ones, arrived once, each twice, or all of them again. */
function expectTold(folder: string, when: string): void {
  look(folder, (store) => {
    const rows = readRows(store)
    const changes = readChanges(store)
    expect(new Set(changes.map((change) => change.operation_id)).size, when).toBe(changes.length)
    expect(receive(store, first, changes), when).toEqual(rows)
    const twice = changes.flatMap((change) => [change, change])
    expect(receive(store, first, twice), `${when}: each twice`).toEqual(rows)
    expect(receive(store, first, [...changes, ...changes]), `${when}: all again`).toEqual(rows)
  })
}

/** When there are so many changes, the next one cannot be written, or is lost. */
function stop(folder: string, count: number, how: "ABORT, 'stopped'" | 'IGNORE'): void {
  const when = `WHEN (SELECT count(*) FROM change) >= ${count}`
  const sql = `CREATE TRIGGER stopped BEFORE INSERT ON change ${when} BEGIN SELECT RAISE(${how}); END`
  look(folder, (store) => store.run(sql))
}

async function within<T>(name: string, work: (project: Project, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(parent, 'run-'))
  cpSync(template, folder, { recursive: true })
  const project = await openProject(join(folder, 'project/R.clst'), options)
  try {
    await BEFORE[name]?.(project, join(folder, 'outside'))
    return await work(project, folder)
  } finally {
    await project.close()
    rmSync(folder, { recursive: true })
  }
}

beforeAll(async () => {
  mkdirSync(join(template, 'outside'), { recursive: true })
  const project = await createProject(join(template, 'project'), { ...options, name: 'R' })
  first = stateOf(template)
  await fillForOperations(project, join(template, 'outside'))
  await project.close()
  expectTold(template, 'filled')
})

async function undo(project: Project): Promise<void> {
  await project.undo().catch((error) => {
    if (!isClstError(error) || error.code !== 'nothing-to-undo') throw error
  })
}

test.each(Object.entries({ ...CHANGES, ...MORE }))('%s, and undo of it', async (name, operation) => {
  const run = (project: Project, folder: string) => operation(project, join(folder, 'outside'))
  const [before, done, undone] = await within(name, async (project, folder) => {
    const counts = [countChanges(folder)]
    await run(project, folder)
    expectTold(folder, 'done')
    counts.push(countChanges(folder))
    await undo(project)
    expectTold(folder, 'taken back')
    return [...counts, countChanges(folder)] as [number, number, number]
  })
  expect(done === before, 'has nothing to tell').toBe(SILENT.test(name))
  for (const place of ends(before, done)) {
    await within(name, async (project, folder) => {
      stop(folder, place, "ABORT, 'stopped'")
      // Some say it of each file, others fail as a whole.
      await run(project, folder).catch(() => undefined)
      expect(countChanges(folder)).toBeLessThanOrEqual(place)
      expectTold(folder, `change ${place} cannot be written`)
    })
  }
  for (const place of ends(done, undone)) {
    await within(name, async (project, folder) => {
      await run(project, folder)
      stop(folder, place, "ABORT, 'stopped'")
      await project.undo().catch(() => undefined)
      expect(countChanges(folder)).toBeLessThanOrEqual(place)
      expectTold(folder, `taken back, change ${place} cannot be written`)
    })
  }
})

/** The first and the last of the changes from here to there. */
function ends(from: number, to: number): Set<number> {
  return new Set(from < to ? [from, to - 1] : [])
}

test('a change that is missing is noticed', async () => {
  await within('', async (project, folder) => {
    stop(folder, countChanges(folder), 'IGNORE')
    await project.set(['a.blend'], { status: 'Done' })
    expect(() => expectTold(folder, 'lost')).toThrow()
  })
})
