import type { StudioLink } from '@clst/sdk/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startRecovery } from './index.js'
import { apply, change, checkpoint, fieldsOf, publishBasics, revisionOf, send } from './testing/changes.js'
import { download, sha256, upload } from './testing/contents.js'
import { openTestStudio, PROJECT, type TestStudio } from './testing/studio.js'

let studio: TestStudio
let ada: StudioLink & { caller: { personId: string } }
beforeEach(async () => {
  studio = await openTestStudio()
  ada = await studio.as('Ada')
  await publishBasics(ada)
})
afterEach(async () => {
  expect(studio.reported).toEqual([])
  await studio.close()
})

describe('a new project', () => {
  test('has an admin, the default roles, and what was pushed', async () => {
    const { entities, isLast, revision } = await ada.pull(0, 1000)
    expect(isLast).toBe(true)
    expect(revision).toBe(entities.at(-1)?.revision)
    const of = (kind: string) => entities.filter((entity) => entity.kind === kind)
    expect(of('role').map(({ fields }) => fields?.name)).toContain('Artist')
    expect(of('person')).toHaveLength(1)
    expect(of('person')[0]?.fields).toMatchObject({ name: 'Ada', studioPersonId: 'account-ada' })
    expect(of('project')[0]).toMatchObject({ id: PROJECT })
    expect(of('asset')[0]?.fields).toMatchObject({
      name: 'scene',
      createdBy: ada.caller.personId,
      headId: null,
    })
  })
})

describe('a checkpoint', () => {
  test('goes up, and down to somebody who has the asset', async () => {
    const bo = await studio.as('Bo')
    await apply(ada, change('update', 'asset', 'scene', { assigneeId: bo.caller.personId }))
    const { manifest, chunks } = await upload(bo, 'one', 'two', 'one')
    const [answer] = await send(bo, checkpoint('v1', 'scene', null, manifest.manifestId))
    const stamped = { number: undefined, authorId: bo.caller.personId }
    expect(answer).toMatchObject({ outcome: 'applied', fields: { authorId: stamped.authorId } })
    expect(await fieldsOf(ada, 'asset', 'scene')).toMatchObject({ headId: 'v1' })
    const [down] = await bo.getManifests([manifest.manifestId], [])
    expect(down).toEqual(manifest)
    const got = await download(bo, manifest.manifestId, [{ first: 0, count: 3 }])
    expect(got).toEqual(new Map(chunks.slice(0, 2).map((chunk) => [sha256(chunk), chunk])))
  })

  test('of a small edit says only what is new, both ways', async () => {
    const first = await upload(ada, 'a', 'b', 'c', 'd')
    const second = await upload(ada, 'a', 'b', 'X', 'd')
    const [down] = await ada.getManifests([second.manifest.manifestId], [first.manifest.manifestId])
    expect(down?.segments).toEqual([
      { manifestId: first.manifest.manifestId, first: 0, count: 2 },
      { hashes: [sha256(second.chunks[2] as Uint8Array)], rawBytes: [1] },
      { manifestId: first.manifest.manifestId, first: 3, count: 1 },
    ])
    const third = await upload(ada, 'a', 'b', 'X', 'd', 'e')
    const again = {
      ...third.manifest,
      segments: [
        { manifestId: second.manifest.manifestId, first: 0, count: 4 },
        { hashes: [sha256(third.chunks[4] as Uint8Array)], rawBytes: [1] },
      ],
    }
    expect(await ada.offerManifests([again])).toEqual([
      { manifestId: third.manifest.manifestId, missing: [] },
    ])
  })

  test('without its contents is refused, and taken when they came', async () => {
    const sent = checkpoint('v1', 'scene', null, 'ab'.repeat(32))
    expect(await send(ada, sent)).toMatchObject([{ outcome: 'refused', code: 'manifest-missing' }])
    const { manifest } = await upload(ada, 'one')
    const fields = { ...sent.fields, manifestId: manifest.manifestId }
    expect(await send(ada, { ...sent, fields })).toMatchObject([{ outcome: 'applied' }])
  })
})

describe('a push', () => {
  test('is safe to repeat: the same answer, and nothing happens', async () => {
    const sent = [
      change('update', 'asset', 'scene', { description: 'mine' }),
      change('create', 'tag', 't1', { id: 't1', name: 'Hero' }),
    ]
    const first = await send(ada, ...sent)
    const before = await revisionOf(ada)
    expect(await send(ada, ...sent)).toEqual(first)
    expect(await revisionOf(ada)).toBe(before)
  })

  test('of another epoch is not taken', async () => {
    const batch = { replicaId: 'r', epoch: 'other', changes: [] }
    await expect(ada.push(batch)).rejects.toMatchObject({ code: 'epoch-changed' })
  })
})

test('a pull brings only what changed, once, in pages of any size', async () => {
  const before = await revisionOf(ada)
  for (let n = 0; n < 7; n++)
    await apply(ada, change('create', 'tag', `t${n}`, { id: `t${n}`, name: `T${n}` }))
  await apply(ada, change('update', 'tag', 't0', { color: '#000000' }))
  const ids: string[] = []
  let after = before
  for (let isLast = false; !isLast; ) {
    const page = await ada.pull(after, 3)
    ids.push(...page.entities.map(({ id }) => id))
    after = page.revision
    isLast = page.isLast
  }
  expect(ids).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't0'])
  expect(after).toBe(before + 8)
  expect(await ada.pull(after, 3)).toMatchObject({ entities: [], isLast: true, revision: after })
})

test('a page ends before it gets too large for memory, whatever the limit is', async () => {
  const before = await revisionOf(ada)
  const text = 'x'.repeat(3 << 20)
  for (let n = 0; n < 4; n++) {
    await apply(ada, change('create', 'scaffold', `s${n}`, { id: `s${n}`, name: `S${n}`, definition: text }))
  }
  const page = await ada.pull(before, 1000)
  expect(page.entities.map(({ id }) => id)).toEqual(['s0', 's1'])
  expect(page.isLast).toBe(false)
  expect((await ada.pull(page.revision, 1000)).entities.map(({ id }) => id)).toEqual(['s2', 's3'])
})

test('what a pull costs depends on what changed, not on what there is', async () => {
  const plans = await Promise.all(
    [
      `SELECT p.epoch, e.revision FROM shared_project p LEFT JOIN entity e ON e.project_id = p.id AND e.revision > 5
        WHERE p.id = 'x' ORDER BY e.revision LIMIT 10`,
      `SELECT kind FROM entity WHERE project_id = 'x' AND revision > 5 AND revision <= 9 ORDER BY revision`,
    ].map((sql) => studio.database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)),
  )
  for (const steps of plans) {
    const text = steps.map(({ detail }) => detail).join('\n')
    expect(text).toContain('entity_revision (project_id=? AND revision>?')
    expect(text).not.toMatch(/SCAN|TEMP B-TREE/)
  }
})

test('after a backup was put back clients see another epoch', async () => {
  const { epoch } = await ada.pull(0, 1)
  await studio.database.transaction((transaction) => startRecovery(transaction, studio.services))
  expect((await ada.pull(0, 1)).epoch).not.toBe(epoch)
  await expect(ada.push({ replicaId: 'r', epoch, changes: [] })).rejects.toMatchObject({
    code: 'epoch-changed',
  })
})
