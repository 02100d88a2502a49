import type { ChangeAnswer, StudioLink, WireChange } from '@clst/sdk/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  apply,
  asset,
  change,
  checkpoint,
  fieldsOf,
  publishBasics,
  revisionOf,
  send,
} from '../testing/changes.js'
import { upload } from '../testing/contents.js'
import { openTestStudio, type TestStudio } from '../testing/studio.js'

let studio: TestStudio
let ada: StudioLink
let bo: StudioLink
beforeEach(async () => {
  studio = await openTestStudio()
  ada = await studio.as('Ada')
  bo = await studio.as('Bo', 'Admin')
  await publishBasics(ada)
})
afterEach(async () => {
  expect(studio.reported).toEqual([])
  await studio.close()
})

const collection = (id: string, name: string, parentId = 'root') =>
  change('create', 'collection', id, { id, parentId, name, createdAt: 1 })

async function expectConflict(sent: WireChange, kind: string, theirs: string | undefined) {
  const before = await revisionOf(bo)
  const [answer] = await send(bo, sent)
  expect(answer).toMatchObject({ outcome: 'conflict', conflict: kind })
  expect((answer as ChangeAnswer & { theirs: { id: string } }).theirs?.id).toBe(theirs)
  expect(await revisionOf(bo)).toBe(before)
}

