import type { StudioLink } from '@clst/sdk/protocol'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apply, asset, change, checkpoint, publishBasics } from '../testing/changes.js'
import { download, makeContent, packOf, sha256, upload } from '../testing/contents.js'
import { openTestStudio, PROJECT, type TestStudio } from '../testing/studio.js'
import { IdRanges } from './id-ranges.js'
import { pruneProject } from './prune.js'
import { verifyPacks } from './verify-packs.js'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

let studio: TestStudio
let ada: StudioLink
beforeEach(async () => {
  studio = await openTestStudio()
  studio.setNow(100 * DAY)
  ada = await studio.as('Ada')
  await publishBasics(ada)
})
afterEach(() => studio.close())

const prune = (now: number) => {
  studio.setNow(now)
  return pruneProject(studio.services, PROJECT, { graceMs: DAY })
}
const packsLeft = async () => {
  const found: string[] = []
  for await (const { hash } of studio.services.packs.list()) found.push(hash)
  return found.sort()
}
const NOTHING = {
  manifests: 0,
  chunks: 0,
  packs: 0,
  bytes: 0,
  previews: 0,
  purged: 0,
  repacked: 0,
  repackedBytes: 0,
}

describe('pruning', () => {
  test('keeps what a version names, and drops what nothing names when its grace is over', async () => {
    const kept = await upload(ada, 'kept', 'both')
    await apply(ada, checkpoint('v1', 'scene', null, kept.manifest.manifestId))
    const lost = await upload(ada, 'lost', 'both')
    expect(await prune(100 * DAY + 23 * HOUR)).toEqual(NOTHING)
    expect(await prune(102 * DAY)).toMatchObject({ manifests: 1, chunks: 1, packs: 1 })
    expect(await prune(102 * DAY)).toEqual(NOTHING)
    expect(await packsLeft()).toEqual([kept.packHash])
    expect((await download(ada, kept.manifest.manifestId, [{ first: 0, count: 2 }])).size).toBe(2)
    expect(await ada.offerManifests([lost.manifest])).toMatchObject([{ missing: [0] }])
  })

  test('drops what belonged to an asset that was deleted for good', async () => {
    const { manifest } = await upload(ada, 'one')
    await apply(ada, asset('a', 'other', {}))
    await apply(ada, checkpoint('v1', 'a', null, manifest.manifestId))
    await apply(ada, change('update', 'asset', 'a', { trashedAt: 5 }))
    expect(await prune(102 * DAY)).toEqual(NOTHING)
    await apply(ada, change('delete', 'asset', 'a'))
    expect(await prune(102 * DAY)).toMatchObject({ manifests: 1, chunks: 1, packs: 1 })
    expect(await packsLeft()).toEqual([])
  })

  test('lets alone what is offered anew, or sent anew, in the meantime', async () => {
    const offered = await upload(ada, 'offered')
    const sent = makeContent('sent')
    await ada.putPack(sent.packHash, sent.pack)
    studio.setNow(102 * DAY)
    await ada.offerManifests([offered.manifest])
    // The same chunk in another pack: it lies in the old one, and stays there.
    const again = packOf([...sent.chunks, Buffer.from('more')])
    await ada.putPack(sha256(again), again)
    expect(await prune(102 * DAY + HOUR)).toEqual(NOTHING)
    expect(await ada.offerManifests([sent.manifest])).toMatchObject([{ missing: [] }])
  })

  test('never takes anything from uploads that go on beside it', async () => {
    const contents = Array.from({ length: 40 }, (_, n) => makeContent(`own ${n}`, `shared ${n % 5}`))
    for (const { pack, packHash } of contents) await ada.putPack(packHash, pack)
    studio.setNow(102 * DAY)
    const pruning = (async () => {
      for (let n = 0; n < 10; n++) await pruneProject(studio.services, PROJECT, { graceMs: DAY })
    })()
    await apply(ada, asset('a', 'other', {}))
    let after: string | null = null
    for (const [n, { manifest, pack, packHash }] of contents.entries()) {
      for (let tries = 0; ; tries++) {
        const [answer] = await ada.offerManifests([manifest])
        if (answer?.missing.length === 0) break
        expect(tries).toBeLessThan(3)
        await ada.putPack(packHash, pack)
      }
      await apply(ada, checkpoint(`v${n}`, 'a', after, manifest.manifestId))
      after = `v${n}`
    }
    await pruning
    await pruneProject(studio.services, PROJECT, { graceMs: DAY })
    for (const { manifest } of contents) {
      expect((await download(ada, manifest.manifestId, [{ first: 0, count: 2 }])).size).toBe(2)
    }
    expect((await verifyPacks(studio.services)).damaged).toEqual([])
  })

  test('moves what is left in a pack that is mostly dead, and frees the old one when its grace is over', async () => {
    const alive = makeContent('alive')
    const dead = Array.from({ length: 9 }, (_, n) => Buffer.from(`dead ${n} ${'x'.repeat(300)}`))
    const mostly = packOf([...alive.chunks, ...dead])
    const half = packOf([Buffer.from('half'), Buffer.from('kept'), Buffer.from('gone')])
    const oldHash = sha256(mostly)
    await ada.putPack(oldHash, mostly)
    await ada.putPack(sha256(half), half)
    const full = await upload(ada, 'half', 'kept')
    for (const [n, { manifest }] of [alive, full].entries()) {
      await ada.offerManifests([manifest])
      await apply(ada, checkpoint(`v${n}`, 'scene', n === 0 ? null : `v${n - 1}`, manifest.manifestId))
    }
    const reads = () => download(ada, alive.manifest.manifestId, [{ first: 0, count: 1 }])
    const first = await prune(102 * DAY)
    expect(first).toMatchObject({ chunks: 10, packs: 0, repacked: 1 })
    expect(first.repackedBytes).toBeGreaterThan(9 * 300)
    // Whoever found the chunk before it was moved still reads it; whoever asks now reads the new pack.
    expect(await packsLeft()).toContain(oldHash)
    expect((await reads()).size).toBe(1)
    expect(await prune(102 * DAY + 23 * HOUR)).toEqual(NOTHING)
    expect(await prune(104 * DAY)).toEqual({ ...NOTHING, packs: 1, bytes: mostly.length })
    expect(await packsLeft()).not.toContain(oldHash)
    expect((await reads()).size).toBe(1)
    expect((await verifyPacks(studio.services)).damaged).toEqual([])
    // The same pack once more: nothing is sent twice, and nothing is lost.
    await ada.putPack(oldHash, mostly)
    expect((await reads()).size).toBe(1)
  })

  test('lets a pack alone whose bytes are damaged, and has it asked for', async () => {
    const alive = makeContent('alive')
    const mostly = packOf([...alive.chunks, Buffer.from('x'.repeat(3000))])
    await ada.putPack(sha256(mostly), mostly)
    await ada.offerManifests([alive.manifest])
    await apply(ada, checkpoint('v1', 'scene', null, alive.manifest.manifestId))
    const bytes = mostly.slice()
    bytes[bytes.length - 1] = 0
    await studio.services.packs.put(sha256(mostly), bytes)
    expect(await prune(102 * DAY)).toMatchObject({ repacked: 0 })
    expect(await ada.offerManifests([alive.manifest])).toMatchObject([{ missing: [0] }])
    await ada.putPack(alive.packHash, alive.pack)
    expect((await download(ada, alive.manifest.manifestId, [{ first: 0, count: 1 }])).size).toBe(1)
  })

  test('never takes a chunk from under downloads and uploads that go on beside the moving', async () => {
    const contents = Array.from({ length: 12 }, (_, n) => makeContent(`alive ${n}`))
    let after: string | null = null
    for (const [n, { manifest, chunks }] of contents.entries()) {
      const pack = packOf([...chunks, Buffer.from(`dead ${n} ${'x'.repeat(500)}`)])
      await ada.putPack(sha256(pack), pack)
      await ada.offerManifests([manifest])
      await apply(ada, checkpoint(`v${n}`, 'scene', after, manifest.manifestId))
      after = `v${n}`
    }
    studio.setNow(102 * DAY)
    const pruning = pruneProject(studio.services, PROJECT, { graceMs: DAY })
    for (let round = 0; round < 8; round++) {
      for (const { manifest, pack, packHash } of contents) {
        expect((await download(ada, manifest.manifestId, [{ first: 0, count: 1 }])).size).toBe(1)
        if (round % 3 === 0) await ada.putPack(packHash, pack)
      }
    }
    expect(await pruning).toMatchObject({ repacked: 12 })
    studio.setNow(110 * DAY)
    await pruneProject(studio.services, PROJECT, { graceMs: DAY })
    for (const { manifest } of contents)
      expect((await download(ada, manifest.manifestId, [{ first: 0, count: 1 }])).size).toBe(1)
    expect((await verifyPacks(studio.services)).damaged).toEqual([])
  })

  test('drops pictures that nothing shows', async () => {
    const bytes = new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex'))
    const picture = { mediaType: 'image/png', width: 1, height: 1, bytes }
    await ada.putPreview(sha256(bytes), picture)
    expect(await prune(100 * DAY + HOUR)).toEqual(NOTHING)
    await apply(ada, change('update', 'asset', 'scene', { coverHash: sha256(bytes) }))
    expect(await prune(102 * DAY)).toEqual(NOTHING)
    await apply(ada, change('update', 'asset', 'scene', { coverHash: null }))
    expect(await prune(102 * DAY)).toMatchObject({ previews: 1 })
  })
})

