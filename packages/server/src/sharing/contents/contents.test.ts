import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { StudioLink, WireManifest } from '@clst/sdk/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../services.js'
import { apply, asset, change, checkpoint, publishBasics, send } from '../testing/changes.js'
import { download, makeContent, packOf, sha256, type TestContent, upload } from '../testing/contents.js'
import { openTestStudio, PROJECT, type TestStudio } from '../testing/studio.js'

type Member = StudioLink & { caller: Caller }

let studio: TestStudio
let ada: Member
let bo: Member
beforeEach(async () => {
  studio = await openTestStudio()
  ada = await studio.as('Ada')
  bo = await studio.as('Bo')
  await publishBasics(ada)
})
afterEach(() => studio.close())

const all = [{ first: 0, count: 1 }]

/** Ada's version of the scene, which nobody else has anything to do with. */
async function secret(...texts: string[]): Promise<TestContent> {
  const content = await upload(ada, ...texts)
  await apply(ada, checkpoint('v1', 'scene', null, content.manifest.manifestId))
  return content
}

const refusedWith = (code: string) => ({ code })

describe('bytes that somebody may not see', () => {
  test('are handed out by no way', async () => {
    const { manifest } = await secret('secret')
    const { manifestId } = manifest
    await expect(bo.getManifests([manifestId], [])).rejects.toMatchObject(refusedWith('not-visible'))
    await expect(download(bo, manifestId, all)).rejects.toMatchObject(refusedWith('not-visible'))
  })

  test('are not had by offering them: what somebody has not sent is missing, though it is there', async () => {
    const { manifest, pack, packHash } = await secret('secret', 'more')
    expect(await bo.offerManifests([manifest])).toEqual([
      { manifestId: manifest.manifestId, missing: [0, 1] },
    ])
    await expect(bo.getManifests([manifest.manifestId], [])).rejects.toMatchObject(refusedWith('not-visible'))
    // Who has the bytes anyway uploads them, and they are kept once.
    await bo.putPack(packHash, pack)
    expect(await bo.offerManifests([manifest])).toEqual([{ manifestId: manifest.manifestId, missing: [] }])
    const rows = await studio.database.all('SELECT id FROM chunk WHERE project_id = ?', PROJECT)
    expect(rows).toHaveLength(2)
    await expect(download(bo, manifest.manifestId, all)).rejects.toMatchObject(refusedWith('not-visible'))
    await apply(ada, asset('mine', 'mine', { assigneeId: bo.caller.personId }))
    await apply(bo, checkpoint('b1', 'mine', null, manifest.manifestId))
    expect((await download(bo, manifest.manifestId, [{ first: 0, count: 2 }])).size).toBe(2)
  })

  test('are not had by naming them as part of an own version', async () => {
    const { manifest } = await secret('secret')
    const mine: WireManifest = {
      ...manifest,
      segments: [{ manifestId: manifest.manifestId, first: 0, count: 1 }],
    }
    await expect(bo.offerManifests([mine])).rejects.toMatchObject(refusedWith('not-visible'))
  })

  test('are not had by a version or a template that names a manifest of others', async () => {
    const { manifest } = await secret('secret')
    await apply(ada, asset('mine', 'mine', { assigneeId: bo.caller.personId }))
    const sent = checkpoint('b1', 'mine', null, manifest.manifestId)
    expect(await send(bo, sent)).toMatchObject([{ outcome: 'refused', code: 'manifest-missing' }])
    const { manifestId, contentHash, sizeBytes } = manifest
    const members = [{ fileName: 'a', manifestId, contentHash, sizeBytes }]
    expect(await send(bo, { ...sent, fields: { ...sent.fields, manifestId: null, members } })).toMatchObject([
      { outcome: 'refused', code: 'manifest-missing' },
    ])
    const manager = await studio.as('Max', 'Production manager')
    const template = { id: 't', name: 't', extension: 'blend', manifestId: manifest.manifestId, createdAt: 1 }
    expect(await send(manager, change('create', 'template', 't', template))).toMatchObject([
      { outcome: 'refused', code: 'manifest-missing' },
    ])
    await expect(bo.getManifests([manifest.manifestId], [])).rejects.toMatchObject(refusedWith('not-visible'))
  })

  test('are handed out as soon as they may be seen, and no longer than that', async () => {
    const { manifest } = await secret('secret')
    const get = () => bo.getManifests([manifest.manifestId], [])
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: bo.caller.personId }, 1000))
    expect(await get()).toEqual([manifest])
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: null }, 1000))
    await expect(get()).rejects.toMatchObject(refusedWith('not-visible'))
    await apply(ada, change('update', 'collection', 'root', { isShared: 1 }))
    expect(await get()).toEqual([manifest])
    await apply(ada, change('update', 'collection', 'root', { isShared: 0 }))
    await expect(get()).rejects.toMatchObject(refusedWith('not-visible'))
    const need = { id: 'd', sourceCollectionId: 'shots', targetAssetId: 'scene', createdAt: 1 }
    const assigned = { collectionId: 'shots', personId: bo.caller.personId, assignedAt: 1 }
    await apply(ada, change('create', 'dependency', 'd', need))
    await apply(ada, change('create', 'collection_assignee', `shots/${bo.caller.personId}`, assigned))
    expect(await get()).toEqual([manifest])
    await apply(ada, change('delete', 'dependency', 'd'))
    await expect(get()).rejects.toMatchObject(refusedWith('not-visible'))
  })

  test('are everybody’s whose role gets any asset, and nobody’s whose role gets none', async () => {
    const { manifest } = await secret('secret')
    const supervisor = await studio.as('Sue', 'Supervisor')
    expect(await supervisor.getManifests([manifest.manifestId], [])).toEqual([manifest])
    expect(await supervisor.offerManifests([manifest])).toMatchObject([{ missing: [] }])
    const manager = await studio.as('Max', 'Production manager')
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: manager.caller.personId }, 1000))
    await expect(manager.getManifests([manifest.manifestId], [])).rejects.toMatchObject(
      refusedWith('not-permitted'),
    )
    const pack = packOf([Buffer.from('x')])
    const vendor = await studio.as('Vic', 'Vendor')
    await expect(vendor.offerManifests([manifest])).rejects.toMatchObject(refusedWith('not-permitted'))
    await expect(vendor.putPack(sha256(pack), pack)).rejects.toMatchObject(refusedWith('not-permitted'))
  })

  test('and chunks of what may be seen need not be uploaded again, whoever sent them', async () => {
    await secret('a', 'b')
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: bo.caller.personId }, 1000))
    const { manifest } = makeContent('a', 'x', 'b')
    expect(await bo.offerManifests([manifest])).toEqual([{ manifestId: manifest.manifestId, missing: [1] }])
  })
})

