import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Project } from '../project.js'
import { openStore } from '../store/database.js'
import type { Store } from '../store/store.js'
import { seededBytes } from '../testing/seeded-random.js'
import { type TemporaryProject, temporaryFolder, temporaryProject } from '../testing/temporary-project.js'
import type { RepairResult } from '../types.js'
import { verifyProjectFile } from '../verify-project-file.js'

const V1 = seededBytes(1, 1_500_000)
const V2 = Buffer.concat([seededBytes(2, 40_000), V1.subarray(0, 900_000), seededBytes(3, 500_000)])

let temporary: TemporaryProject
let project: Project
let store: Store
let outside: string

beforeEach(async () => {
  temporary = await temporaryProject({ workers: 0 })
  project = temporary.project
  outside = temporaryFolder()
  store = openStore(project.info.path)
  for (const [bytes, message] of [
    [V1, 'First'],
    [V2, 'Second'],
  ] as const) {
    temporary.write('scene.blend', bytes)
    await project.checkpoint(['scene.blend'], { message })
  }
  return async () => {
    store.close()
    await temporary.remove()
    rmSync(outside, { recursive: true })
  }
})

const ids = () => store.rows<[number]>('SELECT id FROM chunk ORDER BY id').map(([id]) => id)

/** Turns one bit of what is stored of a chunk. */
async function damage(id: number): Promise<void> {
  const row = store.get<{ data: Uint8Array }>('SELECT data FROM chunk_data WHERE chunk_id = ?', id)
  const data = Uint8Array.from(row?.data as Uint8Array)
  data[data.length >> 1] = (data[data.length >> 1] as number) ^ 1
  await store.write(() => store.run('UPDATE chunk_data SET data = ? WHERE chunk_id = ?', data, id))
}

/** Without the triggers, as a failing disk changes a row. */
async function change(table: string, sql: string): Promise<void> {
  const name = `${table}_hash_update`
  const trigger = store.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', name)
    ?.sql as string
  await store.writeUnchecked(() => {
    store.run(`DROP TRIGGER ${name}`)
    store.run(sql)
    store.run(trigger)
  })
}

async function expectVersions(): Promise<void> {
  for (const [to, bytes] of [
    ['v1', V1],
    ['v2', V2],
  ] as const) {
    const output = join(outside, to)
    await project.exportVersion('scene.blend', { to, output, overwrite: true })
    expect(Buffer.compare(readFileSync(output), bytes)).toBe(0)
  }
}

function expectHealed(result: RepairResult, ...codes: string[]): void {
  expect(result.problems).toEqual([])
  expect(result.ok).toBe(true)
  expect([...new Set(result.healed.map(({ code }) => code))].sort()).toEqual([...codes].sort())
}

test('a sound project is left as it is', async () => {
  const before = readFileSync(project.info.path)
  expect(await project.maintenance.repair()).toMatchObject({ ok: true, healed: [], problems: [] })
  expect(Buffer.compare(readFileSync(project.info.path), before)).toBe(0)
})