test('verifying names the packs that are damaged or gone, and they are asked for again', async () => {
  const whole = await upload(ada, 'whole')
  const gone = await upload(ada, 'gone')
  const bad = await upload(ada, 'damaged')
  await studio.services.packs.remove(gone.packHash)
  const bytes = bad.pack.slice()
  bytes[bytes.length - 1] = 0
  await studio.services.packs.put(bad.packHash, bytes)
  const result = await verifyPacks(studio.services)
  expect(result.packs).toBe(3)
  expect(result.damaged).toEqual([gone.packHash, bad.packHash].sort())
  expect(await ada.offerManifests([whole.manifest, gone.manifest, bad.manifest])).toMatchObject([
    { missing: [] },
    { missing: [0] },
    { missing: [0] },
  ])
  await ada.putPack(bad.packHash, bad.pack)
  await ada.putPack(gone.packHash, gone.pack)
  expect((await verifyPacks(studio.services)).damaged).toEqual([])
  expect(await ada.offerManifests([gone.manifest, bad.manifest])).toMatchObject([
    { missing: [] },
    { missing: [] },
  ])
})

test('a set of runs has what was added, and nothing else', () => {
  const runs = fc.array(
    fc.record({ first: fc.integer({ min: 1, max: 200_000 }), count: fc.integer({ min: 1, max: 90 }) }),
  )
  fc.assert(
    fc.property(runs, fc.array(fc.integer({ min: 1, max: 200_100 })), (added, asked) => {
      const set = new IdRanges()
      set.add(added)
      const isIn = (id: number) => added.some(({ first, count }) => first <= id && id < first + count)
      for (const id of [
        ...asked,
        ...added.flatMap(({ first, count }) => [first - 1, first, first + count]),
      ]) {
        expect(set.has(id)).toBe(isIn(id))
      }
    }),
  )
})