describe('a name that is taken is a conflict', () => {
  test('for a new collection, also in other case', () =>
    expectConflict(collection('c', 'SHOTS'), 'collection-name', 'shots'))

  test('for a collection that is renamed or moved', async () => {
    await apply(bo, collection('c', 'other'))
    await expectConflict(change('update', 'collection', 'c', { name: 'Shots' }), 'collection-name', 'shots')
    await apply(bo, collection('d', 'shots', 'c'))
    await expectConflict(
      change('update', 'collection', 'd', { parentId: 'root' }),
      'collection-name',
      'shots',
    )
  })

  test('for a new asset, one that is renamed, and one that is moved', async () => {
    await expectConflict(asset('a', 'Scene', {}), 'asset-name', 'scene')
    await apply(bo, asset('a', 'other', {}))
    await expectConflict(change('update', 'asset', 'a', { name: 'scene' }), 'asset-name', 'scene')
    await apply(bo, asset('b', 'scene', { collectionId: 'shots' }))
    await expectConflict(change('update', 'asset', 'b', { collectionId: 'root' }), 'asset-name', 'scene')
  })

  test('not where the extension differs, nor where the other one is in the trash', async () => {
    await apply(bo, asset('a', 'scene', { extension: 'psd' }))
    await apply(bo, change('update', 'asset', 'scene', { trashedAt: 5 }, await revisionOf(bo)))
    await apply(bo, asset('b', 'scene', {}))
  })

  test('for what comes back from the trash into an occupied place', async () => {
    await apply(bo, change('update', 'asset', 'scene', { trashedAt: 5 }, await revisionOf(bo)))
    await apply(ada, asset('new', 'scene', {}))
    await expectConflict(change('update', 'asset', 'scene', { trashedAt: null }), 'asset-name', 'new')
  })

  test.each(['status', 'tag', 'label', 'scaffold', 'role'] as const)('for a %s', async (kind) => {
    const fields = { name: 'Hero', position: 9, permissions: '[]', createdAt: 1 }
    await apply(ada, change('create', kind, 'x', { id: 'x', ...fields }))
    await expectConflict(change('create', kind, 'y', { id: 'y', ...fields, name: 'HERO' }), 'vocabulary', 'x')
    await apply(ada, change('create', kind, 'z', { id: 'z', ...fields, name: 'Other' }))
    await expectConflict(change('update', kind, 'z', { name: 'hero' }), 'vocabulary', 'x')
  })

  test('for a type of the same kind only', async () => {
    await apply(ada, change('create', 'type', 'x', { id: 'x', kind: 'asset', name: 'Prop' }))
    await apply(ada, change('create', 'type', 'y', { id: 'y', kind: 'collection', name: 'Prop' }))
    await expectConflict(
      change('create', 'type', 'z', { id: 'z', kind: 'asset', name: 'prop' }),
      'vocabulary',
      'x',
    )
  })

  test('not for two collections that swap their names', async () => {
    await apply(bo, collection('c', 'other'))
    const swap = [
      change('update', 'collection', 'c', { name: 'between' }),
      change('update', 'collection', 'shots', { name: 'other' }),
      change('update', 'collection', 'c', { name: 'shots' }),
    ]
    expect((await send(bo, ...swap)).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied'])
  })
})

describe('a move', () => {
  test('of one collection into another that was moved into it is a conflict', async () => {
    await apply(bo, collection('c', 'other'))
    await apply(ada, change('update', 'collection', 'c', { parentId: 'shots' }))
    await expectConflict(change('update', 'collection', 'shots', { parentId: 'c' }), 'move-cycle', 'c')
    await expectConflict(
      change('update', 'collection', 'shots', { parentId: 'shots' }),
      'move-cycle',
      'shots',
    )
  })
})

describe('an edit of what the other side has deleted is a conflict', () => {
  test('when it is in the trash and the author did not know', async () => {
    const base = await revisionOf(bo)
    await apply(ada, change('update', 'asset', 'scene', { trashedAt: 5 }, base))
    await expectConflict(
      change('update', 'asset', 'scene', { description: 'x' }, base),
      'edit-of-deleted',
      'scene',
    )
    const { manifest } = await upload(bo, 'one')
    await expectConflict(checkpoint('v1', 'scene', null, manifest.manifestId), 'edit-of-deleted', 'scene')
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ trashedBy: expect.any(String) })
  })

  test('when it is gone for good, also when somebody offers it anew', async () => {
    await apply(ada, change('update', 'asset', 'scene', { trashedAt: 5 }, await revisionOf(bo)))
    await apply(ada, change('delete', 'asset', 'scene'))
    expect(await fieldsOf(bo, 'asset', 'scene')).toBeNull()
    await expectConflict(change('update', 'asset', 'scene', { description: 'x' }), 'edit-of-deleted', 'scene')
    await expectConflict(asset('scene', 'scene', {}), 'edit-of-deleted', 'scene')
  })

  test('when something is put into a collection that is in the trash', async () => {
    await apply(ada, change('update', 'collection', 'shots', { trashedAt: 5 }, await revisionOf(bo)))
    await expectConflict(asset('a', 'new', { collectionId: 'shots' }), 'edit-of-deleted', 'shots')
    await expectConflict(
      change('update', 'asset', 'scene', { collectionId: 'shots' }),
      'edit-of-deleted',
      'shots',
    )
  })

  test('when a collection is put into the trash in which somebody has put something meanwhile', async () => {
    const base = await revisionOf(bo)
    await apply(ada, asset('a', 'new', { collectionId: 'shots' }))
    await expectConflict(
      change('update', 'collection', 'shots', { trashedAt: 5 }, base),
      'edit-of-deleted',
      'a',
    )
  })
})

describe('a version', () => {
  test('made without knowing a newer one has diverged, and nothing is overwritten', async () => {
    const { manifest } = await upload(ada, 'one')
    await apply(ada, checkpoint('v1', 'scene', null, manifest.manifestId))
    await apply(ada, checkpoint('v2', 'scene', 'v1', manifest.manifestId, { number: 2 }))
    await upload(bo, 'one')
    await expectConflict(checkpoint('mine', 'scene', 'v1', manifest.manifestId), 'diverged', 'scene')
    await expectConflict(checkpoint('first', 'scene', null, manifest.manifestId), 'diverged', 'scene')
    expect(await fieldsOf(bo, 'asset', 'scene')).toMatchObject({ headId: 'v2' })
  })

  test('of two sent at the same moment one has diverged', async () => {
    const one = await upload(ada, 'one')
    const two = await upload(bo, 'two')
    const outcomes = await Promise.all([
      send(ada, checkpoint('mine', 'scene', null, one.manifest.manifestId)),
      send(bo, checkpoint('yours', 'scene', null, two.manifest.manifestId)),
    ])
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['applied', 'conflict'])
  })

  test('made after a deliberate revert is an ordinary one', async () => {
    const { manifest } = await upload(ada, 'one')
    await apply(ada, checkpoint('v1', 'scene', null, manifest.manifestId))
    await apply(ada, checkpoint('v2', 'scene', 'v1', manifest.manifestId, { number: 2 }))
    await apply(ada, checkpoint('v3', 'scene', 'v2', manifest.manifestId, { number: 3, baseId: 'v1' }))
    expect(await fieldsOf(ada, 'checkpoint', 'v3')).toMatchObject({ number: 3, baseId: 'v1' })
  })
})

