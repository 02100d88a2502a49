import type { StudioLink } from '@clst/sdk/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../services.js'
import { apply, change, checkpoint, fieldsOf, publishBasics, revisionOf, send } from '../testing/changes.js'
import { upload } from '../testing/contents.js'
import { openTestStudio, PROJECT, type TestStudio } from '../testing/studio.js'

let studio: TestStudio
let ada: StudioLink & { caller: Caller }
let bo: StudioLink & { caller: Caller }
let manifestId: string
beforeEach(async () => {
  studio = await openTestStudio()
  ada = await studio.as('Ada')
  bo = await studio.as('Bo', 'Supervisor')
  await publishBasics(ada)
  manifestId = (await upload(ada, 'one')).manifest.manifestId
  await upload(bo, 'one')
})
afterEach(async () => {
  expect(studio.reported).toEqual([])
  await studio.close()
})

const recover = () =>
  studio.database.transaction((transaction) =>
    transaction.run('UPDATE shared_project SET recovering_until = ? WHERE id = ?', 2_000_000, PROJECT),
  )

const person = (id: string, name: string) => change('create', 'person', id, { id, name, createdAt: 1 })

describe('who did it is stamped by the server', () => {
  test('whatever was sent', async () => {
    const [answer] = await send(
      bo,
      checkpoint('v1', 'scene', null, manifestId, { authorId: ada.caller.personId }),
    )
    expect(answer).toMatchObject({ outcome: 'applied', fields: { authorId: bo.caller.personId } })
    expect(await fieldsOf(ada, 'checkpoint', 'v1')).toMatchObject({
      authorId: bo.caller.personId,
      number: 1,
      receivedAt: expect.any(Number),
      comment: 'v1',
    })
  })

  test('but who publishes a project brings what people without an account did', async () => {
    await apply(ada, person('old', 'Somebody'))
    await apply(ada, checkpoint('v1', 'scene', null, manifestId, { authorId: 'old', number: 4 }))
    expect(await fieldsOf(bo, 'checkpoint', 'v1')).toMatchObject({ authorId: 'old', number: 4 })
    await apply(ada, checkpoint('v2', 'scene', 'v1', manifestId, { authorId: bo.caller.personId, number: 5 }))
    expect(await fieldsOf(bo, 'checkpoint', 'v2')).toMatchObject({ authorId: ada.caller.personId })
    await apply(bo, checkpoint('v3', 'scene', 'v2', manifestId, { authorId: 'old', number: 9 }))
    expect(await fieldsOf(bo, 'checkpoint', 'v3')).toMatchObject({ authorId: bo.caller.personId, number: 6 })
  })

  test('and while a restored studio is told again what it lost, authors and owners stay', async () => {
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: ada.caller.personId }))
    const sent = checkpoint('v1', 'scene', null, manifestId, { authorId: ada.caller.personId })
    expect(await send(bo, sent)).toMatchObject([{ outcome: 'refused', code: 'not-assignee' }])
    await recover()
    await apply(bo, sent)
    expect(await fieldsOf(bo, 'checkpoint', 'v1')).toMatchObject({ authorId: ada.caller.personId })
  })

  test('a version that was lost comes back to its place, also after the one that follows it', async () => {
    await apply(ada, checkpoint('v1', 'scene', null, manifestId))
    const third = checkpoint('v3', 'scene', 'v2', manifestId, { number: 3 })
    expect(await send(ada, third)).toMatchObject([{ outcome: 'conflict', conflict: 'diverged' }])
    await recover()
    await apply(ada, third)
    expect(await fieldsOf(bo, 'checkpoint', 'v3')).toMatchObject({ number: 3 })
    await apply(bo, checkpoint('v2', 'scene', 'v1', manifestId, { number: 2, authorId: ada.caller.personId }))
    expect(await fieldsOf(bo, 'checkpoint', 'v2')).toMatchObject({ number: 2, authorId: ada.caller.personId })
    expect(await fieldsOf(bo, 'asset', 'scene')).toMatchObject({ headId: 'v3' })
  })
})

