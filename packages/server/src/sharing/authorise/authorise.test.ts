import {
  DEFAULT_ROLES,
  ENTITY_KEYS,
  type EntityKind,
  type StudioLink,
  type WireChange,
  type WireFields,
} from '@clst/sdk/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSharedProject, openAsMember } from '../index.js'
import type { Caller } from '../services.js'
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
import { openTestStudio, PROJECT, type TestStudio } from '../testing/studio.js'

/** Letters of the default roles, in their order. */
const LETTERS = ['A', 'P', 'S', 'T', 'R', 'V'] as const
const ROLES = DEFAULT_ROLES.map(({ name }, index) => ({ name, letter: LETTERS[index] as string }))

type Member = StudioLink & { caller: Caller }

let studio: TestStudio
let ada: Member
let manifestId: string
const members = new Map<string, Member>()
let count = 0
const next = () => `x${++count}`

beforeAll(async () => {
  studio = await openTestStudio()
  ada = await studio.as('Ada')
  await publishBasics(ada)
  for (const { name, letter } of ROLES) members.set(letter, await studio.as(`Person ${letter}`, name))
  for (const link of [ada, ...members.values()]) {
    const may = link.caller.permissions.has('create-checkpoint')
    if (may) manifestId = (await upload(link, 'one')).manifest.manifestId
  }
})
afterAll(async () => {
  expect(studio.reported).toEqual([])
  await studio.close()
})

/** Makes what a change is about, and answers the change. Every change has things of its own. */
interface Case {
  kind: EntityKind
  what: string
  /** Who may. */
  roles: string
  make(member: Member): Promise<WireChange>
}

async function given(kind: EntityKind, fields: WireFields = {}): Promise<string> {
  const id = next()
  await apply(ada, change('create', kind, id, { id, key: id, name: id, createdAt: 1, ...fields }))
  return id
}

async function givenAsset(fields: WireFields = {}): Promise<string> {
  const id = next()
  await apply(ada, asset(id, id, fields))
  return id
}

async function givenVersion(assetId: string): Promise<string> {
  const id = next()
  await apply(ada, checkpoint(id, assetId, null, manifestId))
  return id
}

/** A kind whose entities stand by themselves: who may make, change and delete one. */
function plain(kind: EntityKind, fields: WireFields, create: string, update: string, remove: string): Case[] {
  const edit: WireFields = kind === 'ignore_rule' ? { pattern: '*.tmp' } : { name: 'edited' }
  return [
    {
      kind,
      what: 'create',
      roles: create,
      make: async () => {
        const id = next()
        return change('create', kind, id, { id, key: id, name: id, createdAt: 1, ...fields })
      },
    },
    {
      kind,
      what: 'update',
      roles: update,
      make: async () => {
        const id = await given(kind, fields)
        return change('update', kind, id, 'name' in edit ? { name: `${id} edited` } : edit)
      },
    },
    {
      kind,
      what: 'delete',
      roles: remove,
      make: async () => change('delete', kind, await given(kind, fields)),
    },
  ]
}

const base = () => revisionOf(ada)

async function trashed(kind: EntityKind, id: string): Promise<WireChange> {
  await apply(ada, change('update', kind, id, { trashedAt: 5 }, await base()))
  return change('delete', kind, id)
}

async function link(kind: EntityKind, keys: WireFields): Promise<WireChange> {
  const id = ENTITY_KEYS[kind].map((key) => keys[camel(key)]).join('/')
  return change('create', kind, id, keys)
}
const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

async function existing(
  sent: WireChange,
  action: 'update' | 'delete',
  fields: WireFields = {},
): Promise<WireChange> {
  await apply(ada, sent)
  return change(action, sent.kind, sent.id, fields, await base())
}

const tagOn = async () => link('asset_tag', { assetId: await givenAsset(), tagId: await given('tag') })
const valueOn = async () => link('asset_value', { assetId: await givenAsset(), key: 'k', value: '1' })
const assigned = async () =>
  link('collection_assignee', {
    collectionId: await given('collection', { parentId: 'root' }),
    personId: ada.caller.personId,
    assignedAt: 1,
  })
