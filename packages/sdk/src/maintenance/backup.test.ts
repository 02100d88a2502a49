import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openProject, type Project } from '../project.js'
import { openStore } from '../store/database.js'
import { TABLES } from '../store/schema/schema.js'
import { columnNames } from '../store/schema/table.js'
import type { Store } from '../store/store.js'
import { seededBytes } from '../testing/seeded-random.js'
import { type TemporaryProject, temporaryFolder, temporaryProject } from '../testing/temporary-project.js'
import { verifyProjectFile } from '../verify-project-file.js'

let temporary: TemporaryProject
let project: Project
let outside: string
let output: string

beforeEach(async () => {
  temporary = await temporaryProject({ workers: 0, hostName: 'here' })
  project = temporary.project
  outside = temporaryFolder()
  output = join(outside, 'copy.clst')
  return async () => {
    await temporary.remove()
    rmSync(outside, { recursive: true })
  }
})

async function version(seed: number): Promise<void> {
  temporary.write('scene.blend', seededBytes(seed, 700_000))
  await project.checkpoint(['scene.blend'], { message: `Version ${seed}` })
}

async function withStore<T>(path: string, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = openStore(path)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

/** Every row of every table, with its place. */
function contentOf(path: string): Promise<Record<string, unknown[]>> {
  return withStore(path, (store) => {
    const tables: Record<string, unknown[]> = {}
    for (const table of TABLES) {
      const hash = table.hasRowHash === false ? '' : ', row_hash'
      tables[table.name] = store.rows(
        `SELECT rowid, ${columnNames(table).join(', ')}${hash} FROM ${table.name}`,
      )
    }
    tables.sequence = store.rows('SELECT name, seq FROM sqlite_sequence ORDER BY name')
    return tables
  })
}

async function expectSameAsProject(): Promise<void> {
  expect((await verifyProjectFile(output, { workers: 0 })).problems).toEqual([])
  expect(await contentOf(output)).toEqual(await contentOf(project.info.path))
}

/** As a purge does: the record is gone, its bytes are not. */
function forget(number: number): Promise<unknown> {
  return withStore(project.info.path, (store) =>
    store.writeUnchecked(() => store.run('DELETE FROM checkpoint WHERE number = ?', number)),
  )
}

test('a copy is the project to the row, and every version comes out of it', async () => {
  await version(1)
  await version(2)
  const result = await project.maintenance.backup({ output })
  expect(result).toMatchObject({ outputPath: output, isIncremental: false, droppedChunks: 0 })
  expect(result.sizeBytes).toBe(statSync(output).size)
  await expectSameAsProject()
  expect(readdirSync(outside)).toEqual(['copy.clst'])
  const copy = await openProject(output, { readOnly: true })
  await copy.exportVersion('scene.blend', { to: 'v1', output: join(outside, 'v1') })
  expect(Buffer.compare(readFileSync(join(outside, 'v1')), seededBytes(1, 700_000))).toBe(0)
  await copy.close()
})

test('the free pages of the project are not in the copy', async () => {
  for (let seed = 1; seed < 5; seed++) await version(seed)
  for (let number = 1; number < 4; number++) await forget(number)
  await withStore(project.info.path, (store) =>
    store.writeUnchecked(() => {
      const [row] = store.rows<[number]>('SELECT max(id) FROM chunk')
      store.run('DELETE FROM manifest WHERE id NOT IN (SELECT manifest_id FROM checkpoint)')
      store.run('DELETE FROM chunk_data WHERE chunk_id < ?', (row as [number])[0] - 20)
      store.run('DELETE FROM chunk WHERE id < ?', (row as [number])[0] - 20)
    }),
  )
  const { sizeBytes } = await project.maintenance.backup({ output })
  expect(sizeBytes).toBeLessThan(statSync(project.info.path).size * 0.8)
  await expectSameAsProject()
})

describe('incremental', () => {
  test('makes a copy where there is none', async () => {
    await version(1)
    expect(await project.maintenance.backup({ output, incremental: true })).toMatchObject({
      isIncremental: false,
    })
    await expectSameAsProject()
  })

  test('copies what is new, and removes what was pruned', async () => {
    for (const seed of [1, 2, 3]) await version(seed)
    await project.maintenance.backup({ output })
    const before = statSync(output).size
    expect(await project.maintenance.backup({ output, incremental: true })).toMatchObject({
      isIncremental: true,
      copiedChunks: 0,
      copiedBytes: 0,
      droppedChunks: 0,
    })
    await forget(1)
    await forget(2)
    const { chunks } = await project.maintenance.prune()
    await version(4)
    const result = await project.maintenance.backup({ output, incremental: true })
    expect(result.droppedChunks).toBe(chunks)
    expect(result.copiedBytes).toBeGreaterThan(650_000)
    expect(result.copiedBytes).toBeLessThan(710_000)
    expect(result.sizeBytes).toBeLessThan(before)
    await expectSameAsProject()
  })

  test('copies bytes that arrived for a chunk that was only known, and a chunk that came back under a new id', async () => {
    await version(1)
    await version(2)
    const path = project.info.path
    const first = await withStore(path, (store) => {
      const row = store.get<{ id: number; data: Uint8Array }>(
        'SELECT chunk_id AS id, data FROM chunk_data ORDER BY chunk_id LIMIT 1',
      ) as { id: number; data: Uint8Array }
      return store
        .writeUnchecked(() => {
          store.run('DELETE FROM chunk_data WHERE chunk_id = ?', row.id)
          store.run('UPDATE chunk SET stored_bytes = 0 WHERE id = ?', row.id)
        })
        .then(() => row)
    })
    await project.maintenance.backup({ output })
    await withStore(path, (store) =>
      store.write(() => {
        store.run('INSERT INTO chunk_data (chunk_id, data) VALUES (?, ?)', first.id, first.data)
        store.run('UPDATE chunk SET stored_bytes = ? WHERE id = ?', first.data.length, first.id)
      }),
    )
    await version(3)
    await forget(2)
    await project.maintenance.prune()
    temporary.write('scene.blend', seededBytes(2, 700_000))
    await project.checkpoint(['scene.blend'], { message: 'The old bytes again' })
    await project.maintenance.backup({ output, incremental: true })
    await expectSameAsProject()
  })

  test('leaves damage as it is, so that verify finds it in the copy', async () => {
    await version(1)
    await project.maintenance.backup({ output })
    await version(2)
    await withStore(project.info.path, (store) => {
      const sql = "SELECT sql FROM sqlite_schema WHERE name = 'asset_hash_update'"
      const trigger = store.get<{ sql: string }>(sql)?.sql as string
      return store.write(() => {
        store.run('DROP TRIGGER asset_hash_update')
        store.run("UPDATE asset SET name = 'scenf'")
        store.run(trigger)
      })
    })
    await project.maintenance.backup({ output, incremental: true })
    const { problems } = await verifyProjectFile(output, { workers: 0 })
    expect(problems.map(({ code }) => code)).toEqual(['row-damaged'])
    rmSync(output)
    await project.maintenance.backup({ output })
    expect((await verifyProjectFile(output, { workers: 0 })).problems.map(({ code }) => code)).toEqual([
      'row-damaged',
    ])
  })

  test('refuses another project, and a copy that somebody has worked in', async () => {
    await version(1)
    const other = await temporaryProject({ workers: 0 })
    await other.project.maintenance.backup({ output })
    await other.remove()
    const foreign = readFileSync(output)
    const refused = { code: 'not-a-copy' }
    await expect(project.maintenance.backup({ output, incremental: true })).rejects.toMatchObject(refused)
    expect(Buffer.compare(readFileSync(output), foreign)).toBe(0)
    rmSync(output)

    await project.maintenance.backup({ output })
    const looking = await openProject(output, { hostName: 'here' })
    await looking.history()
    await looking.close()
    // Who only looks into a copy has not worked in it.
    await project.maintenance.backup({ output, incremental: true })
    const working = await openProject(output, { hostName: 'here', person: { name: 'Ben' } })
    writeFileSync(join(outside, 'own.txt'), 'mine')
    await working.checkpoint(['own.txt'], { message: 'Own work' })
    await working.close()
    await version(2)
    await expect(project.maintenance.backup({ output, incremental: true })).rejects.toMatchObject(refused)
    expect((await verifyProjectFile(output, { workers: 0 })).problems).toEqual([])
  })

  test.each([
    ['and nothing was done since', 0],
    ['and as much was done since', 2],
    ['and more was done since', 4],
  ])('refuses a copy that is ahead: the project was put back to an earlier one %s', async (_, later) => {
    const path = project.info.path
    await version(1)
    const earlier = join(outside, 'earlier.clst')
    await project.maintenance.backup({ output: earlier })
    for (const seed of [2, 3]) await version(seed)
    await project.maintenance.backup({ output })
    const copy = readFileSync(output)
    await project.close()
    // In the same place, so that it is the same replica.
    writeFileSync(path, readFileSync(earlier))
    const again = await openProject(path, { workers: 0, person: { name: 'Ada' } })
    for (let seed = 10; seed < 10 + later; seed++) {
      temporary.write('scene.blend', seededBytes(seed, 1000))
      await again.checkpoint(['scene.blend'], { message: `Version ${seed}` })
    }
    const order = again.maintenance.backup({ output, incremental: true })
    await expect(order).rejects.toMatchObject({ code: 'not-a-copy' })
    expect(Buffer.compare(readFileSync(output), copy)).toBe(0)
    await again.maintenance.backup({ output: earlier, incremental: true })
    await again.close()
  })

  test('says of a damaged copy that it is the copy, and leaves it alone', async () => {
    await version(1)
    await project.maintenance.backup({ output })
    const half = readFileSync(output).subarray(0, 300_000)
    writeFileSync(output, half)
    const damaged = {
      code: 'store-corrupt',
      message: expect.stringContaining(`The copy "${output}" is damaged.`),
    }
    await expect(project.maintenance.backup({ output, incremental: true })).rejects.toMatchObject(damaged)
    await expect(project.maintenance.repair({ from: output })).rejects.toMatchObject(damaged)
    expect(readFileSync(output).equals(half)).toBe(true)
  })

  test('refuses a file that is no project', async () => {
    writeFileSync(output, 'not a database')
    const order = project.maintenance.backup({ output, incremental: true })
    await expect(order).rejects.toMatchObject({ code: 'not-a-project-file' })
    expect(readFileSync(output, 'utf8')).toBe('not a database')
  })
})

test('replaces nothing and keeps out of the project folder', async () => {
  await version(1)
  writeFileSync(output, 'mine')
  await expect(project.maintenance.backup({ output })).rejects.toMatchObject({ code: 'file-exists' })
  expect(readFileSync(output, 'utf8')).toBe('mine')
  for (const [place, code] of [
    [project.info.path, 'invalid-argument'],
    [join(temporary.folder, 'second.clst'), 'invalid-argument'],
    [join(outside, 'nowhere', 'copy.clst'), 'file-not-found'],
  ]) {
    for (const incremental of [false, true]) {
      await expect(
        project.maintenance.backup({ output: place as string, incremental }),
      ).rejects.toMatchObject({ code })
    }
  }
  expect(readdirSync(temporary.folder).sort()).toEqual(['scene.blend', 'test.clst'])
})

test('a cancelled backup leaves nothing behind', async () => {
  for (let seed = 1; seed < 20; seed++) await version(seed)
  const stop = new AbortController()
  const order = project.maintenance.backup({ output, signal: stop.signal, onProgress: () => stop.abort() })
  await expect(order).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(outside)).toEqual([])
})

