import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nameKey } from '../names.js'
import { getEntity } from '../store/entity-rows.js'
import { type OpenContext, openContext } from '../testing/open-context.js'
import { edit, editMany } from './edit.js'
import { undo } from './undo.js'

let open: OpenContext
beforeEach(async () => {
  open = await openContext()
})
afterEach(() => open.close())

const tag = (id: string, name: string) => ({ id, name, name_key: nameKey(name), color: null })

function changes() {
  type Change = { entity_kind: string; entity_id: string; action: string; fields: string }
  const sql =
    "SELECT entity_kind, entity_id, action, fields FROM change WHERE entity_kind <> 'person' ORDER BY sequence"
  return open.context.store
    .all<Change>(sql)
    .map((row) => [row.entity_kind, row.entity_id, row.action, JSON.parse(row.fields)])
}

describe('an edit', () => {
  test('is recorded for the studio with the fields that changed, and no others', async () => {
    const { context } = open
    await edit(context, { description: 'made a tag' }, (current) => current.insert('tag', tag('t1', 'Hero')))
    await edit(context, { description: 'renamed a tag' }, (current) => {
      expect(current.update('tag', 't1', { name: 'Lead', name_key: 'lead', color: null })).toBe(true)
      expect(current.update('tag', 't1', { name: 'Lead' })).toBe(false)
    })
    await edit(context, { description: 'removed a tag' }, (current) => current.remove('tag', 't1'))
    expect(changes()).toEqual([
      ['tag', 't1', 'create', { id: 't1', name: 'Hero', color: null }],
      ['tag', 't1', 'update', { name: 'Lead' }],
      ['tag', 't1', 'delete', {}],
    ])
  })

  test('that fails leaves nothing behind', async () => {
    const { context } = open
    const failing = edit(context, { description: 'made tags' }, (current) => {
      current.insert('tag', tag('t1', 'Hero'))
      current.insert('tag', tag('t2', 'hero'))
    })
    await expect(failing).rejects.toThrow()
    expect(getEntity(context.store, 'tag', 't1')).toBeUndefined()
    expect(changes()).toEqual([])
    await expect(undo(context)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  test('of a column that does not exist is refused', async () => {
    const work = edit(open.context, { description: 'x' }, (current) =>
      current.insert('tag', { ...tag('t1', 'Hero'), 'color = 1; --': 1 }),
    )
    await expect(work).rejects.toThrow()
  })
})

describe('undo', () => {
  test('takes back the newest edit, then the one before', async () => {
    const { context } = open
    await edit(context, { description: 'made a tag' }, (current) => current.insert('tag', tag('t1', 'Hero')))
    await edit(context, { description: 'coloured it' }, (current) =>
      current.update('tag', 't1', { color: 'red' }),
    )
    expect(await undo(context)).toEqual({ description: 'coloured it', steps: 1 })
    expect(getEntity(context.store, 'tag', 't1')).toMatchObject({ color: null })
    expect(await undo(context)).toMatchObject({ description: 'made a tag' })
    expect(getEntity(context.store, 'tag', 't1')).toBeUndefined()
    await expect(undo(context)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    expect(changes().map(([, , action]) => action)).toEqual(['create', 'update', 'update', 'delete'])
  })

  test('brings back a removed row with all its columns', async () => {
    const { context } = open
    await edit(context, { description: 'made a tag' }, (current) =>
      current.insert('tag', { ...tag('t1', 'Hero'), color: '#ff0000' }),
    )
    const before = getEntity(context.store, 'tag', 't1')
    await edit(context, { description: 'removed it' }, (current) => current.remove('tag', 't1'))
    await undo(context)
    expect(getEntity(context.store, 'tag', 't1')).toEqual(before)
  })

  test('is refused when the same thing was edited afterwards, and changes nothing', async () => {
    const { context } = open
    await edit(context, { description: 'made tags' }, (current) => {
      current.insert('tag', tag('t1', 'Hero'))
      current.insert('tag', tag('t2', 'Prop'))
    })
    await context.store.write(() => context.store.run("UPDATE tag SET color = 'blue' WHERE id = 't1'"))
    await expect(undo(context)).rejects.toMatchObject({ code: 'edited-since' })
    expect(getEntity(context.store, 'tag', 't2')).toBeDefined()
  })

  test('takes back an operation of several transactions at once', async () => {
    const { context } = open
    const numbers = Array.from({ length: 1200 }, (_, index) => index)
    await editMany(context, { description: 'made 1,200 tags' }, numbers, (current, number) =>
      current.insert('tag', tag(`t${number}`, `Tag ${number}`)),
    )
    expect(await undo(context)).toEqual({ description: 'made 1,200 tags', steps: 1200 })
    expect(context.store.get('SELECT count(*) AS n FROM tag')).toEqual({ n: 0 })
  })

  test('takes back an operation of more transactions than are kept, and forgets none in part', async () => {
    const { context } = open
    const step = (name: string, group: string) =>
      edit(context, { description: group, group }, (current) => current.insert('tag', tag(name, name)))
    for (let n = 0; n < 3; n++) await step(`old${n}`, 'old')
    for (let n = 0; n < 230; n++) await step(`new${n}`, 'new')
    expect(await undo(context)).toEqual({ description: 'new', steps: 230 })
    await expect(undo(context)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    expect(context.store.get('SELECT count(*) AS n FROM tag')).toEqual({ n: 3 })
  })

  test('takes back all of an operation while another program was at work', async () => {
    const { context } = open
    const step = (name: string, group: string) =>
      edit(context, { description: group, group }, (current) => current.insert('tag', tag(name, name)))
    for (const [name, group] of [
      ['a1', 'a'],
      ['b1', 'b'],
      ['a2', 'a'],
      ['b2', 'b'],
    ] as const)
      await step(name, group)
    expect(await undo(context)).toEqual({ description: 'b', steps: 2 })
    expect(await undo(context)).toEqual({ description: 'a', steps: 2 })
  })

  test('of several transactions changes nothing when a part was edited since', async () => {
    const { context } = open
    for (const name of ['t1', 't2', 't3']) {
      const order = { description: 'made tags', group: 'g' }
      await edit(context, order, (current) => current.insert('tag', tag(name, name)))
    }
    await context.store.write(() => context.store.run("UPDATE tag SET color = 'blue' WHERE id = 't1'"))
    await expect(undo(context)).rejects.toMatchObject({ code: 'edited-since' })
    expect(context.store.get('SELECT count(*) AS n FROM tag')).toEqual({ n: 3 })
  })
})
