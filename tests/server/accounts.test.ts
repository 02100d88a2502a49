import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, TestStudio } from '../helpers/studio.js'

const studio = new TestStudio()
let admin: { token: string; id: string }

beforeAll(async () => {
  await studio.start()
})

describe('the first admin', () => {
  test('is made with the setup token, once', async () => {
    expect((await studio.ask('GET', '/v1/studio')).document).toMatchObject({
      product: 'clst-server',
      needsSetup: true,
    })
    const body = { setupToken: `${studio.setupToken}x`, name: 'Ada', password: PASSWORD, device: 'laptop' }
    const wrong = await studio.ask('POST', '/v1/setup', { body })
    expect([wrong.status, wrong.document.code]).toEqual([403, 'one-time-token-invalid'])
    const weak = await studio.ask('POST', '/v1/setup', {
      body: { ...body, setupToken: studio.setupToken, password: 'password123' },
    })
    expect([weak.status, weak.document.code]).toEqual([400, 'password-too-weak'])
    admin = await studio.setUp('Ada')
    expect((await studio.ask('GET', '/v1/studio')).document.needsSetup).toBe(false)
    const again = await studio.ask('POST', '/v1/setup', { body: { ...body, setupToken: studio.setupToken } })
    expect([again.status, again.document.code]).toEqual([409, 'setup-done'])
  })

  test('is there after a restart, and no setup token is printed any more', async () => {
    await studio.stop()
    await studio.start()
    expect(studio.setupToken).toBeUndefined()
    const me = await studio.ask('GET', '/v1/me', { token: admin.token })
    expect(me.document).toMatchObject({ person: { name: 'Ada', isAdmin: true }, device: 'tests' })
  })
})

describe('signing in', () => {
  test('with the right password gives a token, also with the name in other capitals', async () => {
    const { status, document } = await studio.signIn('ADA')
    expect([status, document.person.name]).toEqual([201, 'Ada'])
    expect((await studio.ask('GET', '/v1/me', { token: document.token })).status).toBe(200)
  })

  test('tells nobody whether the name or the password was wrong', async () => {
    const [password, name] = [await studio.signIn('Ada', 'wrong password'), await studio.signIn('Nobody')]
    for (const { status, document } of [password, name]) {
      expect([status, document.code, document.detail]).toEqual([
        401,
        'sign-in-failed',
        'The name or the password is wrong.',
      ])
    }
  })

  test('needs a token that is one', async () => {
    for (const token of [undefined, 'clst_nothing', `${admin.token}x`]) {
      const { status, document } = await studio.ask('GET', '/v1/me', { token })
      expect([status, document.code]).toEqual([401, 'signed-out'])
    }
  })

  test('ends with signing out', async () => {
    const { document } = await studio.signIn('Ada')
    expect((await studio.ask('DELETE', '/v1/sessions/current', { token: document.token })).status).toBe(200)
    expect((await studio.ask('GET', '/v1/me', { token: document.token })).status).toBe(401)
  })
})

describe('tokens', () => {
  test('are listed by device with their last use, and revoked by id', async () => {
    const other = (await studio.signIn('Ada')).document
    const { document } = await studio.ask('GET', '/v1/tokens', { token: admin.token })
    const mine = document.tokens.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent)
    expect(mine).toMatchObject({ device: 'tests', personId: admin.id, expiresAt: null })
    expect(JSON.stringify(document)).not.toContain(admin.token.slice(5))
    expect((await studio.ask('DELETE', `/v1/tokens/${other.tokenId}`, { token: admin.token })).status).toBe(
      200,
    )
    expect((await studio.ask('GET', '/v1/me', { token: other.token })).status).toBe(401)
    const gone = await studio.ask('DELETE', `/v1/tokens/${other.tokenId}`, { token: admin.token })
    expect([gone.status, gone.document.code]).toEqual([404, 'token-not-found'])
  })

  test('of somebody else are for admins', async () => {
    const bea = await studio.join(admin.token, 'Bea')
    const list = `/v1/tokens?personId=${admin.id}`
    expect((await studio.ask('GET', list, { token: bea.token })).document.code).toBe('not-permitted')
    const { document } = await studio.ask('GET', `/v1/tokens?personId=${bea.id}`, { token: admin.token })
    expect(document.tokens).toHaveLength(1)
    const mine = (await studio.signIn('Ada')).document.tokenId
    expect((await studio.ask('DELETE', `/v1/tokens/${mine}`, { token: bea.token })).status).toBe(404)
  })

  test('of programs have a role in projects and an end', async () => {
    const projectId = await studio.createProject(admin.token, 'farm-show')
    const body = { name: 'farm', projects: [{ projectId, role: 'Artist' }], expiresInDays: 30 }
    const made = await studio.ask('POST', '/v1/service-tokens', { token: admin.token, body })
    expect(made.document.person).toMatchObject({ isService: true, isAdmin: false })
    const inDays = (Date.parse(made.document.expiresAt) - Date.now()) / 86_400_000
    expect(Math.round(inDays)).toBe(30)
    const projects = await studio.ask('GET', '/v1/projects', { token: made.document.token })
    expect(projects.document.projects).toMatchObject([{ id: projectId, role: 'Artist' }])
    expect((await studio.signIn('farm')).status).toBe(401)
  })
})