test('ends while another writer never stops, with a state of the project as it was at one moment', async () => {
  await version(1)
  const other = openStore(project.info.path)
  let isOver = false
  const writing = (async () => {
    let written = 0
    for (; !isOver; written++) {
      await other.write(() => {
        for (const table of ['project', 'collection'])
          other.run(`UPDATE ${table} SET description = ?`, `${written}`)
      })
      await new Promise((resolve) => setImmediate(resolve))
    }
    return written
  })()
  for (let turn = 0; turn < 5; turn++) {
    rmSync(output, { force: true })
    await project.maintenance.backup({ output })
  }
  isOver = true
  expect(await writing).toBeGreaterThan(3)
  other.close()
  const seen = await withStore(output, (store) =>
    store.get<{ one: string; two: string }>(
      'SELECT p.description AS one, c.description AS two FROM project p, collection c',
    ),
  )
  expect(seen?.one).toBe(seen?.two)
  expect((await verifyProjectFile(output, { workers: 0 })).problems).toEqual([])
})

test('a plain copy and the project have identities of their own, and no change belongs to both', async () => {
  await version(1)
  await project.close()
  const copied = join(outside, 'test.clst')
  cpSync(join(temporary.folder, 'test.clst'), copied)
  const open = (path: string) => openProject(path, { workers: 0, hostName: 'here', person: { name: 'Ada' } })
  project = await open(project.info.path)
  const copy = await open(copied)
  const both = [
    [project, temporary.folder],
    [copy, outside],
  ] as const
  for (const [each, folder] of both) {
    writeFileSync(join(folder, 'new.txt'), folder)
    await each.checkpoint(['new.txt'], { message: 'In two places' })
  }
  const changes = async (path: string) =>
    withStore(path, (store) => ({
      unsent: store.rows<[string, string]>(
        'SELECT operation_id, replica_id FROM change WHERE sent_at IS NULL',
      ),
      current: store.get<{ id: string }>('SELECT id FROM replica WHERE is_current = 1')?.id as string,
    }))
  const [mine, theirs] = [await changes(project.info.path), await changes(copied)]
  expect(mine.current).not.toBe(theirs.current)
  // What each is to send: its own. What was made before the copy belongs to the original.
  const own = ({ unsent, current }: typeof mine) =>
    unsent.filter(([, id]) => id === current).map(([id]) => id)
  expect(own(mine).length).toBeGreaterThan(own(theirs).length)
  expect(own(theirs).length).toBeGreaterThan(0)
  expect(own(mine).filter((id) => own(theirs).includes(id))).toEqual([])
  const inherited = theirs.unsent.filter(([, id]) => id === mine.current)
  expect(inherited.length).toBeGreaterThan(0)
  expect(inherited.every(([id]) => own(mine).includes(id))).toBe(true)
  await copy.close()
  await project.close()
})