describe('a claim that is not true', () => {
  test('harms nobody: an id that does not belong to what it is said to name is refused', async () => {
    const { manifest } = await secret('one', 'two')
    const lies: Partial<WireManifest>[] = [
      { contentHash: sha256(Buffer.from('other')) },
      { sizeBytes: 7 },
      { segments: [{ hashes: ['ab'.repeat(32)], rawBytes: [6] }] },
      { recipe: 'AAAA' },
    ]
    for (const lie of lies) {
      await expect(ada.offerManifests([{ ...manifest, ...lie }])).rejects.toMatchObject(
        refusedWith('invalid-argument'),
      )
    }
  })

  test.each<[string, Partial<WireManifest>]>([
    [
      'positions that an earlier version does not have',
      { segments: [{ manifestId: 'SELF', first: 1, count: 2 }] },
    ],
    ['a negative position', { segments: [{ manifestId: 'SELF', first: -1, count: 1 }] }],
    ['more chunks than there can be', { segments: [{ manifestId: 'SELF', first: 0, count: 2 ** 40 }] }],
    ['a chunk without a size', { segments: [{ hashes: ['ab'.repeat(32)], rawBytes: [] }] }],
    ['a chunk of no bytes', { segments: [{ hashes: ['ab'.repeat(32)], rawBytes: [0] }] }],
    ['a hash that is none', { segments: [{ hashes: ['../etc'], rawBytes: [1] }] }],
  ])('%s is refused', async (_, part) => {
    const { manifest } = await secret('one', 'two')
    const segments = (part.segments ?? []).map((segment) =>
      'manifestId' in segment ? { ...segment, manifestId: manifest.manifestId } : segment,
    )
    await expect(ada.offerManifests([{ ...manifest, segments }])).rejects.toMatchObject(
      refusedWith('invalid-argument'),
    )
  })

  test('a chunk of a known hash but another size is missing', async () => {
    const { manifest } = await secret('one')
    const [segment] = manifest.segments
    const longer = { ...manifest, sizeBytes: 4, segments: [{ ...segment, rawBytes: [4] }] } as WireManifest
    await expect(ada.offerManifests([longer])).rejects.toMatchObject(refusedWith('invalid-argument'))
  })
})

