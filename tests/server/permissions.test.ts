/**
 * Every operation of the document, asked by a member of each role and by others, as docs/reference/studio-permissions.md
 * says. An operation without a row fails.
 */
import { createHash, randomUUID } from 'node:crypto'
import { DEFAULT_ROLES, ENTITY_KEYS, type EntityKind, PERMISSIONS } from '@clst/sdk/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '../helpers/permissions-page.js'
import { PASSWORD, STUDIO_CONTRACT, type StudioAsk, TestStudio } from '../helpers/studio.js'

const studio = new TestStudio()

/** Columns of the page. `stranger`: the admin of another project. `program`: a service token with the role Artist. */
const PERSONAS = [
  'Admin',
  'Production manager',
  'Supervisor',
  'Assistant supervisor',
  'Artist',
  'Vendor',
  'program',
  'studio admin',
  'stranger',
  'disabled',
] as const

type Persona = (typeof PERSONAS)[number]

interface Row {
  target: () => string | Promise<string>
  ask?: () => StudioAsk | Promise<StudioAsk>
}

const tokens = {} as Record<Persona, string>
const ids = {} as Record<Persona | 'project' | 'guest', string>

const project = () => `/v1/projects/${ids.project}`
const HASH = createHash('sha256').update('nothing').digest('hex')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const json = (body: unknown) => () => ({ body })
let count = 0
const fresh = () => `Somebody ${++count}`

/** A new account, for what can be done to it once. */
async function somebody(inProject = false): Promise<string> {
  const projects = inProject ? [{ projectId: ids.project, role: 'Artist' }] : []
  return (await studio.join(tokens['studio admin'], fresh(), projects)).id
}

/** One for all who only look at it: so many of one address are open at once. */
let shown: string | undefined
async function shownCode(): Promise<string> {
  shown ??= await userCode()
  return shown
}

async function userCode(): Promise<string> {
  const body = { device: 'render-12' }
  return (await studio.ask('POST', '/v1/device-sign-ins', { body })).document.userCode
}

async function newRole(): Promise<string> {
  const id = randomUUID()
  const body = { name: fresh(), permissions: ['pull'] }
  await studio.ask('PUT', `${project()}/roles/${id}`, { token: tokens.Admin, body })
  return id
}

