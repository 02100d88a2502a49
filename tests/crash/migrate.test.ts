/** A process that is killed while it updates the schema leaves the file in one schema or the next, never between. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isClstError, openProject } from '@clst/sdk'
import { FAILPOINTS, type Failpoint, openStore, type Store } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  copyOf,
  expectKnownNames,
  expectSound,
  PROJECT_FILE,
  readFile,
  sameBytes,
} from './support/aftermath.js'
import {
  chosenHits,
  type Hits,
  JOURNALS,
  type Journal,
  killOrEnd,
  type OperationOrder,
  runOperation,
  type SchemaStep,
} from './support/operation.js'
import { prepareProject, V1, V2 } from './support/versions.js'

const OWN = FAILPOINTS.filter((name) => name.startsWith('migrate:'))
const PATHS = Object.keys(V2)
const PRESENT = 2
const NEWEST = 4

/** Two steps that make a table and change rows that are there, so that half a step would show. */
const STEPS: SchemaStep[] = [
  {
    to: 3,
    statements: [
      'CREATE TABLE rating (asset_id TEXT PRIMARY KEY REFERENCES asset (id), stars INTEGER NOT NULL) STRICT',
      'INSERT INTO rating SELECT id, 3 FROM asset',
      "UPDATE asset SET description = 'schema 3'",
    ],
  },
  {
    to: 4,
    statements: [
      'CREATE INDEX rating_stars ON rating (stars)',
      'UPDATE rating SET stars = 4',
      "UPDATE asset SET description = 'schema 4'",
    ],
  },
]

/** Takes back what the steps did, so that the file can be checked as one of the present schema. */
const UNDO = ['DROP TABLE rating', 'UPDATE asset SET description = NULL', 'PRAGMA user_version = 2']

describe.each(JOURNALS)('a schema update, killed (%s)', (journal) => {
  let template: string
  let hits: Hits

  beforeAll(async () => {
    template = await prepareProject([V1, V2])
    const folder = copyOf(template)
    hits = await runOperation(order(folder))
    rmSync(folder, { recursive: true })
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  it.each(OWN)('at %s', async (failpoint) => {
    expect(hits[failpoint], 'once for each step').toBe(STEPS.length)
    for (const hit of chosenHits(STEPS.length, journal)) await dieAndRepeat(failpoint, hit)
  })

  function order(folder: string): OperationOrder {
    return { operation: 'migrate', journal, projectFile: join(folder, PROJECT_FILE), migrations: STEPS }
  }

  async function dieAndRepeat(failpoint: Failpoint, hit: number): Promise<void> {
    const folder = copyOf(template)
    const projectFile = join(folder, PROJECT_FILE)
    try {
      await killOrEnd(order(folder), failpoint, hit)
      expectKnownNames(folder, PATHS, 'killed')
      const version = schemaOf(projectFile)
      expect(version).toBe(PRESENT - 1 + (failpoint === 'migrate:committed' ? hit + 1 : hit))
      expectSchema(openAs(projectFile, version, journal), version)
      if (version === PRESENT) await expectSound(projectFile)
      else await expect(openProject(projectFile)).rejects.toMatchObject({ code: 'schema-too-new' })

      const migrations = STEPS.map(({ to, statements }) => ({
        to,
        apply: (execute: (sql: string) => void) => statements.forEach(execute),
      }))
      openStore(projectFile, { journal, migrations }).close()
      expectSchema(openAs(projectFile, NEWEST, journal), NEWEST)
      const store = openAs(projectFile, NEWEST, journal)
      await store.write(() => {
        for (const statement of UNDO) store.run(statement)
      })
      store.close()
      await expectSound(projectFile)
      for (const path of PATHS) expect(sameBytes(readFile(folder, path), V2[path]), path).toBe(true)
      expectKnownNames(folder, PATHS, 'written')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})

/** The schema number, as a program tells it that knows only this schema. */
function schemaOf(projectFile: string): number {
  try {
    openStore(projectFile).close()
    return PRESENT
  } catch (error) {
    if (isClstError(error) && error.code === 'schema-too-new') return error.details.version as number
    throw error
  }
}

/** Opens a file of this schema without updating it. */
function openAs(projectFile: string, version: number, journal: Journal): Store {
  return openStore(projectFile, { journal, migrations: [{ to: version, apply: () => {} }] })
}

/** Everything in the file is as in this schema. */
function expectSchema(store: Store, version: number): void {
  try {
    expect(store.pragma('integrity_check')).toBe('ok')
    expect(store.all('PRAGMA foreign_key_check')).toEqual([])
    const descriptions = store.all<{ description: string | null }>('SELECT DISTINCT description FROM asset')
    expect(descriptions).toEqual([{ description: version === PRESENT ? null : `schema ${version}` }])
    const made = store.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE name LIKE 'rating%' ORDER BY name",
    )
    const expected = { 2: [], 3: ['rating'], 4: ['rating', 'rating_stars'] }[version]
    expect(made.map(({ name }) => name)).toEqual(expected)
    if (version === PRESENT) return
    expect(store.all('SELECT DISTINCT stars FROM rating')).toEqual([{ stars: version }])
    expect(store.get<{ n: number }>('SELECT count(*) AS n FROM rating')?.n).toBe(PATHS.length)
  } finally {
    store.close()
  }
}
