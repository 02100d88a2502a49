/**
 * Every operation of the document, asked by nobody, by a member of another project, by an artist, by an admin of the
 * project and by an admin of the studio who is no member. An operation without a row fails.
 */
import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, STUDIO_CONTRACT, type StudioAsk, TestStudio } from '../helpers/studio.js'

const studio = new TestStudio()

type Persona = 'stranger' | 'artist' | 'lead' | 'admin'

/** `ok`, or the code of the problem. */
type Expected = Record<Persona, string>

interface Row {
  target: () => string | Promise<string>
  ask?: () => StudioAsk | Promise<StudioAsk>
  expected: Expected
}

const everybody: Expected = { stranger: 'ok', artist: 'ok', lead: 'ok', admin: 'ok' }
const admins: Expected = {
  stranger: 'not-permitted',
  artist: 'not-permitted',
  lead: 'not-permitted',
  admin: 'ok',
}
const readers: Expected = { stranger: 'project-not-found', artist: 'ok', lead: 'ok', admin: 'ok' }
const managers: Expected = { stranger: 'project-not-found', artist: 'not-permitted', lead: 'ok', admin: 'ok' }
const members: Expected = { stranger: 'project-not-found', artist: 'ok', lead: 'ok', admin: 'not-permitted' }

const tokens = {} as Record<Persona, string>
const ids = {} as Record<Persona | 'project' | 'guest' | 'role', string>

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
  return (await studio.join(tokens.admin, fresh(), projects)).id
}

async function userCode(): Promise<string> {
  const body = { device: 'render-12' }
  return (await studio.ask('POST', '/v1/device-sign-ins', { body })).document.userCode
}