describe('a damaged pack', () => {
  const chunks = ['one', 'two', 'three'].map((text) => Buffer.from(text))

  test('is refused and named, whichever byte is wrong, and nothing of it is kept', async () => {
    const pack = packOf(chunks)
    for (let at = 5; at < pack.length; at += 11) {
      const damaged = pack.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 1
      await expect(ada.putPack(sha256(pack), damaged)).rejects.toMatchObject({
        code: 'chunk-damaged',
        details: { pack: sha256(pack) },
      })
      // Also when the damage was there before it was named.
      await expect(ada.putPack(sha256(damaged), damaged)).rejects.toMatchObject({
        code: expect.stringMatching(/^(chunk-damaged|codec-unknown)$/),
      })
    }
    expect(await studio.database.all('SELECT id FROM chunk')).toEqual([])
    for await (const left of studio.services.packs.list()) throw new Error(`kept ${left.hash}`)
  })

  test('that was damaged on the disk is found when it is read, named, and healed by who has it', async () => {
    const { manifest, packHash, pack } = await secret('one', 'two')
    const file = await open(join(studio.folder, 'packs', packHash.slice(0, 2), `${packHash}.pack`), 'r+')
    await file.write(Buffer.from([0xff]), 0, 1, 10)
    await file.close()
    await expect(download(ada, manifest.manifestId, all)).rejects.toMatchObject({
      code: 'chunk-damaged',
      details: { pack: packHash },
    })
    expect(await ada.offerManifests([manifest])).toEqual([
      { manifestId: manifest.manifestId, missing: [0, 1] },
    ])
    await ada.putPack(packHash, pack)
    expect((await download(ada, manifest.manifestId, [{ first: 0, count: 2 }])).size).toBe(2)
    expect(await ada.offerManifests([manifest])).toMatchObject([{ missing: [] }])
  })

  test('that is gone is named, too', async () => {
    const { manifest, packHash } = await secret('one')
    await studio.services.packs.remove(packHash)
    await expect(download(ada, manifest.manifestId, all)).rejects.toMatchObject({
      code: 'chunk-missing',
      details: { pack: packHash },
    })
  })
})

test('packs that are sent at the same moment keep each chunk once', async () => {
  const packs = Array.from({ length: 8 }, (_, n) =>
    packOf(['same', `own ${n}`].map((text) => Buffer.from(text))),
  )
  const members = [ada, bo]
  await Promise.all(packs.map((pack, n) => (members[n % 2] as Member).putPack(sha256(pack), pack)))
  const rows = await studio.database.all<{ id: number }>('SELECT id FROM chunk ORDER BY id')
  expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const { manifest } = makeContent('own 0', 'same', 'own 2')
  expect(await ada.offerManifests([manifest])).toMatchObject([{ missing: [] }])
  expect(await bo.offerManifests([makeContent('same', 'own 2').manifest])).toMatchObject([{ missing: [1] }])
})