describe('invitations', () => {
  test('make one account of the name that was invited, with its roles', async () => {
    const projectId = await studio.createProject(admin.token, 'invited-show')
    const body = { name: 'Björn', projects: [{ projectId, role: 'Supervisor' }], expiresInHours: 1 }
    const { document } = await studio.ask('POST', '/v1/invitations', { token: admin.token, body })
    const accept = { inviteToken: document.token, name: 'Björn', password: PASSWORD, device: 'desk' }
    const other = await studio.ask('POST', '/v1/invitations/accept', { body: { ...accept, name: 'Eve' } })
    expect([other.status, other.document.code]).toEqual([403, 'one-time-token-invalid'])
    const joined = await studio.ask('POST', '/v1/invitations/accept', { body: accept })
    expect(joined.status).toBe(201)
    const { projects } = (await studio.ask('GET', '/v1/projects', { token: joined.document.token })).document
    expect(projects).toMatchObject([{ id: projectId, role: 'Supervisor' }])
    const again = await studio.ask('POST', '/v1/invitations/accept', { body: { ...accept, name: 'Björn' } })
    expect(again.document.code).toBe('one-time-token-invalid')
    const taken = await studio.ask('POST', '/v1/invitations', { token: admin.token, body: { name: 'BJÖRN' } })
    expect(taken.document.code).toBe('name-taken')
  })

  test('can be listed and taken back', async () => {
    const { document } = await studio.ask('POST', '/v1/invitations', {
      token: admin.token,
      body: { name: 'Cem' },
    })
    const list = await studio.ask('GET', '/v1/invitations', { token: admin.token })
    expect(list.document.invitations).toMatchObject([{ id: document.id, name: 'Cem' }])
    await studio.ask('DELETE', `/v1/invitations/${document.id}`, { token: admin.token })
    const body = { inviteToken: document.token, name: 'Cem', password: PASSWORD, device: 'desk' }
    const refused = await studio.ask('POST', '/v1/invitations/accept', { body })
    expect(refused.document.code).toBe('one-time-token-invalid')
  })
})

describe('passwords', () => {
  test('are changed with the old one, which ends all other sessions', async () => {
    const dora = await studio.join(admin.token, 'Dora')
    const other = (await studio.signIn('Dora')).document.token
    const body = { oldPassword: PASSWORD, newPassword: 'eleven loud trains' }
    const wrong = { ...body, oldPassword: 'not this one' }
    const refused = await studio.ask('PUT', '/v1/me/password', { token: dora.token, body: wrong })
    expect(refused.document.code).toBe('sign-in-failed')
    expect((await studio.ask('PUT', '/v1/me/password', { token: dora.token, body })).status).toBe(200)
    expect((await studio.ask('GET', '/v1/me', { token: other })).status).toBe(401)
    expect((await studio.ask('GET', '/v1/me', { token: dora.token })).status).toBe(200)
    expect((await studio.signIn('Dora', 'eleven loud trains')).status).toBe(201)
  })

  test('are reset with a token that an admin gives, once', async () => {
    const emil = await studio.join(admin.token, 'Emil')
    const path = `/v1/people/${emil.id}/password-reset`
    const { document } = await studio.ask('POST', path, { token: admin.token, body: {} })
    const body = { resetToken: document.token, password: 'seven green chairs', device: 'desk' }
    expect((await studio.ask('POST', '/v1/password-resets', { body })).status).toBe(201)
    expect((await studio.ask('GET', '/v1/me', { token: emil.token })).status).toBe(401)
    expect((await studio.ask('POST', '/v1/password-resets', { body })).document.code).toBe(
      'one-time-token-invalid',
    )
    expect((await studio.signIn('Emil', 'seven green chairs')).status).toBe(201)
  })
})

