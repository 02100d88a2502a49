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
const NOTHING = { manifests: 0, chunks: 0, packs: 0, bytes: 0, previews: 0 }

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