describe('the trash', () => {
  const keepDays = (days: number | null) =>
    studio.database.transaction((transaction) =>
      transaction.run('UPDATE shared_project SET trash_days = ? WHERE id = ?', days, PROJECT),
    )
  const trash = (kind: 'asset' | 'collection' | 'checkpoint', id: string) =>
    apply(ada, change('update', kind, id, { trashedAt: 5 }))

  test('is kept for as long as the project wants, and then emptied, with a note and a tombstone for everybody', async () => {
    const { manifest } = await upload(ada, 'one')
    const folder = (id: string, parentId: string) =>
      apply(ada, change('create', 'collection', id, { id, parentId, name: id, createdAt: 1 }))
    await folder('outer', 'root')
    await folder('inner', 'outer')
    await apply(ada, asset('a', 'old', { collectionId: 'inner' }))
    await apply(ada, checkpoint('v1', 'a', null, manifest.manifestId))
    for (const [kind, id] of [
      ['asset', 'a'],
      ['collection', 'inner'],
      ['collection', 'outer'],
    ] as const)
      await trash(kind, id)
    await apply(ada, asset('b', 'young', {}))
    await apply(ada, asset('c', 'came back', {}))
    await trash('asset', 'c')
    await apply(ada, change('update', 'asset', 'c', { trashedAt: null }, 1000))
    const mark = (await ada.pull(0, 1)).revision
    expect((await prune(200 * DAY)).purged).toBe(0)
    await keepDays(30)
    await trash('asset', 'b')
    expect(await prune(201 * DAY)).toMatchObject({ purged: 3, manifests: 1 })
    expect((await prune(202 * DAY)).purged).toBe(0)
    const purged = studio.audited.filter(({ action }) => action === 'purged')
    expect(purged.map(({ subject }) => subject)).toEqual(['asset a', 'collection inner', 'collection outer'])
    expect(purged.map(({ personId }) => personId)).toEqual(['', '', ''])
    const { entities } = await ada.pull(mark, 1000)
    const gone = entities.filter(({ fields }) => fields === null).map(({ kind, id }) => `${kind} ${id}`)
    expect(gone.sort()).toEqual(['asset a', 'checkpoint v1', 'collection inner', 'collection outer'])
    expect((await prune(232 * DAY)).purged).toBe(1)
  })

  test('of an archived project stays as it is', async () => {
    await apply(ada, asset('a', 'old', {}))
    await trash('asset', 'a')
    await keepDays(1)
    await studio.database.transaction((transaction) =>
      transaction.run('UPDATE shared_project SET is_archived = 1 WHERE id = ?', PROJECT),
    )
    expect((await prune(200 * DAY)).purged).toBe(0)
  })
})