describe('who leaves', () => {
  test('can do nothing any more, and what was theirs is somebody else’s', async () => {
    const projectId = await studio.createProject(admin.token, 'leaver-show')
    const [fay, gil] = [
      await studio.join(admin.token, 'Fay', [{ projectId, role: 'Artist' }]),
      await studio.join(admin.token, 'Gil', [{ projectId, role: 'Artist' }]),
    ]
    const path = `/v1/people/${fay.id}/disable`
    const done = await studio.ask('POST', path, { token: admin.token, body: { reassignTo: gil.id } })
    expect(done.document).toMatchObject({ person: { isDisabled: true }, reassigned: 0, unassigned: 0 })
    expect((await studio.ask('GET', '/v1/me', { token: fay.token })).status).toBe(401)
    expect((await studio.signIn('Fay')).document.code).toBe('sign-in-failed')
    await studio.ask('POST', `/v1/people/${fay.id}/enable`, { token: admin.token, body: {} })
    expect((await studio.signIn('Fay')).status).toBe(201)
  })

  test('takes the invitations along that they made', async () => {
    const hal = await studio.join(admin.token, 'Hal')
    const person = `/v1/people/${hal.id}`
    await studio.ask('PATCH', person, { token: admin.token, body: { isAdmin: true } })
    const invite = async (name: string, isAdmin: boolean) => {
      const { document } = await studio.ask('POST', '/v1/invitations', {
        token: hal.token,
        body: { name, isAdmin, projects: [] },
      })
      const body = { inviteToken: document.token, name, password: PASSWORD, device: 'tests' }
      return async () => (await studio.ask('POST', '/v1/invitations/accept', { body })).status
    }
    const asAdmin = await invite('Ida', true)
    const asPerson = await invite('Jon', false)
    const late = await invite('Kim', false)
    // Who is no admin any more makes nobody else one.
    await studio.ask('PATCH', person, { token: admin.token, body: { isAdmin: false } })
    expect([await asAdmin(), await asPerson()]).toEqual([403, 201])
    await studio.ask('POST', `${person}/disable`, { token: admin.token, body: { reassignTo: null } })
    expect(await late()).toBe(403)
  })

  test('is never the last admin of the studio', async () => {
    const path = `/v1/people/${admin.id}/disable`
    const refused = await studio.ask('POST', path, { token: admin.token, body: { reassignTo: null } })
    expect([refused.status, refused.document.code]).toEqual([409, 'last-admin'])
    const edit = await studio.ask('PATCH', `/v1/people/${admin.id}`, {
      token: admin.token,
      body: { isAdmin: false },
    })
    expect(edit.document.code).toBe('last-admin')
  })
})

test('the audit log tells who did what, newest first, and can be exported', async () => {
  const { document } = await studio.ask('GET', '/v1/audit?limit=500', { token: admin.token })
  const actions = document.entries.map(({ action }: { action: string }) => action)
  for (const action of [
    'studio-set-up',
    'signed-in',
    'sign-in-failed',
    'invited',
    'person-disabled',
    'token-revoked',
  ])
    expect(actions).toContain(action)
  const ids = document.entries.map(({ id }: { id: number }) => id)
  expect(ids).toEqual([...ids].sort((one, other) => other - one))
  const exported = await studio.ask('GET', '/v1/audit/export', { token: admin.token })
  const lines = exported.bytes.toString('utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([...document.entries].reverse())
})