test('somebody who joins goes on as the person whose name is theirs', async () => {
  await apply(ada, person('old', 'cy'))
  const cy = await studio.as('Cy')
  expect(cy.caller.personId).toBe('old')
  expect(await fieldsOf(ada, 'person', 'old')).toMatchObject({ name: 'Cy', studioPersonId: 'account-cy' })
})

describe('the head', () => {
  beforeEach(async () => {
    await apply(ada, checkpoint('v1', 'scene', null, manifestId))
    await apply(ada, checkpoint('v2', 'scene', 'v1', manifestId, { number: 2 }))
  })

  test('goes back to the newest that is left when a version is deleted, and forth again', async () => {
    await apply(bo, change('update', 'checkpoint', 'v2', { trashedAt: 7 }))
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ headId: 'v1' })
    expect(await fieldsOf(ada, 'checkpoint', 'v2')).toMatchObject({
      trashedAt: 7,
      trashedBy: bo.caller.personId,
    })
    await apply(bo, change('update', 'checkpoint', 'v2', { trashedAt: null }))
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ headId: 'v2' })
  })

  test('is not what somebody says it is', async () => {
    await apply(ada, change('update', 'asset', 'scene', { headId: 'v1' }))
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ headId: 'v2' })
  })

  test('a number that was used once is never used again', async () => {
    await apply(ada, change('update', 'checkpoint', 'v2', { trashedAt: 7 }))
    await apply(ada, change('delete', 'checkpoint', 'v2'))
    await apply(ada, checkpoint('v3', 'scene', 'v1', manifestId, { number: 2 }))
    expect(await fieldsOf(ada, 'checkpoint', 'v3')).toMatchObject({ number: 3 })
  })
})

describe('an asset', () => {
  const assign = (personId: string | null, base: number) =>
    change('update', 'asset', 'scene', { assigneeId: personId }, base)

  test('is taken by one of two, who both thought that nobody has it', async () => {
    const cy = await studio.as('Cy')
    const base = await revisionOf(ada)
    const [first, second] = await Promise.all([
      send(bo, assign(bo.caller.personId, base)),
      send(cy, assign(cy.caller.personId, base)),
    ])
    expect(first).toMatchObject([{ outcome: 'applied' }])
    expect(second).toMatchObject([{ outcome: 'refused', code: 'not-assignee', entity: { id: 'scene' } }])
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({
      assigneeId: bo.caller.personId,
      assignedBy: bo.caller.personId,
    })
  })

  test('that somebody has takes versions of nobody else, not even of an admin', async () => {
    await apply(bo, assign(bo.caller.personId, await revisionOf(bo)))
    const sent = checkpoint('v1', 'scene', null, manifestId)
    expect(await send(ada, sent)).toMatchObject([
      { outcome: 'refused', code: 'not-assignee', entity: { id: 'scene' } },
    ])
    await apply(bo, sent)
  })

  test('is handed over by who has it, given back, and taken by force where the role allows it, audited', async () => {
    const cy = await studio.as('Cy')
    await apply(cy, assign(cy.caller.personId, await revisionOf(cy)))
    await apply(cy, assign(bo.caller.personId, await revisionOf(cy)))
    expect(await send(cy, assign(cy.caller.personId, await revisionOf(cy)))).toMatchObject([
      { outcome: 'refused', code: 'not-permitted' },
    ])
    await apply(bo, assign(null, await revisionOf(bo)))
    expect(studio.audited).toEqual([])
    await apply(cy, assign(cy.caller.personId, await revisionOf(cy)))
    await apply(bo, assign(bo.caller.personId, await revisionOf(bo)))
    expect(studio.audited).toMatchObject([{ action: 'asset-taken', subject: 'asset scene' }])
  })

  test('belongs to who makes its first version, where the project says so', async () => {
    await apply(bo, checkpoint('v1', 'scene', null, manifestId))
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ assigneeId: null })
    await apply(ada, change('update', 'project', PROJECT, { takeOnFirstCheckpoint: 1 }))
    await apply(bo, checkpoint('v2', 'scene', 'v1', manifestId))
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ assigneeId: bo.caller.personId })
  })
})