const ROWS: Record<string, Row | 'open'> = {
  getStudio: 'open',
  setUpStudio: 'open',
  signIn: 'open',
  resetPassword: 'open',
  acceptInvitation: 'open',
  beginDeviceSignIn: 'open',
  finishDeviceSignIn: 'open',
  lookUpDeviceSignIn: {
    target: () => '/v1/device-sign-ins/look-up',
    ask: async () => ({ body: { userCode: await shownCode() } }),
  },
  decideDeviceSignIn: {
    target: () => '/v1/device-sign-ins/decide',
    ask: async () => ({ body: { userCode: await userCode(), isApproved: false } }),
  },
  signOut: { target: () => '/v1/sessions/current' },
  getMe: { target: () => '/v1/me' },
  changePassword: {
    target: () => '/v1/me/password',
    ask: json({ oldPassword: PASSWORD, newPassword: PASSWORD }),
  },
  listTokens: { target: () => `/v1/tokens?personId=${ids.guest}` },
  revokeToken: {
    target: () => `/v1/tokens/${randomUUID()}`,
  },
  createServiceToken: {
    target: () => '/v1/service-tokens',
    ask: () => ({ body: { name: fresh(), projects: [], expiresInDays: 1 } }),
  },
  listPeople: { target: () => '/v1/people' },
  editPerson: { target: () => `/v1/people/${ids.guest}`, ask: json({ isAdmin: false }) },
  disablePerson: {
    target: async () => `/v1/people/${await somebody()}/disable`,
    ask: json({ reassignTo: null }),
  },
  enablePerson: { target: () => `/v1/people/${ids.guest}/enable`, ask: json({}) },
  createPasswordReset: {
    target: () => `/v1/people/${ids.guest}/password-reset`,
    ask: json({}),
  },
  listInvitations: { target: () => '/v1/invitations' },
  createInvitation: {
    target: () => '/v1/invitations',
    ask: () => ({ body: { name: fresh(), projects: [{ projectId: ids.project, role: 'Artist' }] } }),
  },
  revokeInvitation: {
    target: async () => {
      const { document } = await studio.ask('POST', '/v1/invitations', {
        token: tokens['studio admin'],
        body: { name: fresh() },
      })
      return `/v1/invitations/${document.id}`
    },
  },
  listProjects: { target: () => '/v1/projects?all=true' },
  createProject: { target: () => '/v1/projects', ask: () => ({ body: { name: fresh() } }) },
  getProject: { target: project },
  editProject: {
    target: project,
    ask: () => ({ body: { name: fresh() } }),
  },
  listMembers: { target: () => `${project()}/members` },
  setMember: {
    target: async () => `${project()}/members/${await somebody()}`,
    ask: json({ role: 'Artist' }),
  },
  removeMember: { target: async () => `${project()}/members/${await somebody(true)}` },
  listRoles: { target: () => `${project()}/roles` },
  setRole: {
    target: () => `${project()}/roles/${randomUUID()}`,
    ask: () => ({ body: { name: fresh(), permissions: ['pull'] } }),
  },
  removeRole: {
    target: async () => `${project()}/roles/${await newRole()}`,
  },
  listAudit: { target: () => `/v1/audit?projectId=${ids.project}` },
  exportAudit: { target: () => '/v1/audit/export' },
  pullChanges: { target: () => `${project()}/changes?after=0` },
  pushChanges: {
    target: () => `${project()}/changes`,
    ask: () => ({ body: { replicaId: randomUUID(), epoch: null, changes: [] } }),
  },
  lookUpEntities: { target: () => `${project()}/entities/lookup`, ask: json({ of: [] }) },
  tellUnsent: { target: () => `${project()}/unsent`, ask: json({ changes: 1, bytes: 2 }) },
  offerManifests: {
    target: () => `${project()}/manifests/offer`,
    ask: json({ manifests: [] }),
  },
  getManifests: {
    target: () => `${project()}/manifests/get`,
    ask: json({ manifestIds: [HASH], known: [] }),
  },
  putPack: {
    target: () => `${project()}/packs/${HASH}`,
    ask: () => ({ raw: 'no pack', headers: { 'content-type': 'application/octet-stream' } }),
  },
  getChunks: {
    target: () => `${project()}/chunks`,
    ask: json({ manifestId: HASH, ranges: [{ first: 0, count: 1 }] }),
  },
  putPreview: {
    target: () => `${project()}/previews/${createHash('sha256').update(PNG).digest('hex')}?width=1&height=1`,
    ask: () => ({ raw: PNG, headers: { 'content-type': 'image/png' } }),
  },
  getPreview: {
    target: () => `${project()}/previews/${HASH}`,
  },
}

beforeAll(async () => {
  await studio.start()
  const admin = await studio.setUp()
  tokens['studio admin'] = admin.token
  ids['studio admin'] = admin.id
  ids.project = await studio.createProject(admin.token, 'tired-king')
  const elsewhere = await studio.createProject(admin.token, 'elsewhere')
  const join = async (persona: Persona, projectId: string, role: string) => {
    const { token, id } = await studio.join(admin.token, persona, [{ projectId, role }])
    tokens[persona] = token
    ids[persona] = id
  }
  for (const { name } of DEFAULT_ROLES) await join(name as Persona, ids.project, name)
  await join('stranger', elsewhere, 'Admin')
  await join('disabled', ids.project, 'Admin')
  const disable = { token: admin.token, body: { reassignTo: null } }
  await studio.ask('POST', `/v1/people/${ids.disabled}/disable`, disable)
  const program = {
    name: 'program',
    projects: [{ projectId: ids.project, role: 'Artist' }],
    expiresInDays: 1,
  }
  const made = await studio.ask('POST', '/v1/service-tokens', { token: admin.token, body: program })
  tokens.program = made.document.token
  ids.guest = (await studio.join(admin.token, 'guest')).id
  await studio.ask('DELETE', `${project()}/members/${admin.id}`, { token: admin.token })
})

test('every operation has a row', () => {
  expect(Object.keys(ROWS).sort()).toEqual(STUDIO_CONTRACT.operations.map(({ id }) => id).sort())
})

const guarded = Object.entries(ROWS).flatMap(([id, row]) => (row === 'open' ? [] : [{ id, row }]))