async function newRole(): Promise<string> {
  const id = randomUUID()
  const body = { name: fresh(), permissions: ['pull'] }
  await studio.ask('PUT', `${project()}/roles/${id}`, { token: tokens.lead, body })
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
    ask: async () => ({ body: { userCode: await userCode() } }),
    expected: everybody,
  },
  decideDeviceSignIn: {
    target: () => '/v1/device-sign-ins/decide',
    ask: async () => ({ body: { userCode: await userCode(), isApproved: false } }),
    expected: everybody,
  },
  signOut: { target: () => '/v1/sessions/current', expected: everybody },
  getMe: { target: () => '/v1/me', expected: everybody },
  changePassword: {
    target: () => '/v1/me/password',
    ask: json({ oldPassword: PASSWORD, newPassword: PASSWORD }),
    expected: everybody,
  },
  listTokens: { target: () => `/v1/tokens?personId=${ids.guest}`, expected: admins },
  revokeToken: {
    target: () => `/v1/tokens/${randomUUID()}`,
    expected: {
      stranger: 'token-not-found',
      artist: 'token-not-found',
      lead: 'token-not-found',
      admin: 'token-not-found',
    },
  },
  createServiceToken: {
    target: () => '/v1/service-tokens',
    ask: () => ({ body: { name: fresh(), projects: [], expiresInDays: 1 } }),
    expected: admins,
  },
  listPeople: { target: () => '/v1/people', expected: everybody },
  editPerson: { target: () => `/v1/people/${ids.guest}`, ask: json({ isAdmin: false }), expected: admins },
  disablePerson: {
    target: async () => `/v1/people/${await somebody()}/disable`,
    ask: json({ reassignTo: null }),
    expected: admins,
  },
  enablePerson: { target: () => `/v1/people/${ids.guest}/enable`, ask: json({}), expected: admins },
  createPasswordReset: {
    target: () => `/v1/people/${ids.guest}/password-reset`,
    ask: json({}),
    expected: admins,
  },
  listInvitations: { target: () => '/v1/invitations', expected: everybody },
  createInvitation: {
    target: () => '/v1/invitations',
    ask: () => ({ body: { name: fresh(), projects: [{ projectId: ids.project, role: 'Artist' }] } }),
    expected: managers,
  },
  revokeInvitation: {
    target: async () => {
      const { document } = await studio.ask('POST', '/v1/invitations', {
        token: tokens.admin,
        body: { name: fresh() },
      })
      return `/v1/invitations/${document.id}`
    },
    expected: {
      stranger: 'invitation-not-found',
      artist: 'invitation-not-found',
      lead: 'invitation-not-found',
      admin: 'ok',
    },
  },
  listProjects: { target: () => '/v1/projects?all=true', expected: admins },
  createProject: { target: () => '/v1/projects', ask: () => ({ body: { name: fresh() } }), expected: admins },
  getProject: { target: project, expected: readers },
  editProject: {
    target: project,
    ask: () => ({ body: { name: fresh() } }),
    expected: { ...managers, lead: 'not-permitted' },
  },
  listMembers: { target: () => `${project()}/members`, expected: readers },
  setMember: {
    target: async () => `${project()}/members/${await somebody()}`,
    ask: json({ role: 'Artist' }),
    expected: managers,
  },
  removeMember: { target: async () => `${project()}/members/${await somebody(true)}`, expected: managers },
  listRoles: { target: () => `${project()}/roles`, expected: readers },
  setRole: {
    target: () => `${project()}/roles/${randomUUID()}`,
    ask: () => ({ body: { name: fresh(), permissions: ['pull'] } }),
    expected: { ...managers, admin: 'not-permitted' },
  },
  removeRole: {
    target: async () => `${project()}/roles/${await newRole()}`,
    expected: { ...managers, admin: 'not-permitted' },
  },
  listAudit: { target: () => `/v1/audit?projectId=${ids.project}`, expected: managers },
  exportAudit: { target: () => '/v1/audit/export', expected: admins },
  pullChanges: { target: () => `${project()}/changes?after=0`, expected: members },
  pushChanges: {
    target: () => `${project()}/changes`,
    ask: () => ({ body: { replicaId: randomUUID(), epoch: null, changes: [] } }),
    expected: members,
  },
  lookUpEntities: { target: () => `${project()}/entities/lookup`, ask: json({ of: [] }), expected: members },
  tellUnsent: { target: () => `${project()}/unsent`, ask: json({ changes: 1, bytes: 2 }), expected: members },
  offerManifests: {
    target: () => `${project()}/manifests/offer`,
    ask: json({ manifests: [] }),
    expected: members,
  },
  getManifests: {
    target: () => `${project()}/manifests/get`,
    ask: json({ manifestIds: [HASH], known: [] }),
    expected: { ...members, artist: 'not-visible', lead: 'not-visible' },
  },
  putPack: {
    target: () => `${project()}/packs/${HASH}`,
    ask: () => ({ raw: 'no pack', headers: { 'content-type': 'application/octet-stream' } }),
    expected: { ...members, artist: 'pack-damaged', lead: 'pack-damaged' },
  },
  getChunks: {
    target: () => `${project()}/chunks`,
    ask: json({ manifestId: HASH, ranges: [{ first: 0, count: 1 }] }),
    expected: { ...members, artist: 'not-visible', lead: 'not-visible' },
  },
  putPreview: {
    target: () => `${project()}/previews/${createHash('sha256').update(PNG).digest('hex')}?width=1&height=1`,
    ask: () => ({ raw: PNG, headers: { 'content-type': 'image/png' } }),
    expected: members,
  },
  getPreview: {
    target: () => `${project()}/previews/${HASH}`,
    expected: { ...members, artist: 'not-visible', lead: 'preview-not-found' },
  },
}

beforeAll(async () => {
  await studio.start()
  const admin = await studio.setUp()
  tokens.admin = admin.token
  ids.admin = admin.id
  ids.project = await studio.createProject(admin.token, 'tired-king')
  const elsewhere = await studio.createProject(admin.token, 'elsewhere')
  const join = async (persona: Persona, projectId: string, role: string) => {
    const { token, id } = await studio.join(admin.token, persona, [{ projectId, role }])
    tokens[persona] = token
    ids[persona] = id
  }
  await join('stranger', elsewhere, 'Admin')
  await join('artist', ids.project, 'Artist')
  await join('lead', ids.project, 'Admin')
  ids.guest = (await studio.join(admin.token, 'guest')).id
  await studio.ask('DELETE', `${project()}/members/${admin.id}`, { token: admin.token })
})

test('every operation has a row', () => {
  expect(Object.keys(ROWS).sort()).toEqual(STUDIO_CONTRACT.operations.map(({ id }) => id).sort())
})

const guarded = Object.entries(ROWS).flatMap(([id, row]) => (row === 'open' ? [] : [{ id, row }]))

describe.each(guarded)('$id', ({ id, row }) => {
  const { method } = STUDIO_CONTRACT.named(id)

  test('is for nobody without a token', async () => {
    const answer = await studio.ask(method, await row.target(), (await row.ask?.()) ?? {})
    expect([answer.status, answer.document.code]).toEqual([401, 'signed-out'])
  })

  test.each(Object.entries(row.expected))('by %s: %s', async (persona, expected) => {
    // Signing out ends a session of its own.
    const own =
      id === 'signOut'
        ? (await studio.signIn(persona === 'admin' ? 'Ada' : persona)).document.token
        : undefined
    const token = own ?? tokens[persona as Persona]
    const answer = await studio.ask(method, await row.target(), { ...(await row.ask?.()), token })
    expect(answer.status < 300 ? 'ok' : answer.document.code).toBe(expected)
  })
})