describe('without a copy', () => {
  test('damaged chunks of the newest version come from its working file', async () => {
    for (const id of ids().slice(-3)) await damage(id)
    const result = await project.maintenance.repair()
    expectHealed(result, 'chunk-damaged')
    expect(result.healed).toHaveLength(3)
    expect(result.healed[0]).toMatchObject({ path: 'scene.blend', number: 2, source: 'scene.blend' })
    await expectVersions()
  })

  test('missing bytes of an old version come from a file that holds them in another place', async () => {
    // The first chunks of v1 are somewhere in the middle of v2.
    const [, second] = ids() as [number, number]
    await store.writeUnchecked(() => store.run('DELETE FROM chunk_data WHERE chunk_id = ?', second))
    const elsewhere = Buffer.concat([seededBytes(9, 70_001), V1.subarray(0, 600_000)])
    temporary.write('scene.blend', elsewhere)
    const result = await project.maintenance.repair()
    expectHealed(result, 'chunk-damaged')
    expect(result.healed.map(({ number }) => number).sort()).toEqual([1, 2])
    await expectVersions()
  })

  test('what is only in an opened version comes from there', async () => {
    const only = ids().filter((id) => id > 8)[0] as number
    temporary.write('scene.blend', 'nothing of it')
    await project.openVersion('scene.blend', { to: 'v1' })
    await damage(only)
    const result = await project.maintenance.repair()
    expectHealed(result, 'chunk-damaged')
    expect(result.healed[0]?.source).toBe('scene (v001).blend')
    await expectVersions()
  })

  test('what no file holds is not touched and is still reported', async () => {
    const [first] = ids() as [number]
    temporary.write('scene.blend', seededBytes(77, 1_500_000))
    await damage(first)
    const before = store.get<{ data: Uint8Array }>('SELECT data FROM chunk_data WHERE chunk_id = ?', first)
    const result = await project.maintenance.repair()
    expect(result.healed).toEqual([])
    expect(result.problems.every(({ code }) => code === 'chunk-damaged')).toBe(true)
    expect(result.problems.length).toBeGreaterThan(0)
    expect(store.get('SELECT data FROM chunk_data WHERE chunk_id = ?', first)).toEqual(before)
  })

  test('a chunk list that is damaged is made again from a file with that content', async () => {
    await change('manifest', "UPDATE manifest SET runs = x'0201' WHERE id = 2")
    const result = await project.maintenance.repair()
    expectHealed(result, 'manifest-damaged')
    await expectVersions()
  })

  test('a wrong MAC is taken away', async () => {
    await store.write(() => store.run('UPDATE chunk SET mac = zeroblob(16) WHERE id = 1'))
    expectHealed(await project.maintenance.repair(), 'row-damaged')
    expect(store.get('SELECT mac FROM chunk WHERE id = 1')).toEqual({ mac: null })
    await expectVersions()
  })

  test('a checkpoint that recognises a damaged chunk is healed with it', async () => {
    await damage((ids() as [number])[0])
    temporary.write('other.blend', V1)
    await project.checkpoint(['other.blend'], { message: 'Rests on a damaged chunk' })
    rmSync(join(temporary.folder, 'scene.blend'))
    const result = await project.maintenance.repair()
    expectHealed(result, 'chunk-damaged')
    expect(result.healed[0]?.source).toBe('other.blend')
    await expectVersions()
  })
})

