/** A good call of every operation of a studio, each about things of its own where it changes something. */
import { randomUUID } from 'node:crypto'
import { makeContent, sha256 } from '../../../packages/server/src/sharing/testing/contents.js'
import { PASSWORD, type TestStudio } from '../../helpers/studio.js'
import type { CallSeed } from './run-schemathesis.js'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** @param caller the token of who makes the calls: an admin of the studio, or a member with the role Admin */
export async function makeStudioCallSeeds(
  studio: TestStudio,
  admin: string,
  caller: { token: string; id: string },
): Promise<Record<string, CallSeed>> {
  const ask = async (method: string, target: string, body?: unknown, token = admin) => {
    const { status, document } = await studio.ask(method, target, {
      token,
      ...(body === undefined ? {} : { body }),
    })
    if (status >= 300) throw new Error(`${method} ${target}: ${status} ${JSON.stringify(document)}`)
    return document
  }
  const name = () => `Seed ${randomUUID().slice(0, 8)}`
  const project = async () => {
    const id = await studio.createProject(admin, name())
    await ask('PUT', `/v1/projects/${id}/members/${caller.id}`, { role: 'Admin' })
    return id
  }
  const person = async (projectId?: string) =>
    (await studio.join(admin, name(), projectId === undefined ? [] : [{ projectId, role: 'Artist' }])).id
  const projectId = await project()
  const path = { projectId }
  const of = (body: Record<string, unknown>, values: Record<string, string> = {}): CallSeed => ({
    path: values,
    query: {},
    body,
  })
  const read = (query: Record<string, unknown> = {}, values: Record<string, string> = {}): CallSeed => ({
    path: values,
    query,
  })
  const bytes = (raw: Uint8Array, mediaType: string, hash: string, query = {}): CallSeed => ({
    path: { ...path, hash },
    query,
    raw: Buffer.from(raw).toString('base64'),
    mediaType,
  })
  const newRole = async () => {
    const roleId = randomUUID()
    await ask('PUT', `/v1/projects/${projectId}/roles/${roleId}`, { name: name(), permissions: ['pull'] })
    return roleId
  }
  const role = 'Artist'
  const invite = () =>
    ask('POST', '/v1/invitations', { name: name(), projects: [{ projectId, role }] }, caller.token)
  const [invited, revoked] = [await invite(), await invite()]
  const devices = await ask('GET', `/v1/tokens?personId=${await person()}`)
  const { token: resetToken } = await ask('POST', `/v1/people/${await person()}/password-reset`, {})
  const content = makeContent('one', 'two', 'three')
  const pixel = sha256(PNG)
  const raw = { token: caller.token, raw: Buffer.from(content.pack) }
  const packed = { ...raw, headers: { 'content-type': 'application/octet-stream' } }
  await studio.ask('PUT', `/v1/projects/${projectId}/packs/${content.packHash}`, packed)
  await ask(
    'POST',
    `/v1/projects/${projectId}/manifests/offer`,
    { manifests: [content.manifest] },
    caller.token,
  )
  const picture = { token: caller.token, raw: PNG, headers: { 'content-type': 'image/png' } }
  await studio.ask('PUT', `/v1/projects/${projectId}/previews/${pixel}?width=1&height=1`, picture)
  const code = async () =>
    (await studio.ask('POST', '/v1/device-sign-ins', { body: { device: 'seed' } })).document
  const approved = await code()
  await ask(
    'POST',
    '/v1/device-sign-ins/decide',
    { userCode: approved.userCode, isApproved: true },
    caller.token,
  )
  const { manifestId } = content.manifest

  async function nameOf(token: string): Promise<string> {
    return (await ask('GET', '/v1/me', undefined, token)).person.name
  }

  return {
    getStudio: read(),
    signIn: of({ name: await nameOf(caller.token), password: PASSWORD, device: 'seed' }),
    beginDeviceSignIn: of({ device: 'seed' }),
    finishDeviceSignIn: of({ deviceCode: approved.deviceCode }),
    lookUpDeviceSignIn: of({ userCode: (await code()).userCode }),
    decideDeviceSignIn: of({ userCode: (await code()).userCode, isApproved: true }),
    getMe: read(),
    changePassword: of({ oldPassword: PASSWORD, newPassword: PASSWORD }),
    resetPassword: of({ resetToken, password: PASSWORD, device: 'seed' }),
    listTokens: read({ limit: 10 }),
    revokeToken: read({}, { tokenId: devices.tokens[0].id }),
    createServiceToken: of({ name: name(), projects: [{ projectId, role }], expiresInDays: 3 }),
    listPeople: read({ limit: 10 }),
    editPerson: of({ isAdmin: true }, { personId: await person() }),
    disablePerson: of({ reassignTo: null }, { personId: await person() }),
    enablePerson: of({}, { personId: await person() }),
    createPasswordReset: of({}, { personId: await person() }),
    listInvitations: read({ limit: 10 }),
    createInvitation: of({ name: name(), projects: [{ projectId, role }], expiresInHours: 4 }),
    revokeInvitation: read({}, { invitationId: revoked.id }),
    acceptInvitation: of({
      inviteToken: invited.token,
      name: invited.name,
      password: PASSWORD,
      device: 'seed',
    }),
    listProjects: read({ limit: 10 }),
    createProject: of({ name: name() }),
    getProject: read({}, path),
    editProject: of({ name: name() }, { projectId: await project() }),
    listMembers: read({}, path),
    setMember: of({ role }, { ...path, personId: await person() }),
    removeMember: read({}, { ...path, personId: await person(projectId) }),
    listRoles: read({}, path),
    setRole: of({ name: name(), permissions: ['pull'] }, { ...path, roleId: randomUUID() }),
    removeRole: read({}, { ...path, roleId: await newRole() }),
    listAudit: read({ projectId }),
    exportAudit: read({ projectId }),
    pullChanges: read({ after: 0 }, path),
    pushChanges: of({ replicaId: randomUUID(), epoch: null, changes: [newTag()] }, path),
    lookUpEntities: of({ of: [{ kind: 'project', id: projectId }] }, path),
    tellUnsent: of({ changes: 3, bytes: 1000 }, path),
    offerManifests: of({ manifests: [content.manifest] }, path),
    getManifests: of({ manifestIds: [manifestId], known: [] }, path),
    putPack: bytes(content.pack, 'application/octet-stream', content.packHash),
    getChunks: of({ manifestId, ranges: [{ first: 0, count: 2 }] }, path),
    putPreview: bytes(PNG, 'image/png', pixel, { width: 1, height: 1 }),
    getPreview: read({}, { ...path, hash: pixel }),
  }
}

function newTag() {
  const id = randomUUID()
  const fields = { id, name: `tag ${id}`, createdAt: 1 }
  return {
    operationId: randomUUID(),
    kind: 'tag',
    id,
    action: 'create',
    fields,
    baseRevision: 0,
    createdAt: 1,
  }
}
