import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Project } from '../project.js'
import { putChunkLease } from '../store/chunk-lease-rows.js'
import { openStore } from '../store/database.js'
import type { Store } from '../store/store.js'
import { seededBytes } from '../testing/seeded-random.js'
import { SimulatedClock } from '../testing/simulated-clock.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

const DAY = 24 * 3600 * 1000

let temporary: TemporaryProject
let project: Project
let store: Store
let clock: SimulatedClock

beforeEach(async () => {
  clock = new SimulatedClock(Date.now() * 1000)
  temporary = await temporaryProject({ workers: 0, ports: { clock }, hostName: 'here' })
  project = temporary.project
  store = openStore(project.info.path)
  return async () => {
    store.close()
    await temporary.remove()
  }
})

const count = (table: string) => store.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0

async function version(seed: number, name = 'scene.blend'): Promise<void> {
  temporary.write(name, seededBytes(seed, 900_000))
  await project.checkpoint([name], { message: `Version ${seed}` })
}

/** As a purge does: the record is gone, its bytes are not. */
async function forget(number: number): Promise<void> {
  await store.writeUnchecked(() => store.run('DELETE FROM checkpoint WHERE number = ?', number))
}

async function expectSound(): Promise<void> {
  expect((await project.verify()).problems).toEqual([])
}

test('a project in which everything is needed loses nothing', async () => {
  await version(1)
  await version(2)
  const before = count('chunk')
  expect(await project.maintenance.prune({ dryRun: true })).toMatchObject({
    chunks: 0,
    previews: 0,
    safetyCopies: 0,
  })
  expect(await project.maintenance.prune()).toMatchObject({ chunks: 0, droppedBytes: 0 })
  expect(count('chunk')).toBe(before)
})

test('the bytes of a purged version go, as counted before, and the file becomes smaller', async () => {
  for (const seed of [1, 2, 3]) await version(seed)
  await forget(2)
  const all = count('chunk')
  const dry = await project.maintenance.prune({ dryRun: true })
  expect(dry.droppedBytes).toBeGreaterThan(850_000)
  expect(count('chunk')).toBe(all)
  const done = await project.maintenance.prune()
  expect(done).toMatchObject({ chunks: dry.chunks, droppedBytes: dry.droppedBytes, heldChunks: 0 })
  expect(done.returnedBytes).toBeGreaterThan(850_000)
  expect(done.fileBytes).toBe(dry.fileBytes - done.returnedBytes)
  expect(count('chunk')).toBe(all - done.chunks)
  expect(store.pragma('freelist_count')).toBe(0)
  await expectSound()
})

test('what another version, the trash or a template names stays', async () => {
  await version(1)
  await version(2)
  temporary.write('copy.blend', seededBytes(1, 900_000))
  await project.checkpoint(['copy.blend'], { message: 'The same bytes' })
  await store.writeUnchecked(() => {
    store.run("DELETE FROM checkpoint WHERE comment = 'Version 1'")
    store.run("UPDATE checkpoint SET trashed_at = 1 WHERE comment = 'Version 2'")
  })
  expect((await project.maintenance.prune()).chunks).toBe(0)
  await store.writeUnchecked(() => {
    const manifest = "(SELECT manifest_id FROM checkpoint WHERE comment = 'The same bytes')"
    store.run(`INSERT INTO template (id, name, extension, name_key, manifest_id, created_at)
      VALUES ('t', 'start', 'blend', 'start.blend', ${manifest}, 1)`)
    store.run("DELETE FROM checkpoint WHERE comment = 'The same bytes'")
  })
  expect((await project.maintenance.prune()).chunks).toBe(0)
})