describe('with a copy', () => {
  let from: string

  beforeEach(async () => {
    from = join(outside, 'copy.clst')
    await project.maintenance.backup({ output: from })
    rmSync(join(temporary.folder, 'scene.blend'))
  })

  test('chunks come from it, damaged or missing, and it stays as it is', async () => {
    const before = readFileSync(from)
    const [first, second, third] = ids() as [number, number, number]
    await damage(first)
    await store.writeUnchecked(() => store.run('DELETE FROM chunk_data WHERE chunk_id = ?', second))
    await store.write(() => store.run('UPDATE chunk SET raw_bytes = 5, codec = 1 WHERE id = ?', third))
    const result = await project.maintenance.repair({ from })
    expectHealed(result, 'chunk-damaged')
    expect(result.healed[0]?.source).toBe(from)
    expect(Buffer.compare(readFileSync(from), before)).toBe(0)
    await expectVersions()
  })

  test('a chunk that is damaged in the copy too is not taken', async () => {
    const [first] = ids() as [number]
    await damage(first)
    rmSync(from)
    await project.maintenance.backup({ output: from })
    const result = await project.maintenance.repair({ from })
    expect(result.healed).toEqual([])
    expect(result.ok).toBe(false)
  })

  test('chunks of any project that holds the same bytes will do', async () => {
    const other = await temporaryProject({ workers: 0 })
    other.write('same.bin', V1)
    await other.project.checkpoint(['same.bin'], { message: 'Same' })
    await damage((ids() as [number])[0])
    await change('asset', "UPDATE asset SET name = 'scenf'")
    const result = await project.maintenance.repair({ from: other.project.info.path })
    expect(result.healed.map(({ code }) => code)).toContain('chunk-damaged')
    // Records only from a copy of the same project.
    expect(result.problems.map(({ code }) => code)).toEqual(['row-damaged'])
    await other.remove()
  })

  test.each([
    ['a name', 'asset', "UPDATE asset SET name = 'scenf'"],
    ['a comment', 'checkpoint', "UPDATE checkpoint SET comment = 'Firsu' WHERE number = 1"],
    ['an id', 'status', "UPDATE status SET id = 'x' || substr(id, 2) WHERE short_name = 'todo'"],
    ['a hash of a record', 'asset', 'UPDATE asset SET row_hash = zeroblob(16)'],
    ['a hash of a record that is gone', 'label', 'UPDATE person SET row_hash = NULL'],
    ['a chunk list', 'manifest', "UPDATE manifest SET runs = x'0201' WHERE id = 1"],
  ])('%s comes back', async (_, table, sql) => {
    await change(table, sql)
    expect((await project.verify()).ok).toBe(false)
    const result = await project.maintenance.repair({ from })
    expectHealed(result, 'row-damaged')
    await expectVersions()
  })

  test('a record that was edited since the copy is not set back', async () => {
    await store.write(() => store.run("UPDATE asset SET description = 'since then'"))
    await change('asset', "UPDATE asset SET name = 'scenf'")
    const result = await project.maintenance.repair({ from })
    expect(result.healed).toEqual([])
    expect(result.problems.map(({ code }) => code)).toEqual(['row-damaged'])
    expect(store.get('SELECT description FROM asset')).toEqual({ description: 'since then' })
  })

  test('a hash that does not fit in the copy either proves nothing', async () => {
    await change('asset', "UPDATE asset SET name = 'scenf'")
    rmSync(from)
    await project.maintenance.backup({ output: from })
    const result = await project.maintenance.repair({ from })
    expect(result.healed).toEqual([])
    expect(result.problems.map(({ code }) => code)).toEqual(['row-damaged'])
  })

  test('that is the project itself, is not there or is no project is refused', async () => {
    const refused = (path: string, code: string) =>
      expect(project.maintenance.repair({ from: path })).rejects.toMatchObject({ code })
    await refused(project.info.path, 'invalid-argument')
    await refused(join(outside, 'nothing.clst'), 'file-not-found')
    writeFileSync(join(outside, 'text.clst'), 'no database')
    await refused(join(outside, 'text.clst'), 'not-a-project-file')
  })
})

test('a damaged preview comes from the copy', async () => {
  const { createHash } = await import('node:crypto')
  const picture = seededBytes(5, 300)
  await store.write(() => {
    const hash = createHash('sha256').update(picture).digest()
    store.run(
      "INSERT INTO preview (id, hash, media_type, width, height) VALUES (1, ?, 'image/png', 1, 1)",
      hash,
    )
    store.run('INSERT INTO preview_data (preview_id, data) VALUES (1, ?)', picture)
  })
  const from = join(outside, 'copy.clst')
  await project.maintenance.backup({ output: from })
  await store.write(() => store.run("UPDATE preview_data SET data = x'00'"))
  expectHealed(await project.maintenance.repair({ from }), 'preview-damaged')
})

test('a backup that was made of damaged bytes gets the healed ones with the next one', async () => {
  const [, , , first, second] = ids() as [number, number, number, number, number]
  await damage(first)
  const output = join(outside, 'copy.clst')
  await project.maintenance.backup({ output })
  expect((await verifyProjectFile(output, { workers: 0 })).ok).toBe(false)
  await damage(second)
  expectHealed(await project.maintenance.repair(), 'chunk-damaged')
  const { copiedChunks } = await project.maintenance.backup({ output, incremental: true })
  expect(copiedChunks).toBe(2)
  expect(await verifyProjectFile(output, { workers: 0 })).toMatchObject({ ok: true, problems: [] })
  await expectVersions()
})
