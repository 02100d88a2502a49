import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../store/database.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
})
afterEach(() => temporary.remove())

interface Change {
  sequence: number
  kind: string
  id: string
  action: string
  fields: Record<string, unknown>
}

let seen = 0

/** What a studio would be told since the last look. */
function newChanges(): Change[] {
  const store = openStore(temporary.project.info.path, { isReadOnly: true })
  try {
    const sql = `SELECT sequence, entity_kind AS kind, entity_id AS id, action, fields FROM change
      WHERE sequence > ? ORDER BY sequence`
    const rows = store.all<Omit<Change, 'fields'> & { fields: string }>(sql, seen)
    seen = rows.at(-1)?.sequence ?? seen
    return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) }))
  } finally {
    store.close()
  }
}

async function save(bytes: string, options: { status?: string; label?: string } = {}) {
  temporary.write('shots/scene.blend', bytes)
  const { checkpoints } = await temporary.project.checkpoint(['shots/scene.blend'], {
    message: bytes,
    ...options,
  })
  return checkpoints[0] as (typeof checkpoints)[0]
}

const kinds = (changes: Change[]) => changes.map(({ kind, action }) => `${kind} ${action}`)

test('a checkpoint tells of all it makes in the words of every other edit', async () => {
  seen = 0
  const first = await save('one', { status: 'wip', label: 'review' })
  const changes = newChanges()
  expect(kinds(changes)).toEqual([
    'person create',
    'collection create',
    'asset create',
    'checkpoint create',
    'asset update',
    'label create',
    'checkpoint_label create',
  ])
  const of = (kind: string) => changes.findLast((change) => change.kind === kind) as Change
  const personId = of('person').id
  expect(changes[2]?.fields).toEqual({
    id: first.assetId,
    collectionId: of('collection').id,
    name: 'scene',
    extension: 'blend',
    statusId: expect.any(String),
    createdAt: expect.any(Number),
    createdBy: personId,
  })
  expect(of('checkpoint').fields).toMatchObject({
    id: first.id,
    assetId: first.assetId,
    number: 1,
    contentHash: first.contentHash,
    sizeBytes: 3,
    authorId: personId,
    comment: 'one',
    previewHash: null,
  })
  expect(Object.keys(of('asset').fields)).toEqual(['statusId'])
  expect(of('checkpoint_label')).toMatchObject({
    id: `${first.assetId}/${of('label').id}`,
    fields: { assetId: first.assetId, labelId: of('label').id, checkpointId: first.id, setBy: personId },
  })
  const second = await save('two', { status: 'wip', label: 'Review' })
  const more = newChanges()
  expect(kinds(more)).toEqual(['checkpoint create', 'checkpoint_label update'])
  expect(more[1]?.fields).toMatchObject({ checkpointId: second.id })
})

test('a safety copy tells nothing, and a checkpoint is not undone', async () => {
  seen = 0
  await save('one')
  newChanges()
  temporary.write('shots/scene.blend', 'unsaved')
  await temporary.project.revert('shots/scene.blend')
  expect(newChanges()).toEqual([])
  await expect(temporary.project.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
})
