import type { StudioLink, WireFields, WireValue } from '@clst/sdk/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asset, change, checkpoint, publishBasics, revisionOf, send } from '../testing/changes.js'
import { openTestStudio, type TestStudio } from '../testing/studio.js'

let studio: TestStudio
let ada: StudioLink
beforeEach(async () => {
  studio = await openTestStudio()
  ada = await studio.as('Ada')
  await publishBasics(ada)
})
afterEach(async () => {
  expect(studio.reported).toEqual([])
  await studio.close()
})

const HASH = 'ab'.repeat(32)
const invalid = [{ outcome: 'refused', code: 'invalid-argument' }]

describe('what no project file could hold is refused', () => {
  test.each(['.', '..', '../../etc/passwd', 'a/b', 'a\\b', 'a\0b', 'ä'.repeat(128), ''])(
    'the name %j',
    async (name) => {
      expect(await send(ada, asset('a', name, { extension: '' }))).toMatchObject(invalid)
      expect(await send(ada, change('update', 'asset', 'scene', { name, extension: '' }))).toMatchObject(
        invalid,
      )
      const folder = { id: 'c', parentId: 'root', name, createdAt: 1 }
      expect(await send(ada, change('create', 'collection', 'c', folder))).toMatchObject(invalid)
      expect(await send(ada, change('update', 'collection', 'shots', { name }))).toMatchObject(invalid)
      const template = { id: 't', name, extension: '', createdAt: 1 }
      expect(await send(ada, change('create', 'template', 't', template))).toMatchObject(invalid)
      const member = { fileName: name, manifestId: HASH, contentHash: HASH, sizeBytes: 1 }
      const version = checkpoint('v', 'scene', null, HASH, { members: [member] })
      expect(await send(ada, version)).toMatchObject(invalid)
    },
  )

  test.each<[string, WireValue]>([
    ['no list', 'a.png'],
    ['no file', [null]],
    ['a file without contents', [{ fileName: 'a.0001.png' }]],
    ['a file of no size', [{ fileName: 'a.0001.png', manifestId: HASH, contentHash: HASH, sizeBytes: 'x' }]],
  ])('a sequence with %s', async (_, members) => {
    expect(await send(ada, checkpoint('v', 'scene', null, HASH, { members }))).toMatchObject(invalid)
  })

  test.each<[string, WireFields]>([
    ['a number for a name', { name: 5 }],
    ['nothing for a name', { name: null }],
    ['a text for a time', { createdAt: 'now' }],
    ['a half for a flag', { isTask: 0.5 }],
    ['a list for a status', { statusId: ['todo'] }],
    ['a path for a picture', { coverHash: '../x' }],
    ['the id of another one', { id: 'scene' }],
  ])('%s', async (_, fields) => {
    expect(await send(ada, asset('a', 'new', fields))).toMatchObject(invalid)
    const { id, ...rest } = fields
    if (id === undefined)
      expect(await send(ada, change('update', 'asset', 'scene', rest))).toMatchObject(invalid)
  })

  test('a key that does not belong to its fields', async () => {
    await send(ada, change('create', 'tag', 't', { id: 't', name: 'Hero' }))
    const pair = { assetId: 'scene', tagId: 't' }
    expect(await send(ada, change('create', 'asset_tag', 't/scene', pair))).toMatchObject(invalid)
    expect(await send(ada, change('create', 'asset_tag', 'scene/t', pair))).toMatchObject([
      { outcome: 'applied' },
    ])
  })
})

test('a field of a later version is kept', async () => {
  const [answer] = await send(ada, change('update', 'asset', 'scene', { mood: { level: 3 } }))
  expect(answer).toMatchObject({ outcome: 'applied' })
  const [entity] = await ada.entities([{ kind: 'asset', id: 'scene' }])
  expect(entity?.fields).toMatchObject({ mood: { level: 3 } })
})

describe('a push that no client sends', () => {
  const fine = change('create', 'tag', 't', { id: 't', name: 'Hero' })

  test.each<[string, unknown]>([
    ['an unknown kind', { ...fine, kind: 'sqlite_master' }],
    ['a kind that every object has', { ...fine, kind: 'constructor' }],
    ['an unknown action', { ...fine, action: 'drop' }],
    ['no id', { ...fine, id: '' }],
    ['no fields', { ...fine, fields: null }],
    ['a list of fields', { ...fine, fields: [] }],
    ['no revision', { ...fine, baseRevision: 'x' }],
  ])('with %s changes nothing', async (_, sent) => {
    const before = await revisionOf(ada)
    const batch = { replicaId: 'r', epoch: null, changes: [fine, sent as typeof fine] }
    await expect(ada.push(batch)).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(await revisionOf(ada)).toBe(before)
  })

  test('with the same operation twice, or too many, changes nothing', async () => {
    await expect(send(ada, fine, fine)).rejects.toMatchObject({ code: 'invalid-argument' })
    const many = Array.from({ length: 501 }, (_, n) =>
      change('create', 'tag', `t${n}`, { id: `t${n}`, name: `${n}` }),
    )
    await expect(send(ada, ...many)).rejects.toMatchObject({ code: 'invalid-argument' })
  })
})
