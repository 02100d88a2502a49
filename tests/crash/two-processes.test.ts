/** Several processes write to one project at the same time: each is served, or told to try again. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject, type ErrorJson } from '@clst/sdk'
import { temporaryFolder } from '@clst/sdk/testing'
import { describe, expect, it } from 'vitest'
import {
  expectKnownNames,
  expectSound,
  listFiles,
  PROJECT_FILE,
  reopen,
  versionsOf,
} from './support/aftermath.js'
import { type Journal, runChild } from './support/operation.js'

interface WriterOrder {
  name: string
  projectFile: string
  folder: string
  /** A folder beside the project for files that are being written. */
  outside: string
  journal: Journal
  seed: number
  /** Project paths that this process writes; without any it reads and verifies. */
  paths: string[]
  sizes: Record<string, number>
  rounds: number
  startAt: number
}

interface Version {
  path: string
  number: number
  hash: string
}

interface Line {
  wrote?: { path: string; hash: string }
  made?: Version[]
  seen?: number
  failed?: ErrorJson
}

const WRITER = fileURLToPath(new URL('support/writer-child.mjs', import.meta.url))
const SIZES: Record<string, number> = {
  'both.blend': 1_500_000,
  'both.txt': 90_000,
  'ana/own.psd': 2_500_000,
  'ben/own.txt': 200_000,
}
/** Attempts of each process; `CLST_CRASH_ROUNDS` replaces the default. */
const ROUNDS = Number(process.env.CLST_CRASH_ROUNDS ?? 24)

const WRITERS: [string, string[]][] = [
  ['ana', ['both.blend', 'both.txt', 'ana/own.psd']],
  ['ben', ['both.blend', 'both.txt', 'ben/own.txt']],
]

describe.each<[string, Journal[]]>([
  ['all in rollback form', ['rollback', 'rollback', 'rollback']],
  ['all with a log', ['wal', 'wal', 'wal']],
  ['one with a log', ['wal', 'rollback', 'rollback']],
])('two processes that write and one that reads, %s', (_, journals) => {
  it('lose nothing and give every version its own number', async () => {
    const outside = temporaryFolder('clst-writers-')
    const folder = join(outside, 'project')
    try {
      const project = await createProject(folder, { name: 'test' })
      await project.close()
      const shared = {
        projectFile: join(folder, PROJECT_FILE),
        folder,
        outside,
        sizes: SIZES,
        rounds: ROUNDS,
      }
      const startAt = Date.now() + 1000
      const children = [...WRITERS, ['eva', []] as [string, string[]]].map(([name, paths], seed) =>
        runChild(WRITER, {
          ...shared,
          name,
          paths,
          seed,
          startAt,
          journal: journals[seed] as Journal,
        } satisfies WriterOrder),
      )
      const told = (await Promise.all(children)).map(({ code, stderr, stdout }) => {
        expect(stderr).toBe('')
        expect(code).toBe(0)
        return stdout
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Line)
      })
      await check(folder, told)
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
})

async function check(folder: string, told: readonly Line[][]): Promise<void> {
  const lines = told.flat()
  const failures = lines.flatMap(({ failed }) => failed ?? [])
  for (const failure of failures) expect(failure).toMatchObject({ retryable: true })
  console.info(`told to try again: ${failures.map(({ code }) => code).join(', ') || 'nobody'}`)
  const promised = lines.flatMap(({ made }) => made ?? [])
  const written = new Set(lines.map(({ wrote }) => wrote?.hash))
  const project = await reopen(folder, 'rollback')
  await expectSound(project)
  const found: Version[] = []
  for (const path of listFiles(folder).filter((name) => name !== PROJECT_FILE)) {
    const versions = await versionsOf(project, path)
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1))
    const repeated = versions.filter((each, index) => each.contentHash === versions[index - 1]?.contentHash)
    expect(repeated, `${path}: versions with the content of the one before`).toEqual([])
    for (const { number, contentHash } of versions) {
      expect(written, `${path} v${number} is no content that was written`).toContain(contentHash)
      found.push({ path, number, hash: contentHash })
    }
  }
  const key = ({ path, number }: Version) => `${path} ${number}`
  const sorted = (list: Version[]) => list.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  expect(sorted(found)).toEqual(sorted(promised))
  // The processes did work at the same time, and most of it was done.
  expect(promised.length).toBeGreaterThan(ROUNDS)
  for (const own of told)
    expect(own.some(({ made, seen }) => made !== undefined || seen !== undefined)).toBe(true)
  await project.close()
  expectKnownNames(folder, Object.keys(SIZES), 'written')
}