test('what is deleted for good takes with it what hangs on it, and is audited', async () => {
  await apply(ada, change('create', 'tag', 't', { id: 't', name: 'Hero' }))
  await apply(ada, change('create', 'asset_tag', 'scene/t', { assetId: 'scene', tagId: 't' }))
  await apply(ada, checkpoint('v1', 'scene', null, manifestId))
  const need = { id: 'd', sourceCollectionId: 'shots', targetAssetId: 'scene', createdAt: 1 }
  await apply(ada, change('create', 'dependency', 'd', need))
  expect(await send(ada, change('delete', 'tag', 't'))).toMatchObject([
    { outcome: 'refused', code: 'in-use' },
  ])
  await apply(ada, change('update', 'asset', 'scene', { trashedAt: 5 }))
  await apply(ada, change('delete', 'asset', 'scene'))
  const gone = [
    { kind: 'asset', id: 'scene' },
    { kind: 'asset_tag', id: 'scene/t' },
    { kind: 'checkpoint', id: 'v1' },
    { kind: 'dependency', id: 'd' },
  ] as const
  for (const { kind, id } of gone) expect(await fieldsOf(bo, kind, id)).toBeNull()
  expect(studio.audited).toMatchObject([
    { action: 'purged', subject: 'asset scene', details: { name: 'scene' } },
  ])
  await apply(ada, change('delete', 'tag', 't'))
})

test('what pointed at a version that is deleted for good points at none', async () => {
  await apply(ada, checkpoint('v1', 'scene', null, manifestId))
  await apply(ada, checkpoint('v2', 'scene', 'v1', manifestId))
  await apply(ada, change('create', 'label', 'l', { id: 'l', name: 'Sent', createdAt: 1 }))
  const pointer = { assetId: 'scene', labelId: 'l', checkpointId: 'v1', setAt: 1 }
  const pin = {
    id: 'd',
    sourceCollectionId: 'shots',
    targetAssetId: 'scene',
    pinCheckpointId: 'v1',
    createdAt: 1,
  }
  const note = { checkpointId: 'v2', targetAssetId: 'scene', targetCheckpointId: 'v1' }
  await apply(ada, change('create', 'checkpoint_label', 'scene/l', pointer))
  await apply(ada, change('create', 'dependency', 'd', pin))
  await apply(ada, change('create', 'checkpoint_dependency', 'v2/scene', note))
  await apply(ada, change('update', 'checkpoint', 'v1', { trashedAt: 5 }))
  await apply(ada, change('delete', 'checkpoint', 'v1'))
  expect(await fieldsOf(bo, 'checkpoint_label', 'scene/l')).toBeNull()
  expect(await fieldsOf(bo, 'dependency', 'd')).toMatchObject({
    pinCheckpointId: null,
    targetAssetId: 'scene',
  })
  expect(await fieldsOf(bo, 'checkpoint_dependency', 'v2/scene')).toMatchObject({ targetCheckpointId: null })
  expect(await fieldsOf(bo, 'asset', 'scene')).toMatchObject({ headId: 'v2' })
})

test('a word that something names is not deleted, whoever did not know', async () => {
  const inUse = [{ outcome: 'refused', code: 'in-use' }]
  expect(await send(ada, change('delete', 'status', 'todo'))).toMatchObject(inUse)
  await apply(ada, change('create', 'type', 'a_type', { id: 'a_type', kind: 'asset', name: 'Prop' }))
  await apply(ada, change('create', 'type', 'aXtype', { id: 'aXtype', kind: 'asset', name: 'Char' }))
  await apply(ada, change('update', 'asset', 'scene', { typeId: 'aXtype' }))
  expect(await send(ada, change('delete', 'type', 'aXtype'))).toMatchObject(inUse)
  await apply(ada, change('delete', 'type', 'a_type'))
  await apply(ada, change('update', 'asset', 'scene', { statusId: null, typeId: null }))
  await apply(ada, change('delete', 'status', 'todo'))
  await apply(ada, change('delete', 'type', 'aXtype'))
})