const labelOn = async () => {
  const assetId = await givenAsset()
  return link('checkpoint_label', {
    assetId,
    labelId: await given('label'),
    checkpointId: await givenVersion(assetId),
    setAt: 1,
  })
}
const need = async () => {
  const id = next()
  const fields = { id, sourceAssetId: await givenAsset(), targetAssetId: 'scene', createdAt: 1 }
  return change('create', 'dependency', id, fields)
}
const note = async (member: Member) => {
  const assetId = await givenAsset()
  const id = next()
  const may = member.caller.permissions.has('create-checkpoint')
  await apply(may ? member : ada, checkpoint(id, assetId, null, manifestId))
  return link('checkpoint_dependency', { checkpointId: id, targetAssetId: 'scene' })
}
const assetEdit = (what: string, roles: string, fields: WireFields, of: WireFields = {}): Case => ({
  kind: 'asset',
  what,
  roles,
  make: async () => change('update', 'asset', await givenAsset(of), fields, await base()),
})

const CASES: Case[] = [
  {
    kind: 'project',
    what: 'create',
    roles: '',
    make: async () => change('create', 'project', next(), { name: 'x' }),
  },
  {
    kind: 'project',
    what: 'update',
    roles: 'A',
    make: async () => change('update', 'project', PROJECT, { description: next() }, await base()),
  },
  { kind: 'project', what: 'delete', roles: '', make: async () => change('delete', 'project', PROJECT) },
  ...plain('setting', { value: '1' }, 'A', 'A', 'A'),
  ...plain('person', {}, 'ASTPR', 'A', ''),
  {
    kind: 'person',
    what: 'update themselves',
    roles: 'APSTRV',
    make: async ({ caller }) =>
      change('update', 'person', caller.personId, { email: `${next()}@x` }, await base()),
  },
  ...plain('role', { permissions: '[]' }, 'A', 'A', 'A'),
  ...plain('status', { position: 1 }, 'A', 'A', 'A'),
  ...plain('type', { kind: 'asset' }, 'A', 'A', 'A'),
  ...plain('tag', {}, 'AP', 'A', 'A'),
  ...plain('label', {}, 'ASTR', 'A', 'A'),
  ...plain('ignore_rule', { pattern: '*.bak' }, 'A', 'A', 'A'),
  ...plain('scaffold', { definition: '{}' }, 'AP', 'AP', 'AP'),
  ...plain('template', { extension: 'blend' }, 'AP', 'AP', 'AP'),
  {
    kind: 'template',
    what: 'purge',
    roles: 'A',
    make: async () => trashed('template', await given('template', { extension: 'blend' })),
  },
  ...plain('collection', { parentId: 'root' }, 'AP', 'AP', '').filter(({ what }) => what !== 'delete'),
  {
    kind: 'collection',
    what: 'trash',
    roles: 'A',
    make: async () =>
      change(
        'update',
        'collection',
        await given('collection', { parentId: 'root' }),
        { trashedAt: 5 },
        await base(),
      ),
  },
  {
    kind: 'collection',
    what: 'delete',
    roles: 'A',
    make: async () => trashed('collection', await given('collection', { parentId: 'root' })),
  },
  {
    kind: 'collection',
    what: 'make another root',
    roles: '',
    make: async () => {
      const id = next()
      return change('create', 'collection', id, { id, name: id, parentId: null })
    },
  },
  { kind: 'collection_assignee', what: 'create', roles: 'APS', make: assigned },
  {
    kind: 'collection_assignee',
    what: 'update',
    roles: 'APS',
    make: async () => existing(await assigned(), 'update', { assignedAt: 2 }),
  },
  {
    kind: 'collection_assignee',
    what: 'delete',
    roles: 'APS',
    make: async () => existing(await assigned(), 'delete'),
  },
  { kind: 'asset', what: 'create', roles: 'AP', make: async () => asset(next(), `file ${count}`, {}) },
  assetEdit('rename', 'AP', { description: 'x' }),
  assetEdit('trash', 'A', { trashedAt: 5 }),
  assetEdit('set a status', 'APSTRV', { statusId: 'todo' }, { statusId: null }),
  assetEdit('set a status that asks for a word', 'APST', { statusId: 'done' }),
  ...(['set-retake', 'purge', 'manage-vocabulary'] as const).map(
    (permission): Case => ({
      kind: 'asset',
      what: `set a status that asks for ${permission}`,
      roles: { 'set-retake': 'APST', purge: 'A', 'manage-vocabulary': 'A' }[permission],
      make: async () => {
        const statusId = await given('status', { position: 3, permission })
        return change('update', 'asset', await givenAsset(), { statusId }, await base())
      },
    }),
  ),
  {
    kind: 'asset',
    what: 'create with a status that asks for a word',
    roles: 'AP',
    make: async () => asset(next(), `file ${count}`, { statusId: 'done' }),
  },
  assetEdit('give it a picture', 'APSTR', { coverHash: 'ab'.repeat(32) }),
  {
    kind: 'asset',
    what: 'take',
    roles: 'APSTR',
    make: async ({ caller }) =>
      change('update', 'asset', await givenAsset(), { assigneeId: caller.personId }, await base()),
  },
  {
    kind: 'asset',
    what: 'assign to somebody',
    roles: 'APS',
    make: async () =>
      change('update', 'asset', await givenAsset(), { assigneeId: ada.caller.personId }, await base()),
  },
  {
    kind: 'asset',
    what: 'take from somebody',
    roles: 'AS',
    make: async ({ caller }) => {
      const id = await givenAsset({ assigneeId: ada.caller.personId })
      return change('update', 'asset', id, { assigneeId: caller.personId }, await base())
    },
  },
  {
    kind: 'asset',
    what: 'unassign',
    roles: 'APS',
    make: async () => {
      const id = await givenAsset({ assigneeId: ada.caller.personId })
      return change('update', 'asset', id, { assigneeId: null }, await base())
    },
  },
  { kind: 'asset', what: 'delete', roles: 'A', make: async () => trashed('asset', await givenAsset()) },
  { kind: 'asset_value', what: 'create', roles: 'AP', make: valueOn },
  {
    kind: 'asset_value',
    what: 'update',
    roles: 'AP',
    make: async () => existing(await valueOn(), 'update', { value: '2' }),
  },
  { kind: 'asset_value', what: 'delete', roles: 'AP', make: async () => existing(await valueOn(), 'delete') },
  { kind: 'asset_tag', what: 'create', roles: 'AP', make: tagOn },
  {
    kind: 'asset_tag',
    what: 'update',
    roles: 'AP',
    make: async () => existing(await tagOn(), 'update', { x: 1 }),
  },
  { kind: 'asset_tag', what: 'delete', roles: 'AP', make: async () => existing(await tagOn(), 'delete') },
  {
    kind: 'checkpoint',
    what: 'create',
    roles: 'ASTR',
    make: async () => checkpoint(next(), await givenAsset(), null, manifestId),
  },
  {
    kind: 'checkpoint',
    what: 'trash',
    roles: 'AS',
    make: async () =>
      change('update', 'checkpoint', await givenVersion(await givenAsset()), { trashedAt: 5 }, await base()),
  },
  {
    kind: 'checkpoint',
    what: 'update',
    roles: '',
    make: async () =>
      change('update', 'checkpoint', await givenVersion(await givenAsset()), { comment: 'better' }),
  },
  {
    kind: 'checkpoint',
    what: 'delete',
    roles: 'A',
    make: async () => trashed('checkpoint', await givenVersion(await givenAsset())),
  },
  { kind: 'checkpoint_label', what: 'create', roles: 'ASTR', make: labelOn },
  {
    kind: 'checkpoint_label',
    what: 'update',
    roles: 'ASTR',
    make: async () => existing(await labelOn(), 'update', { setAt: 2 }),
  },
  {
    kind: 'checkpoint_label',
    what: 'delete',
    roles: 'ASTR',
    make: async () => existing(await labelOn(), 'delete'),
  },
  { kind: 'checkpoint_dependency', what: 'create', roles: 'ASTR', make: note },
  {
    kind: 'checkpoint_dependency',
    what: 'update',
    roles: '',
    make: async () => existing(await note(ada), 'update', { typeId: null, x: 1 }),
  },
  {
    kind: 'checkpoint_dependency',
    what: 'delete',
    roles: '',
    make: async () => existing(await note(ada), 'delete'),
  },
  { kind: 'dependency', what: 'create', roles: 'AP', make: need },
  {
    kind: 'dependency',
    what: 'update',
    roles: 'AP',
    make: async () => existing(await need(), 'update', { x: 1 }),
  },
  { kind: 'dependency', what: 'delete', roles: 'AP', make: async () => existing(await need(), 'delete') },
]

