/** A project that a Python program wrote, from docs/reference/project-format.md alone, is a project like any other. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProject, type Project } from '@clst/sdk'
import { openStore, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterAll, beforeAll, expect } from 'vitest'
import { requireHost, succeeds } from '../helpers/hosts.js'

const host = requireHost('python3-sqlite-3.37', () =>
  succeeds('python3', ['-c', 'import sqlite3; assert sqlite3.sqlite_version_info >= (3, 37)']),
)

const root = join(import.meta.dirname, '../..')
const first = seededBytes(1, 900_000, true)
const second = Buffer.concat([first.subarray(0, 500_000), seededBytes(2, 3000), first.subarray(500_000)])
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

host.describe('a project written by Python', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'Robot Film.clst')
  let project: Project

  beforeAll(async () => {
    const versions = [first, second].map((bytes, index) => {
      mkdirSync(join(folder, `save-${index}`))
      const file = join(folder, `save-${index}`, 'Scène.v2.blend')
      writeFileSync(file, bytes)
      return file
    })
    const empty = join(folder, 'save-0', 'empty')
    writeFileSync(empty, '')
    const schema = join(root, 'docs/reference/project-schema.sql')
    const program = join(root, 'tests/interop/python-writer/write_project.py')
    const answer = execFileSync('python3', ['-B', program, schema, path, ...versions, empty], {
      encoding: 'utf8',
    })
    expect(JSON.parse(answer)).toEqual([
      { number: 1, contentHash: sha256(first) },
      { number: 2, contentHash: sha256(second) },
      { number: 1, contentHash: sha256(Buffer.alloc(0)) },
    ])
    for (const index of [0, 1]) rmSync(join(folder, `save-${index}`), { recursive: true })
    project = await openProject(path, { person: { name: 'Ada' } })
  })

  afterAll(async () => {
    await project?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  host.test('is sound', async () => {
    expect((await project.verify()).problems).toEqual([])
  })

  host.test('has a history', async () => {
    const { checkpoints } = await project.history('Scène.v2.blend')
    expect(
      checkpoints.map(({ number, author, comment, contentHash }) => [number, author, comment, contentHash]),
    ).toEqual([
      [2, 'Grace', 'version 2', sha256(second)],
      [1, 'Grace', 'version 1', sha256(first)],
    ])
    expect(checkpoints[0]?.baseId).toBe(checkpoints[1]?.id)
  })

  host.test('gives its versions back', async () => {
    const file = join(folder, 'Scène.v2.blend')
    await project.revert('SCÈNE.V2.BLEND', { to: 'v1' })
    expect(Buffer.compare(readFileSync(file), first)).toBe(0)
    await project.revert('Scène.v2.blend')
    expect(Buffer.compare(readFileSync(file), second)).toBe(0)
    await project.revert('empty')
    expect(readFileSync(join(folder, 'empty'))).toHaveLength(0)
    expect((await project.status()).counts).toMatchObject({ normal: 2, untracked: 0 })
  })

  host.test('goes on with clst, which finds the chunks where Python cut them', async () => {
    const third = Buffer.concat([second.subarray(0, 700_000), seededBytes(3, 500), second.subarray(700_000)])
    writeFileSync(join(folder, 'Scène.v2.blend'), third)
    const { checkpoints } = await project.checkpoint(['Scène.v2.blend'], { message: 'now with clst' })
    expect(checkpoints[0]).toMatchObject({ number: 3, contentHash: sha256(third) })
    expect(checkpoints[0]?.storedBytes).toBeLessThan(3 * 262_144)
    expect((await project.verify()).problems).toEqual([])
    expect(newChunks(path)).toBeLessThanOrEqual(3)
  })
})

/** Chunks that clst added: Python leaves them without a MAC. */
function newChunks(projectFile: string): number {
  const store = openStore(projectFile, { isReadOnly: true })
  try {
    return (
      store.get<{ count: number }>('SELECT count(*) AS count FROM chunk WHERE mac IS NOT NULL')?.count ?? 0
    )
  } finally {
    store.close()
  }
}