describe('safety copies', () => {
  beforeEach(async () => {
    await version(1)
    await version(2)
    temporary.write('scene.blend', seededBytes(9, 900_000))
    expect((await project.revert('scene.blend', { to: 'v1' })).safety?.number).toBe(1)
  })

  test('stay for as long as the project keeps them', async () => {
    clock.advanceUs(29 * DAY * 1000)
    expect((await project.maintenance.prune()).safetyCopies).toBe(0)
    clock.advanceUs(2 * DAY * 1000)
    expect(await project.maintenance.prune({ dryRun: true })).toMatchObject({ safetyCopies: 1 })
    const done = await project.maintenance.prune()
    expect(done.safetyCopies).toBe(1)
    expect(done.droppedBytes).toBeGreaterThan(850_000)
    expect((await project.history('scene.blend')).checkpoints.map(({ isSafety }) => isSafety)).toEqual([
      false,
      false,
    ])
    await expectSound()
  })

  test('stay while a working file rests on one', async () => {
    await project.revert('scene.blend', { to: 's1' })
    clock.advanceUs(60 * DAY * 1000)
    expect((await project.maintenance.prune()).safetyCopies).toBe(0)
    await project.revert('scene.blend', { to: 'v2' })
    expect((await project.maintenance.prune()).safetyCopies).toBe(1)
    await expectSound()
  })

  test('that are about to go are made again when the bytes are replaced again', async () => {
    clock.advanceUs(29.5 * DAY * 1000)
    temporary.write('scene.blend', seededBytes(9, 900_000))
    expect((await project.revert('scene.blend', { to: 'v2' })).safety?.number).toBe(2)
    clock.advanceUs(2 * DAY * 1000)
    expect((await project.maintenance.prune()).safetyCopies).toBe(1)
    const output = `${temporary.folder}/back`
    await project.exportVersion('scene.blend', { to: 's2', output })
    await expectSound()
  })

  test('with what a deleted file held stay until it is purged', async () => {
    const work = seededBytes(10, 900_000)
    temporary.write('scene.blend', work)
    await project.delete(['scene.blend'])
    await store.write(() => store.run('DELETE FROM undo_entry'))
    clock.advanceUs(60 * DAY * 1000)
    expect((await project.maintenance.prune()).safetyCopies).toBe(1)
    await project.trash.restore(['scene.blend'])
    expect(Buffer.compare(readFileSync(`${temporary.folder}/scene.blend`), work)).toBe(0)
    await project.delete(['scene.blend'])
    await project.trash.purge()
    expect((await project.maintenance.prune()).droppedBytes).toBeGreaterThan(850_000)
    await expectSound()
  })

  test('that an operation to be undone needs stay', async () => {
    const id = store.get<{ id: string }>('SELECT id FROM checkpoint WHERE safety_number = 1')?.id
    const steps = JSON.stringify({ group: 'g', steps: [{ did: 'remove-file', path: 'x', checkpointId: id }] })
    await store.write(() =>
      store.run(
        'INSERT INTO undo_entry (description, steps, created_at) VALUES (?, ?, 1)',
        'deleted x',
        steps,
      ),
    )
    clock.advanceUs(60 * DAY * 1000)
    expect((await project.maintenance.prune()).safetyCopies).toBe(0)
  })
})

describe('leases', () => {
  const lease = { id: 'l', kind: 'checkpoint', hostName: 'there', processId: 1, startedAt: 0 }

  async function take(row: Partial<Parameters<typeof putChunkLease>[1]>): Promise<void> {
    const { id, kind, hostName, processId, startedAt } = { ...lease, ...row }
    const { firstChunkId = 1, expiresAt = clock.now() + DAY } = row
    await store.write(() =>
      putChunkLease(store, { id, kind, hostName, processId, startedAt, firstChunkId, expiresAt }),
    )
  }

  beforeEach(async () => {
    await version(1)
    await version(2)
    await forget(1)
    await forget(2)
  })

  test('keep chunks from an id on', async () => {
    const middle = count('chunk') / 2
    await take({ firstChunkId: middle + 1 })
    expect(await project.maintenance.prune({ dryRun: true })).toMatchObject({
      chunks: middle,
      heldChunks: middle,
    })
    expect(await project.maintenance.prune()).toMatchObject({ chunks: middle, heldChunks: middle })
    expect(count('chunk')).toBe(middle)
  })

  test('are void when they have expired', async () => {
    await take({ expiresAt: clock.now() })
    expect(await project.maintenance.prune()).toMatchObject({ heldChunks: 0 })
    expect(count('chunk')).toBe(0)
  })

  test('are void when their process on this computer is gone, and only then', async () => {
    // No system gives numbers as large as this.
    await take({ processId: 2 ** 31 - 2 })
    expect((await project.maintenance.prune({ dryRun: true })).heldChunks).toBeGreaterThan(0)
    await store.write(() => store.run("UPDATE lease SET host_name = 'here'"))
    expect((await project.maintenance.prune({ dryRun: true })).heldChunks).toBe(0)
    await store.write(() => store.run('UPDATE lease SET process_id = ?', process.pid))
    expect((await project.maintenance.prune({ dryRun: true })).heldChunks).toBeGreaterThan(0)
  })

  test('of a checkpoint end with it, also when it fails', async () => {
    await version(5)
    expect(count('lease')).toBe(0)
    temporary.write('scene.blend', seededBytes(6, 900_000))
    const stop = new AbortController()
    const onProgress = ({ phase }: { phase: string }) => phase === 'storing' && stop.abort()
    await expect(
      project.checkpoint(['scene.blend'], { message: 'Stopped', signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'cancelled' })
    expect(count('lease')).toBe(0)
  })
})

test('a flipped bit in a record that says what is needed stops it before anything is dropped', async () => {
  await version(1)
  await version(2)
  await forget(1)
  const all = count('chunk')
  const raw = store.get<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE name = 'checkpoint_hash_update'",
  )?.sql
  await store.writeUnchecked(() => {
    store.run('DROP TRIGGER checkpoint_hash_update')
    store.run('UPDATE checkpoint SET manifest_id = manifest_id + 100')
    store.run(raw as string)
  })
  await expect(project.maintenance.prune()).rejects.toMatchObject({ code: 'store-corrupt' })
  await expect(project.maintenance.prune({ dryRun: true })).rejects.toMatchObject({ code: 'store-corrupt' })
  expect(count('chunk')).toBe(all)
})