describe.each(CASES)('$kind: $what', ({ roles, make }) => {
  test(`is for ${roles === '' ? 'nobody' : roles}`, async () => {
    const allowed: string[] = []
    for (const [letter, member] of members) {
      const sent = await make(member)
      const before = await fieldsOf(ada, sent.kind, sent.id)
      const [answer] = await send(member, sent)
      if (answer?.outcome === 'applied') {
        allowed.push(letter)
        if (sent.action === 'delete') expect(await fieldsOf(ada, sent.kind, sent.id)).toBeNull()
        else expect(await fieldsOf(ada, sent.kind, sent.id)).not.toEqual(before)
      } else {
        expect(answer).toMatchObject({ outcome: 'refused', code: 'not-permitted' })
        expect(await fieldsOf(ada, sent.kind, sent.id)).toEqual(before)
      }
    }
    expect(allowed.sort().join('')).toBe([...roles].sort().join(''))
  })
})

test('every kind is asked for each action', () => {
  for (const kind of Object.keys(ENTITY_KEYS)) {
    const whats = CASES.filter((each) => each.kind === kind).map(({ what }) => what)
    const kinds = kind === 'asset' ? ['create', 'rename', 'delete'] : ['create', 'update', 'delete']
    expect(whats).toEqual(expect.arrayContaining(kinds))
  }
})