describe('who is answered', () => {
  const page = readTable('Operations')

  test('is on the page for each operation that needs a token', () => {
    expect([...page.keys()].sort()).toEqual(guarded.map(({ id }) => id).sort())
  })

  test.each(guarded)('$id', async ({ id, row }) => {
    const { method } = STUDIO_CONTRACT.named(id)
    const nobody = await studio.ask(method, await row.target(), (await row.ask?.()) ?? {})
    expect([nobody.status, nobody.document.code]).toEqual([401, 'signed-out'])
    const answers: Record<string, string> = {}
    for (const persona of PERSONAS) {
      const token = (await ownSession(id, persona)) ?? tokens[persona]
      const answer = await studio.ask(method, await row.target(), { ...(await row.ask?.()), token })
      answers[persona] = answer.status < 300 ? 'yes' : answer.document.code
    }
    expect(answers).toEqual(page.get(id))
  })
})

/** Signing out ends a session of its own. */
async function ownSession(id: string, persona: Persona): Promise<string | undefined> {
  if (id !== 'signOut' || persona === 'disabled') return undefined
  if (persona !== 'program')
    return (await studio.signIn(persona === 'studio admin' ? 'Ada' : persona)).document.token
  const body = { name: fresh(), projects: [], expiresInDays: 1 }
  return (await studio.ask('POST', '/v1/service-tokens', { token: tokens['studio admin'], body })).document
    .token
}

test('the page says what each default role may do', () => {
  const page = readTable('Permissions')
  expect([...page.keys()]).toEqual(Object.keys(PERMISSIONS))
  for (const { name, permissions } of DEFAULT_ROLES) {
    const has = [...page].filter(([, columns]) => columns[name] === 'yes').map(([word]) => word)
    expect([name, has.sort()]).toEqual([name, [...permissions].sort()])
  }
})

describe('roles', () => {
  test('nobody gives a role that may do more than their own, or changes their own', async () => {
    const roleId = randomUUID()
    const permissions = ['manage-members', 'pull', 'create-checkpoint', 'change-status']
    await studio.ask('PUT', `${project()}/roles/${roleId}`, {
      token: tokens.Admin,
      body: { name: 'Host', permissions },
    })
    const { token, id } = await studio.join(tokens['studio admin'], 'host', [
      { projectId: ids.project, role: 'Host' },
    ])
    const give = async (role: string) => {
      const path = `${project()}/members/${await somebody()}`
      const answer = await studio.ask('PUT', path, { token, body: { role } })
      return answer.document.code ?? 'ok'
    }
    expect([await give('Artist'), await give('Supervisor'), await give('Admin')]).toEqual([
      'ok',
      'not-permitted',
      'not-permitted',
    ])
    const own = await studio.ask('PUT', `${project()}/members/${id}`, { token, body: { role: 'Artist' } })
    expect(own.document.code).toBe('not-permitted')
    const lead = await studio.ask('DELETE', `${project()}/members/${ids.Admin}`, { token })
    expect(lead.document.code).toBe('not-permitted')
  })

  test('of an admin is fixed, and somebody who can sign in has it', async () => {
    const { document } = await studio.ask('GET', `${project()}/roles`, { token: tokens.Admin })
    const fixed = document.roles.find(({ isFixed }: { isFixed: boolean }) => isFixed)
    const body = { name: 'Admin', permissions: ['pull'] }
    const edit = await studio.ask('PUT', `${project()}/roles/${fixed.id}`, { token: tokens.Admin, body })
    expect(edit.document.code).toBe('not-permitted')
    const second = await studio.join(tokens['studio admin'], 'second', [
      { projectId: ids.project, role: 'Admin' },
    ])
    const disable = `/v1/people/${second.id}/disable`
    await studio.ask('POST', disable, { token: tokens['studio admin'], body: { reassignTo: null } })
    const leave = await studio.ask('DELETE', `${project()}/members/${ids.Admin}`, { token: tokens.Admin })
    expect([leave.status, leave.document.code]).toEqual([409, 'last-admin'])
  })

  test('that somebody has is not removed, and one is never called like another', async () => {
    const { document } = await studio.ask('GET', `${project()}/roles`, { token: tokens.Admin })
    const artist = document.roles.find(({ name }: { name: string }) => name === 'Artist')
    const path = `${project()}/roles/${artist.id}`
    expect((await studio.ask('DELETE', path, { token: tokens.Admin })).document.code).toBe('in-use')
    const body = { name: 'ARTIST', permissions: [] }
    const other = await studio.ask('PUT', `${project()}/roles/${randomUUID()}`, { token: tokens.Admin, body })
    expect(other.document.code).toBe('name-taken')
    const word = { name: 'Odd', permissions: ['fly'] }
    const odd = await studio.ask('PUT', `${project()}/roles/${randomUUID()}`, {
      token: tokens.Admin,
      body: word,
    })
    expect([odd.document.code, odd.document.errors[0].pointer]).toEqual([
      'invalid-argument',
      '/permissions/0',
    ])
  })
})