describe('what builds on something that was not applied waits for it', () => {
  test('an edit, something inside, and a version after a version', async () => {
    const { manifest } = await upload(ada, 'one')
    const [folder, file, first, second, label] = [
      collection('c', 'shots'),
      asset('a', 'new', { collectionId: 'c' }),
      checkpoint('v1', 'a', null, manifest.manifestId),
      checkpoint('v2', 'a', 'v1', manifest.manifestId),
      change('update', 'collection', 'c', { description: 'x' }),
    ]
    expect(await send(ada, folder, file, first, second, label)).toMatchObject([
      { outcome: 'conflict', conflict: 'collection-name' },
      { outcome: 'waiting', waitsFor: folder.operationId },
      { outcome: 'waiting', waitsFor: file.operationId },
      { outcome: 'waiting', waitsFor: file.operationId },
      { outcome: 'waiting', waitsFor: folder.operationId },
    ])
    const renamed = { ...folder, fields: { ...folder.fields, name: 'shots 2' } }
    const answers = await send(ada, renamed, file, first, second, label)
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array(5).fill('applied'))
  })

  test('and one refused change stops no other one', async () => {
    const artist = await studio.as('Cy')
    const answers = await send(
      artist,
      change('update', 'asset', 'scene', { name: 'mine' }),
      change('update', 'asset', 'scene', { assigneeId: artist.caller.personId }, await revisionOf(ada)),
    )
    expect(answers.map(({ outcome }) => outcome)).toEqual(['refused', 'applied'])
  })
})

describe('a value that gives way', () => {
  test('is told to whoever overwrites it, and kept in the audit log', async () => {
    const base = await revisionOf(bo)
    await apply(ada, change('update', 'asset', 'scene', { description: 'hers', isTask: 1 }, base))
    const [answer] = await send(bo, change('update', 'asset', 'scene', { description: 'his' }, base))
    const { caller } = await studio.as('Ada')
    const overwritten = [{ field: 'description', value: 'hers', by: caller.personId, at: expect.any(Number) }]
    expect(answer).toMatchObject({ outcome: 'applied', overwritten })
    expect(studio.audited).toMatchObject([{ action: 'value-overwritten', details: { overwritten } }])
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ description: 'his', isTask: 1 })
  })

  test('is none when it is one’s own of a moment ago, but is from another computer', async () => {
    const base = await revisionOf(bo)
    const edit = (description: string) => change('update', 'asset', 'scene', { description }, base)
    for (const answer of await send(bo, edit('first'), edit('second')))
      expect(answer).not.toHaveProperty('overwritten')
    const batch = { replicaId: 'another computer', epoch: null, changes: [edit('third')] }
    const { answers } = await bo.push(batch)
    expect(answers).toMatchObject([{ overwritten: [{ field: 'description', value: 'second' }] }])
    // Nobody else lost anything.
    expect(studio.audited).toEqual([])
  })

  test('is none when its author knew it, or where two edit different fields', async () => {
    const base = await apply(ada, change('update', 'asset', 'scene', { description: 'hers' }))
    await apply(ada, change('update', 'asset', 'scene', { isTask: 1 }, base))
    const [answer] = await send(bo, change('update', 'asset', 'scene', { description: 'his' }, base))
    expect(answer).not.toHaveProperty('overwritten')
    expect(studio.audited).toEqual([])
  })
})