describe('nobody', () => {
  test.each(['a stranger', 'a member of another project'])('%s reaches the project', async (who) => {
    const accountId = `account-${who}`
    if (who.startsWith('a member')) {
      const creator = { accountId, name: 'Dee' }
      await createSharedProject(studio.services, { id: 'other', name: 'Other', creator })
      const { link } = await openAsMember(studio.services, 'other', accountId)
      expect(await link.entities([{ kind: 'asset', id: 'scene' }])).toEqual([])
      await expect(link.getManifests([manifestId], [])).rejects.toMatchObject({ code: 'not-visible' })
    }
    await expect(openAsMember(studio.services, PROJECT, accountId)).rejects.toMatchObject({
      code: 'project-not-found',
    })
  })

  test('changes the role of admins, or gives somebody a role by a push', async () => {
    const { entities } = await ada.pull(0, 1000)
    const role = entities.find(({ kind, fields }) => kind === 'role' && fields?.name === 'Admin')
    const id = role?.id ?? ''
    expect(await send(ada, change('update', 'role', id, { permissions: '[]' }, await base()))).toMatchObject([
      { outcome: 'refused', code: 'not-permitted' },
    ])
    expect(await send(ada, change('delete', 'role', id))).toMatchObject([{ outcome: 'refused' }])
    const artist = members.get('R') as Member
    await apply(artist, change('update', 'person', artist.caller.personId, { roleId: id }, await base()))
    expect(await fieldsOf(ada, 'person', artist.caller.personId)).not.toMatchObject({ roleId: id })
    expect((await studio.as('Person R')).caller.isAdmin).toBe(false)
  })

  test('lets a role do more than they may, without being an admin', async () => {
    const words = (...permissions: string[]) => ({ permissions: JSON.stringify(permissions) })
    const mine = { id: 'lead', name: 'Lead', position: 9, ...words('manage-roles', 'pull') }
    await apply(ada, change('create', 'role', 'lead', mine))
    const lead = await studio.as('Lia', 'lead')
    const refused = [{ outcome: 'refused', code: 'not-permitted' }]
    const more = words('manage-roles', 'pull', 'pull-any-asset')
    expect(await send(lead, change('update', 'role', 'lead', more, await base()))).toMatchObject(refused)
    const strong = { id: 'strong', name: 'Strong', position: 9, ...words('purge') }
    expect(await send(lead, change('create', 'role', 'strong', strong))).toMatchObject(refused)
    await apply(ada, change('create', 'role', 'strong', strong))
    expect(await send(lead, change('update', 'role', 'strong', words(), await base()))).toMatchObject(refused)
    const weak = { id: 'weak', name: 'Weak', position: 9, ...words('pull') }
    await apply(lead, change('create', 'role', 'weak', weak))
    await apply(lead, change('update', 'role', 'weak', words(), await base()))
  })

  test('deletes a role that somebody has', async () => {
    const { entities } = await ada.pull(0, 1000)
    const role = entities.find(({ kind, fields }) => kind === 'role' && fields?.name === 'Vendor')
    expect(await send(ada, change('delete', 'role', role?.id ?? ''))).toMatchObject([
      { outcome: 'refused', code: 'in-use' },
    ])
  })
})