test('previews that nothing names go, others stay', async () => {
  await version(1)
  await store.write(() => {
    for (const id of [1, 2, 3]) {
      const sql = "INSERT INTO preview (id, hash, media_type, width, height) VALUES (?, ?, 'image/png', 1, 1)"
      store.run(sql, id, new Uint8Array([id]))
      store.run('INSERT INTO preview_data (preview_id, data) VALUES (?, ?)', id, new Uint8Array(100))
    }
    store.run('UPDATE asset SET cover_id = 2')
    const steps = JSON.stringify({ group: 'g', steps: [{ did: 'row', before: { cover_id: 3 } }] })
    store.run(
      'INSERT INTO undo_entry (description, steps, created_at) VALUES (?, ?, 1)',
      'set a cover',
      steps,
    )
  })
  expect(await project.maintenance.prune({ dryRun: true })).toMatchObject({ previews: 1, droppedBytes: 100 })
  expect(await project.maintenance.prune()).toMatchObject({ previews: 1, droppedBytes: 100 })
  expect(store.rows('SELECT id FROM preview ORDER BY id')).toEqual([[2], [3]])
})

test('a chunk that a kept one is coded against stays', async () => {
  await version(1)
  await version(2)
  const [[base], [live]] = [
    store.rows<[number]>('SELECT min(id) FROM chunk'),
    store.rows<[number]>('SELECT max(id) FROM chunk'),
  ].map(([row]) => row) as [[number], [number]]
  await store.write(() => store.run('UPDATE chunk SET base_id = ? WHERE id = ?', base, live))
  await forget(1)
  const dry = await project.maintenance.prune({ dryRun: true })
  const done = await project.maintenance.prune()
  expect(done.chunks).toBe(dry.chunks)
  expect(store.rows('SELECT id FROM chunk WHERE id = ?', base)).toHaveLength(1)
})

test('a cancelled prune leaves a sound project, and the next one goes on', async () => {
  for (let seed = 1; seed < 6; seed++) await version(seed)
  for (let number = 1; number < 5; number++) await forget(number)
  const stop = new AbortController()
  const onProgress = ({ phase }: { phase: string }) => phase === 'returning' && stop.abort()
  await expect(project.maintenance.prune({ signal: stop.signal, onProgress })).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringContaining('stays done'),
  })
  await expectSound()
  await project.maintenance.prune()
  expect(store.pragma('freelist_count')).toBe(0)
  await expectSound()
})

test('compact gives back what is free, and no more', async () => {
  for (let seed = 1; seed < 6; seed++) await version(seed)
  for (let number = 1; number < 5; number++) await forget(number)
  await store.writeUnchecked(() => {
    store.run('DELETE FROM manifest WHERE id NOT IN (SELECT manifest_id FROM checkpoint)')
    const [row] = store.rows<[number]>('SELECT max(id) FROM chunk')
    store.run('DELETE FROM chunk_data WHERE chunk_id < ?', (row as [number])[0] - 20)
    store.run('DELETE FROM chunk WHERE id < ?', (row as [number])[0] - 20)
  })
  const free = (store.pragma('freelist_count') as number) * 2048
  expect(free).toBeGreaterThan(2_000_000)
  const done = await project.maintenance.compact()
  // Pages that say where the others are go with them.
  expect(done.returnedBytes).toBeGreaterThanOrEqual(free)
  expect(done.freeBytes).toBe(0)
  expect(await project.maintenance.compact()).toMatchObject({ returnedBytes: 0, freeBytes: 0 })
})
