/** A process that is killed while it makes files from templates leaves whole files and sound records. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAILPOINTS, type Failpoint, seededBytes } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectSound,
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

const OWN = FAILPOINTS.filter((name) => /^(template|make):/.test(name))
const SEED = seededBytes(23, 600_000)
const SCAFFOLD = {
  format: 'clst-scaffold',
  version: 1,
  name: 'Shot',
  collections: [{ path: '{shot}/renders' }],
  assets: [
    { path: '{shot}/anim', template: 'Setup' },
    { path: '{shot}/light', template: 'Setup' },
  ],
  dependencies: [{ from: '{shot}/light', on: '{shot}/anim' }],
}

const killed = new Set<Failpoint>()
let template: string
let other: string

beforeAll(async () => {
  template = await prepareProject([V1])
  const file = join(template, 'shot.json')
  other = join(template, 'other.bin')
  writeFileSync(join(template, 'setup.bin'), SEED)
  writeFileSync(file, JSON.stringify(SCAFFOLD))
  const project = await reopen(template, 'rollback')
  await project.templates.add(join(template, 'setup.bin'), { name: 'Setup' })
  await project.scaffolds.add(file)
  await project.close()
  rmSync(join(template, 'setup.bin'))
  rmSync(file)
  writeFileSync(other, seededBytes(24, 2_000_000))
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

const SHOTS = ['a', 'b', 'c'].flatMap((shot) => [`shots/${shot}/anim.bin`, `shots/${shot}/light.bin`])

const CASES = [
  {
    name: 'a new file',
    method: 'templates.newAsset',
    args: ['x/one', { template: 'Setup' }],
    files: ['x/one.bin'],
  },
  {
    name: 'a scaffold',
    method: 'scaffolds.apply',
    args: ['Shot', 'shots', { series: { shot: 'a,b,c' } }],
    files: SHOTS,
  },
]

describe.each(JOURNALS)('with the journal %s', (journal) => {
  const onCopy = async <T>(use: (folder: string, projectFile: string) => Promise<T>): Promise<T> => {
    const folder = copyOf(template)
    try {
      return await use(folder, join(folder, PROJECT_FILE))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  async function trackedIn(folder: string): Promise<string[]> {
    const project = await reopen(folder, journal)
    try {
      await expectSound(project)
      const { items } = await project.status()
      const tracked = items.filter(({ state }) => state !== 'untracked')
      expect(tracked.filter(({ state }) => state !== 'normal')).toEqual([])
      return tracked.map(({ path }) => path)
    } finally {
      await project.close()
    }
  }

  it.each(CASES)('$name is there as a whole or not at all', async ({ method, args, files }) => {
    const orderIn = (projectFile: string): OperationOrder => ({
      operation: 'call',
      journal,
      projectFile,
      method,
      args,
    })
    const before = await onCopy((folder) => trackedIn(folder))
    const hits = await onCopy((_, projectFile) => runOperation(orderIn(projectFile)))
    for (const failpoint of [...OWN, 'revert:half-written', 'revert:written'] as const) {
      for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) {
        await onCopy(async (folder, projectFile) => {
          const place = `${failpoint}, time ${hit}`
          await killOrEnd(orderIn(projectFile), failpoint, hit)
          killed.add(failpoint)
          await expectSound(projectFile)
          const tracked = (await trackedIn(folder)).filter((path) => !before.includes(path))
          expect(tracked, place).toEqual(failpoint === 'make:committed' ? files : [])
          // A file is there exactly when a record knows it.
          for (const path of files) {
            const expected = tracked.includes(path) ? SEED : undefined
            expect(sameBytes(readFile(folder, path), expected), `${place}: ${path}`).toBe(true)
          }
          expect(
            listFiles(folder).filter((path) => path.includes('.clst-')),
            place,
          ).toEqual([])
          if (tracked.length === 0) await runOperation(orderIn(projectFile))
          expect(await trackedIn(folder), `${place}: repeated`).toEqual([...before, ...files].sort())
          const undone: OperationOrder = { operation: 'call', journal, projectFile, method: 'undo', args: [] }
          await runOperation(undone)
          expect(await trackedIn(folder), `${place}: taken back`).toEqual(before)
          expect(listFiles(folder).filter((path) => files.includes(path))).toEqual([])
        })
      }
    }
  })

  it('a template is kept as a whole or not at all', async () => {
    await onCopy(async (folder, projectFile) => {
      const order: OperationOrder = {
        operation: 'call',
        journal,
        projectFile,
        method: 'templates.add',
        args: [join(folder, 'other.bin')],
      }
      await killOperation(order, 'template:stored', 1)
      killed.add('template:stored')
      await expectSound(projectFile)
      const names = async () => {
        const project = await reopen(folder, journal)
        try {
          return (await project.templates.list()).map(({ name }) => name)
        } finally {
          await project.close()
        }
      }
      expect(await names()).toEqual(['Setup'])
      await runOperation(order)
      expect(await names()).toEqual(['other', 'Setup'])
      await expectSound(projectFile)
    })
  })
})

it('every failpoint of templates was reached', () => {
  expect([...killed].filter((name) => !name.startsWith('revert:')).sort()).toEqual([...OWN].sort())
})