describe('roles', () => {
  test('nobody gives a role that may do more than their own, or changes their own', async () => {
    const roleId = randomUUID()
    const permissions = ['manage-members', 'pull', 'create-checkpoint', 'change-status']
    await studio.ask('PUT', `${project()}/roles/${roleId}`, {
      token: tokens.lead,
      body: { name: 'Host', permissions },
    })
    const { token, id } = await studio.join(tokens.admin, 'host', [{ projectId: ids.project, role: 'Host' }])
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
    const lead = await studio.ask('DELETE', `${project()}/members/${ids.lead}`, { token })
    expect(lead.document.code).toBe('not-permitted')
  })

  test('of an admin is fixed, and somebody who can sign in has it', async () => {
    const { document } = await studio.ask('GET', `${project()}/roles`, { token: tokens.lead })
    const fixed = document.roles.find(({ isFixed }: { isFixed: boolean }) => isFixed)
    const body = { name: 'Admin', permissions: ['pull'] }
    const edit = await studio.ask('PUT', `${project()}/roles/${fixed.id}`, { token: tokens.lead, body })
    expect(edit.document.code).toBe('not-permitted')
    const second = await studio.join(tokens.admin, 'second', [{ projectId: ids.project, role: 'Admin' }])
    const disable = `/v1/people/${second.id}/disable`
    await studio.ask('POST', disable, { token: tokens.admin, body: { reassignTo: null } })
    const leave = await studio.ask('DELETE', `${project()}/members/${ids.lead}`, { token: tokens.lead })
    expect([leave.status, leave.document.code]).toEqual([409, 'last-admin'])
  })

  test('that somebody has is not removed, and one is never called like another', async () => {
    const { document } = await studio.ask('GET', `${project()}/roles`, { token: tokens.lead })
    const artist = document.roles.find(({ name }: { name: string }) => name === 'Artist')
    const path = `${project()}/roles/${artist.id}`
    expect((await studio.ask('DELETE', path, { token: tokens.lead })).document.code).toBe('in-use')
    const body = { name: 'ARTIST', permissions: [] }
    const other = await studio.ask('PUT', `${project()}/roles/${randomUUID()}`, { token: tokens.lead, body })
    expect(other.document.code).toBe('name-taken')
    const word = { name: 'Odd', permissions: ['fly'] }
    const odd = await studio.ask('PUT', `${project()}/roles/${randomUUID()}`, {
      token: tokens.lead,
      body: word,
    })
    expect([odd.document.code, odd.document.errors[0].pointer]).toEqual([
      'invalid-argument',
      '/permissions/0',
    ])
  })
})

test('an archived project is read and not changed', async () => {
  const id = await studio.createProject(tokens.admin, 'archive-me')
  const path = `/v1/projects/${id}`
  const archived = await studio.ask('PATCH', path, { token: tokens.admin, body: { isArchived: true } })
  expect(archived.document.isArchived).toBe(true)
  const batch = { replicaId: randomUUID(), epoch: null, changes: [] }
  const push = await studio.ask('POST', `${path}/changes`, { token: tokens.admin, body: batch })
  expect([push.status, push.document.code]).toEqual([403, 'project-archived'])
  const set = await studio.ask('PUT', `${path}/members/${ids.guest}`, {
    token: tokens.admin,
    body: { role: 'Artist' },
  })
  expect(set.document.code).toBe('project-archived')
  expect((await studio.ask('GET', `${path}/changes?after=0`, { token: tokens.admin })).status).toBe(200)
  await studio.ask('PATCH', path, { token: tokens.admin, body: { isArchived: false } })
  expect((await studio.ask('POST', `${path}/changes`, { token: tokens.admin, body: batch })).status).toBe(200)
})

test('a client of a later protocol is told that the studio has to be updated', async () => {
  const headers = { 'Clst-Protocol': '99' }
  const answer = await studio.ask('GET', `${project()}/changes?after=0`, { token: tokens.lead, headers })
  expect([answer.status, answer.document.code, answer.document.details]).toEqual([
    426,
    'protocol-mismatch',
    { update: 'studio', client: 99, studio: 1 },
  ])
  expect(answer.document.detail).toContain('admin has to update the server')
})
