/**
 * A process that is killed while it puts all files back to a moment, writes a moment elsewhere, or heals the project: each
 * file is wholly old or wholly new, no bytes are lost, and the same command, given again, does the rest.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyProjectFile } from '@clst/sdk'
import { FAILPOINTS, type Failpoint, openStore, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectSound,
  exportBytes,
  type Files,
  listFiles,
  PROJECT_FILE,
  readFile,
  reopen,
  sameBytes,
} from './support/aftermath.js'
import { chosenHits, JOURNALS, killOrEnd, type OperationOrder, runOperation } from './support/operation.js'
import { prepareProject, writeFiles } from './support/versions.js'

const files = (seed: number): Files => ({
  'notes.txt': seededBytes(seed, 200_000),
  'shot/maps/wood.psd': seededBytes(seed + 1, 400_000),
  'shot/scene.blend': seededBytes(seed + 2, 1_300_000),
})
const V1 = files(1)
const V2 = files(11)
const UNSAVED = { ...V2, 'shot/maps/wood.psd': seededBytes(21, 400_000) }
const PATHS = Object.keys(V1)

const killed = new Set<Failpoint>()
let template: string
/** Between the two versions. */
let moment: number

beforeAll(async () => {
  template = await prepareProject([V1])
  moment = Date.now()
  const project = await reopen(template, 'rollback')
  writeFiles(template, V2)
  await project.checkpoint([], { all: true, message: 'version 2' })
  await project.close()
  writeFiles(template, UNSAVED)
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

describe.each(JOURNALS)('killed (%s)', (journal) => {
  interface Killed {
    folder: string
    outside: string
    place: string
    again: () => Promise<unknown>
  }

  /** Kills at each failpoint that the operation comes to, each time in a new copy. */
  async function killEverywhere(
    prepared: string,
    call: (outside: string) => [method: string, ...args: unknown[]],
    check: (after: Killed) => Promise<void>,
    points: readonly Failpoint[] = FAILPOINTS,
  ): Promise<void> {
    const onCopy = async <T>(use: (order: OperationOrder, folder: string, outside: string) => Promise<T>) => {
      const folder = copyOf(prepared)
      const outside = temporaryFolder('clst-outside-')
      const [method, ...args] = call(outside)
      const projectFile = join(folder, PROJECT_FILE)
      try {
        return await use({ operation: 'call', journal, projectFile, method, args }, folder, outside)
      } finally {
        for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true })
      }
    }
    const hits = await onCopy((order) => runOperation(order))
    for (const failpoint of points) {
      for (const hit of chosenHits(hits[failpoint] ?? 0, journal)) {
        await onCopy(async (order, folder, outside) => {
          await killOrEnd(order, failpoint, hit)
          killed.add(failpoint)
          const place = `${failpoint}, time ${hit}`
          await check({ folder, outside, place, again: () => runOperation(order) })
        })
      }
    }
  }

  it('while it puts all files back to a moment', async () => {
    await killEverywhere(
      template,
      () => ['revertAll', { at: moment }],
      async ({ folder, place, again }) => {
        await expectSound(join(folder, PROJECT_FILE))
        for (const path of PATHS) {
          const found = readFile(folder, path)
          const isWhole =
            sameBytes(found, UNSAVED[path as keyof typeof UNSAVED]) || sameBytes(found, V1[path])
          expect(isWhole, `${place}: "${path}" is mixed`).toBe(true)
        }
        await again()
        const project = await reopen(folder, journal)
        for (const path of PATHS) {
          expect(sameBytes(readFile(folder, path), V1[path]), `${place}: "${path}"`).toBe(true)
          expect(sameBytes(await exportBytes(project, path, 'v2'), V2[path]), `${place}: "${path}" v2`).toBe(
            true,
          )
        }
        // What was in no version is in a safety copy, whenever it was made.
        const wood = 'shot/maps/wood.psd'
        const { checkpoints } = await project.history(wood)
        const safety = checkpoints.filter(({ isSafety }) => isSafety)
        const kept = await Promise.all(safety.map(({ id }) => exportBytes(project, wood, id)))
        expect(
          kept.some((bytes) => sameBytes(bytes, UNSAVED[wood])),
          place,
        ).toBe(true)
        await expectSound(project)
        await project.close()
        expect(working(folder), place).toEqual(PATHS)
      },
    )
  })

  it('while it writes a moment into a folder', async () => {
    await killEverywhere(
      template,
      (outside) => ['exportMoment', { at: moment, folder: join(outside, 'moment') }],
      async ({ folder, outside, place, again }) => {
        await expectSound(join(folder, PROJECT_FILE))
        for (const path of PATHS) {
          expect(sameBytes(readFile(folder, path), UNSAVED[path as keyof typeof UNSAVED]), place).toBe(true)
          const found = readFile(join(outside, 'moment'), path)
          expect(found === undefined || sameBytes(found, V1[path]), `${place}: "${path}" is half`).toBe(true)
        }
        // It goes only into an empty folder, so that nothing is ever mixed.
        await expect(again()).rejects.toThrow('is not empty')
        rmSync(join(outside, 'moment'), { recursive: true })
        await again()
        expect(listFiles(join(outside, 'moment'))).toEqual(PATHS)
        for (const path of PATHS)
          expect(sameBytes(readFile(join(outside, 'moment'), path), V1[path])).toBe(true)
      },
    )
  })

  it('while it heals a project from a copy', async () => {
    const damaged = copyOf(template)
    const copy = join(template, '..', `copy-${journal}`)
    mkdirSync(copy)
    try {
      const original = join(copy, PROJECT_FILE)
      writeFileSync(original, readFile(template, PROJECT_FILE) as Uint8Array)
      await damage(join(damaged, PROJECT_FILE))
      await killEverywhere(
        damaged,
        () => ['maintenance.repair', { from: original }],
        async ({ folder, place, again }) => {
          const projectFile = join(folder, PROJECT_FILE)
          const before = await verifyProjectFile(join(damaged, PROJECT_FILE))
          const found = await verifyProjectFile(projectFile)
          // Part of it is healed, nothing is worse.
          expect(found.problems.length, place).toBeLessThan(before.problems.length)
          await again()
          await expectSound(projectFile)
          const project = await reopen(folder, journal)
          for (const path of PATHS) {
            for (const [to, version] of [
              ['v1', V1],
              ['v2', V2],
            ] as const) {
              expect(sameBytes(await exportBytes(project, path, to), version[path]), place).toBe(true)
            }
          }
          await project.close()
        },
        FAILPOINTS.filter((name) => name.startsWith('repair:')),
      )
    } finally {
      for (const each of [damaged, copy]) rmSync(each, { recursive: true, force: true })
    }
  })
})

/** Bytes of several chunks, a list of chunks, and a record, as a failing disk leaves them. */
async function damage(projectFile: string): Promise<void> {
  const store = openStore(projectFile)
  try {
    const sql = "SELECT sql FROM sqlite_schema WHERE name = 'manifest_hash_update'"
    const trigger = store.get<{ sql: string }>(sql)?.sql as string
    await store.writeUnchecked(() => {
      store.run('UPDATE chunk_data SET data = zeroblob(length(data)) WHERE chunk_id % 3 = 0')
      store.run('DROP TRIGGER manifest_hash_update')
      store.run("UPDATE manifest SET runs = x'00' WHERE id = (SELECT min(id) FROM manifest)")
      store.run(trigger)
    })
  } finally {
    store.close()
  }
}

function working(folder: string): string[] {
  return listFiles(folder).filter((path) => !path.startsWith(PROJECT_FILE) && !/(^|\/)\.clst-new-/.test(path))
}

it('every failpoint of repair was reached, and those of files that are written', () => {
  const expected = FAILPOINTS.filter((name) => /^(repair|revert):/.test(name))
  expect([...killed]).toEqual(expect.arrayContaining(expected))
})