describe('an archived project', () => {
  /** What only reads, and what an admin of the studio does about the archive itself. */
  const OPEN = [
    ...['editProject', 'exportAudit', 'getChunks', 'getManifests', 'getPreview', 'getProject', 'listAudit'],
    ...['listMembers', 'listRoles', 'lookUpEntities', 'pullChanges', 'tellUnsent'],
  ]
  const roleId = randomUUID()
  let path = ''

  beforeAll(async () => {
    const id = await studio.createProject(tokens['studio admin'], 'archive-me')
    path = `/v1/projects/${id}`
    await studio.ask('PUT', `${path}/members/${ids.guest}`, {
      token: tokens['studio admin'],
      body: { role: 'Artist' },
    })
    const role = { name: 'Guests', permissions: ['pull'] }
    await studio.ask('PUT', `${path}/roles/${roleId}`, { token: tokens['studio admin'], body: role })
    const body = { isArchived: true }
    const archived = await studio.ask('PATCH', path, { token: tokens['studio admin'], body })
    expect(archived.document.isArchived).toBe(true)
  })

  const ofProjects = guarded.filter(({ id }) => STUDIO_CONTRACT.named(id).path.includes('{projectId}'))

  test.each(ofProjects)('$id', async ({ id, row }) => {
    const target = (await row.target()).replace(project(), path)
    const things: Record<string, string> = {
      removeMember: `${path}/members/${ids.guest}`,
      removeRole: `${path}/roles/${roleId}`,
    }
    const own = things[id] ?? target
    const ask = { ...(await row.ask?.()), token: tokens['studio admin'] }
    const answer = await studio.ask(STUDIO_CONTRACT.named(id).method, own, ask)
    if (OPEN.includes(id)) expect(answer.document?.code).not.toBe('project-archived')
    else expect([answer.status, answer.document.code]).toEqual([403, 'project-archived'])
  })

  test.each(Object.keys(ENTITY_KEYS) as EntityKind[])('takes no change of the kind %s', async (kind) => {
    const before = (await studio.ask('GET', `${path}/changes?after=0`, { token: tokens['studio admin'] }))
      .document
    for (const action of ['create', 'update', 'delete']) {
      const id = randomUUID()
      const given = {
        operationId: randomUUID(),
        kind,
        id,
        action,
        fields: { id },
        baseRevision: 0,
        createdAt: 1,
      }
      const body = { replicaId: randomUUID(), epoch: null, changes: [given] }
      const push = await studio.ask('POST', `${path}/changes`, { token: tokens['studio admin'], body })
      expect([push.status, push.document.code]).toEqual([403, 'project-archived'])
    }
    const after = (await studio.ask('GET', `${path}/changes?after=0`, { token: tokens['studio admin'] }))
      .document
    expect(after).toEqual(before)
  })

  test('invites nobody, and is worked with again when it is taken out', async () => {
    const body = { name: fresh(), projects: [{ projectId: path.split('/')[3], role: 'Artist' }] }
    const invite = () => studio.ask('POST', '/v1/invitations', { token: tokens['studio admin'], body })
    expect((await invite()).document.code).toBe('project-archived')
    await studio.ask('PATCH', path, { token: tokens['studio admin'], body: { isArchived: false } })
    expect((await invite()).status).toBe(201)
    const batch = { replicaId: randomUUID(), epoch: null, changes: [] }
    const push = await studio.ask('POST', `${path}/changes`, { token: tokens['studio admin'], body: batch })
    expect(push.status).toBe(200)
  })
})

test('a client of a later protocol is told that the studio has to be updated', async () => {
  const headers = { 'Clst-Protocol': '99' }
  const answer = await studio.ask('GET', `${project()}/changes?after=0`, { token: tokens.Admin, headers })
  expect([answer.status, answer.document.code, answer.document.details]).toEqual([
    426,
    'protocol-mismatch',
    { update: 'studio', client: 99, studio: 1 },
  ])
  expect(answer.document.detail).toContain('admin has to update the server')
})