test('chunks come in the order that was asked for, a part of them, each once', async () => {
  const { manifest, chunks } = await secret('a', 'b', 'c', 'a', 'd')
  const got = await download(ada, manifest.manifestId, [
    { first: 3, count: 2 },
    { first: 0, count: 2 },
  ])
  expect([...got.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['a', 'd', 'b'])
  expect(chunks).toHaveLength(5)
  for (const range of [
    { first: 4, count: 2 },
    { first: -1, count: 1 },
    { first: 0, count: 0 },
  ]) {
    await expect(download(ada, manifest.manifestId, [range])).rejects.toMatchObject(
      refusedWith('invalid-argument'),
    )
  }
})

test('of a version that has much in common with those one has, only the rest is named', async () => {
  const letters = (text: string) => upload(ada, ...text.split(''))
  const earlier = [await letters('abcdef'), await letters('cdXefYZ'), await letters('ZdcbaQ')]
  const known = earlier.map(({ manifest }) => manifest.manifestId)
  for (const text of ['abXdefZQnew', 'ZYXcba', 'new', 'fedcba', 'abcdefcdXefYZ']) {
    const { manifest } = await letters(text)
    const [found] = await ada.getManifests([manifest.manifestId], [...known, sha256(Buffer.from('none'))])
    const named: string[] = []
    const hashes: string[] = []
    for (const segment of found?.segments ?? []) {
      if ('hashes' in segment) named.push(...segment.hashes)
      const chunks = 'hashes' in segment ? [] : earlier[known.indexOf(segment.manifestId)]?.chunks
      if ('hashes' in segment) hashes.push(...segment.hashes)
      else hashes.push(...(chunks ?? []).slice(segment.first, segment.first + segment.count).map(sha256))
    }
    expect(hashes).toEqual(text.split('').map((each) => sha256(Buffer.from(each))))
    expect(named).toEqual(
      [...text].filter((each) => 'nw'.includes(each)).map((each) => sha256(Buffer.from(each))),
    )
  }
})

test('nothing waits for a large pack: others have their turn while it is checked', async () => {
  const chunks = Array.from({ length: 24 }, (_, n) => Buffer.alloc(1 << 20, `${n}`))
  const pack = packOf(chunks)
  let turns = 0
  let isDone = false
  const sent = ada.putPack(sha256(pack), pack).then(() => {
    isDone = true
  })
  while (!isDone) {
    turns++
    await new Promise((resolve) => setImmediate(resolve))
  }
  await sent
  expect(turns).toBeGreaterThan(10)
})

describe('a picture', () => {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex')
  const picture = { mediaType: 'image/png', width: 10, height: 10, bytes: new Uint8Array(png) }
  const hash = sha256(png)

  test('is seen by who may see what it is of, and by who sees all pictures', async () => {
    await ada.putPreview(hash, picture)
    expect(await ada.getPreview(hash)).toMatchObject({ mediaType: 'image/png', width: 10 })
    await expect(bo.getPreview(hash)).rejects.toMatchObject(refusedWith('not-visible'))
    const { manifest } = await upload(ada, 'one')
    await apply(ada, checkpoint('v1', 'scene', null, manifest.manifestId, { previewHash: hash }))
    await expect(bo.getPreview(hash)).rejects.toMatchObject(refusedWith('not-visible'))
    const manager = await studio.as('Max', 'Production manager')
    expect(Buffer.from((await manager.getPreview(hash)).bytes)).toEqual(png)
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: bo.caller.personId }, 1000))
    expect(Buffer.from((await bo.getPreview(hash)).bytes)).toEqual(png)
    await expect(manager.getPreview('ab'.repeat(32))).rejects.toMatchObject(refusedWith('preview-not-found'))
  })

  test('is not had by giving it to something of one’s own, unless one has it', async () => {
    await ada.putPreview(hash, picture)
    await apply(ada, change('update', 'asset', 'scene', { coverHash: hash }))
    await apply(ada, asset('mine', 'mine', { assigneeId: bo.caller.personId }))
    const sent = change('update', 'asset', 'mine', { coverHash: hash })
    expect(await send(bo, sent)).toMatchObject([{ outcome: 'refused', code: 'not-visible' }])
    await bo.putPreview(hash, picture)
    expect(await send(bo, sent)).toMatchObject([{ outcome: 'applied' }])
    expect((await bo.getPreview(hash)).bytes.length).toBe(png.length)
  })

  test('of a person or of the project is for all members', async () => {
    await ada.putPreview(hash, picture)
    await apply(ada, change('update', 'person', ada.caller.personId, { previewHash: hash }))
    expect((await bo.getPreview(hash)).bytes.length).toBe(png.length)
  })

  test.each([
    ['another name', 'ab'.repeat(32), picture, 'invalid-argument'],
    ['another kind of file', hash, { ...picture, mediaType: 'image/svg+xml' }, 'preview-invalid'],
    ['other bytes than its kind says', hash, { ...picture, mediaType: 'image/jpeg' }, 'preview-invalid'],
    ['no size', hash, { ...picture, width: 0 }, 'preview-invalid'],
    ['too many bytes', hash, { ...picture, bytes: new Uint8Array(600_000) }, 'preview-too-large'],
  ])('with %s is refused', async (_, name, sent, code) => {
    await expect(ada.putPreview(name, sent)).rejects.toMatchObject(refusedWith(code))
  })
})
