// Made from openapi.yaml by "npm run generate". Do not edit.
import type { CallInput, CallOptions, Picture } from '../call.js'
import type { AnswerOf, BodyOf, QueryOf } from './operation-types.js'
import type { OperationId } from './routes.js'

/** One method per operation of the contract. Each rejects with a `ClstApiError`. */
export abstract class Methods {
  /** Sends one request. */
  protected abstract call<T>(id: OperationId, input: CallInput, options?: CallOptions): Promise<T>

  /** Which studio this is. Answers without a token, so that a client can tell whether it speaks to a studio, and which. */
  getStudio(options?: CallOptions): Promise<AnswerOf<'getStudio'>> {
    return this.call('getStudio', {  }, options)
  }

  /** Make the first admin. With the setup token that the server prints until there is an admin. It works once. The answer signs the admin in. Fails with `one-time-token-invalid`, `password-too-weak`, `setup-done`. */
  setUpStudio(body: BodyOf<'setUpStudio'>, options?: CallOptions): Promise<AnswerOf<'setUpStudio'>> {
    return this.call('setUpStudio', { body }, options)
  }

  /** Sign in. Answers a token for this device. A wrong name and a wrong password get the same answer, after the same time. After several failures further ones are refused for a while: `rate-limited`, with `Retry-After`. Fails with `sign-in-failed`, `rate-limited`. */
  signIn(body: BodyOf<'signIn'>, options?: CallOptions): Promise<AnswerOf<'signIn'>> {
    return this.call('signIn', { body }, options)
  }

  /** Begin to sign in by a code. For a device without a keyboard or a browser. The person enters `userCode` on the page `/device` of this studio, or on a device that is signed in already; meanwhile the device asks with `deviceCode` whether that was done. Both codes end after ten minutes. Fails with `rate-limited`. */
  beginDeviceSignIn(body: BodyOf<'beginDeviceSignIn'>, options?: CallOptions): Promise<AnswerOf<'beginDeviceSignIn'>> {
    return this.call('beginDeviceSignIn', { body }, options)
  }

  /** Whether a sign-in by a code was approved. Answers a token, once, when it was. `approval-pending` until then: ask again after `intervalSeconds`; who asks more often is answered `rate-limited`. Fails with `approval-pending`, `approval-denied`, `one-time-token-invalid`, `rate-limited`. */
  finishDeviceSignIn(body: BodyOf<'finishDeviceSignIn'>, options?: CallOptions): Promise<AnswerOf<'finishDeviceSignIn'>> {
    return this.call('finishDeviceSignIn', { body }, options)
  }

  /** Which device shows a code. So that nobody approves what they did not ask for. Wrong codes count as failed attempts to sign in. Fails with `one-time-token-invalid`, `rate-limited`. */
  lookUpDeviceSignIn(body: BodyOf<'lookUpDeviceSignIn'>, options?: CallOptions): Promise<AnswerOf<'lookUpDeviceSignIn'>> {
    return this.call('lookUpDeviceSignIn', { body }, options)
  }

  /** Approve a sign-in by a code, or refuse it. The device that shows the code gets a token of the caller when it asks next. Programs with a service token approve nothing. Fails with `not-permitted`, `one-time-token-invalid`, `rate-limited`. */
  decideDeviceSignIn(body: BodyOf<'decideDeviceSignIn'>, options?: CallOptions): Promise<AnswerOf<'decideDeviceSignIn'>> {
    return this.call('decideDeviceSignIn', { body }, options)
  }

  /** Sign out. The token of this request is of no use from now on. */
  signOut(options?: CallOptions): Promise<AnswerOf<'signOut'>> {
    return this.call('signOut', {  }, options)
  }

  /** Who I am. The account that the token belongs to, and the token. */
  getMe(options?: CallOptions): Promise<AnswerOf<'getMe'>> {
    return this.call('getMe', {  }, options)
  }

  /** Change my password. All my other tokens are revoked. Fails with `sign-in-failed` when the old password is wrong. Fails with `sign-in-failed`, `password-too-weak`, `rate-limited`. */
  changePassword(body: BodyOf<'changePassword'>, options?: CallOptions): Promise<AnswerOf<'changePassword'>> {
    return this.call('changePassword', { body }, options)
  }

  /** Set a new password with a reset token. An admin gives the token, `createPasswordReset`; it works once, and for a day. All tokens of the person are revoked, and the answer signs in. Fails with `one-time-token-invalid`, `password-too-weak`, `rate-limited`. */
  resetPassword(body: BodyOf<'resetPassword'>, options?: CallOptions): Promise<AnswerOf<'resetPassword'>> {
    return this.call('resetPassword', { body }, options)
  }

  /** List tokens. Mine, those that were used last first. An admin may ask for those of somebody else, or of all programs. Fails with `not-permitted`, `person-not-found`. */
  listTokens(query: QueryOf<'listTokens'> = {}, options?: CallOptions): Promise<AnswerOf<'listTokens'>> {
    return this.call('listTokens', { query }, options)
  }

  /** Revoke a token. One of mine; an admin may revoke any. It is of no use from now on. Fails with `token-not-found`. */
  revokeToken(tokenId: string, options?: CallOptions): Promise<AnswerOf<'revokeToken'>> {
    return this.call('revokeToken', { path: { tokenId } }, options)
  }

  /** Make a token for a program. For a render farm or a publishing script: an account without a password, with a role in the projects that are named and an end. Admins only. It is listed and disabled like a person, and its token is listed and revoked like others. Fails with `not-permitted`, `name-taken`, `project-not-found`, `role-not-found`, `project-archived`. */
  createServiceToken(body: BodyOf<'createServiceToken'>, options?: CallOptions): Promise<AnswerOf<'createServiceToken'>> {
    return this.call('createServiceToken', { body }, options)
  }

  /** List who has an account. In the order in which they came. Only admins see when somebody was last seen. */
  listPeople(query: QueryOf<'listPeople'> = {}, options?: CallOptions): Promise<AnswerOf<'listPeople'>> {
    return this.call('listPeople', { query }, options)
  }

  /** Make somebody an admin of the studio, or no longer. Admins only. There is always at least one. Fails with `not-permitted`, `person-not-found`, `last-admin`. */
  editPerson(personId: string, body: BodyOf<'editPerson'>, options?: CallOptions): Promise<AnswerOf<'editPerson'>> {
    return this.call('editPerson', { path: { personId }, body }, options)
  }

  /** Let somebody leave. Their tokens are revoked, nobody can sign in as them any more, and everything that was assigned to them is assigned to `reassignTo`, in each project where that person is a member; elsewhere, and where nobody is named, it is unassigned. What they made stays theirs. Admins only. Fails with `not-permitted`, `person-not-found`, `last-admin`. */
  disablePerson(personId: string, body: BodyOf<'disablePerson'>, options?: CallOptions): Promise<AnswerOf<'disablePerson'>> {
    return this.call('disablePerson', { path: { personId }, body }, options)
  }

  /** Let somebody back in. They sign in with the password that they had. Admins only. Fails with `not-permitted`, `person-not-found`. */
  enablePerson(personId: string, body: BodyOf<'enablePerson'> = {}, options?: CallOptions): Promise<AnswerOf<'enablePerson'>> {
    return this.call('enablePerson', { path: { personId }, body }, options)
  }

  /** Make a token to set a new password with. Admins only. The token is given to the person by other means; earlier ones are of no use any more. Fails with `not-permitted`, `person-not-found`. */
  createPasswordReset(personId: string, body: BodyOf<'createPasswordReset'> = {}, options?: CallOptions): Promise<AnswerOf<'createPasswordReset'>> {
    return this.call('createPasswordReset', { path: { personId }, body }, options)
  }

  /** List invitations. Those that nobody has accepted yet. Admins see all, others those that they made. */
  listInvitations(query: QueryOf<'listInvitations'> = {}, options?: CallOptions): Promise<AnswerOf<'listInvitations'>> {
    return this.call('listInvitations', { query }, options)
  }

  /** Invite somebody. Answers a token that makes one account of this name, with a role in the projects that are named. By admins, and by members who may manage members of all these projects. An earlier invitation of the same name is replaced. Fails with `not-permitted`, `name-taken`, `project-not-found`, `role-not-found`, `project-archived`. */
  createInvitation(body: BodyOf<'createInvitation'>, options?: CallOptions): Promise<AnswerOf<'createInvitation'>> {
    return this.call('createInvitation', { body }, options)
  }

  /** Take an invitation back. By admins, and by who made it. Fails with `invitation-not-found`. */
  revokeInvitation(invitationId: string, options?: CallOptions): Promise<AnswerOf<'revokeInvitation'>> {
    return this.call('revokeInvitation', { path: { invitationId } }, options)
  }

  /** Accept an invitation. Makes the account, and membership of the projects, and signs in. `name` has to be the one that was invited. It works once. Fails with `one-time-token-invalid`, `password-too-weak`, `name-taken`, `rate-limited`. */
  acceptInvitation(body: BodyOf<'acceptInvitation'>, options?: CallOptions): Promise<AnswerOf<'acceptInvitation'>> {
    return this.call('acceptInvitation', { body }, options)
  }

  /** List projects. Those of which I am a member; with `all`, an admin sees every project of the studio. Fails with `not-permitted`. */
  listProjects(query: QueryOf<'listProjects'> = {}, options?: CallOptions): Promise<AnswerOf<'listProjects'>> {
    return this.call('listProjects', { query }, options)
  }

  /** Make a project. Admins only; who makes it is its first member, with the role of an admin. With `id` an existing project is published: its people, roles and history come with the first push. Asked again with the same id, by the same person, while nothing was pushed yet, the answer is the same project; otherwise `project-exists`. Fails with `not-permitted`, `project-exists`, `name-taken`. */
  createProject(body: BodyOf<'createProject'>, options?: CallOptions): Promise<AnswerOf<'createProject'>> {
    return this.call('createProject', { body }, options)
  }

  /** One project. For members and admins. Fails with `project-not-found`. */
  getProject(projectId: string, options?: CallOptions): Promise<AnswerOf<'getProject'>> {
    return this.call('getProject', { path: { projectId } }, options)
  }

  /** Rename or archive a project, or say how long its trash is kept. Admins only. An archived project can be read and copied; whatever would change it is refused with `project-archived`. Names are for people: clients know a project by its id. Fails with `not-permitted`, `project-not-found`, `name-taken`. */
  editProject(projectId: string, body: BodyOf<'editProject'>, options?: CallOptions): Promise<AnswerOf<'editProject'>> {
    return this.call('editProject', { path: { projectId }, body }, options)
  }

  /** List the members of a project. For members and admins. Fails with `project-not-found`. */
  listMembers(projectId: string, query: QueryOf<'listMembers'> = {}, options?: CallOptions): Promise<AnswerOf<'listMembers'>> {
    return this.call('listMembers', { path: { projectId }, query }, options)
  }

  /** Make somebody a member, or give a member another role. By members who may manage members, and by admins. Nobody changes their own role, except an admin of the studio. There is always at least one member with the role of an admin. Fails with `not-permitted`, `project-not-found`, `person-not-found`, `role-not-found`, `last-admin`, `project-archived`. */
  setMember(projectId: string, personId: string, body: BodyOf<'setMember'>, options?: CallOptions): Promise<AnswerOf<'setMember'>> {
    return this.call('setMember', { path: { projectId, personId }, body }, options)
  }

  /** Take somebody out of a project. What they made stays; what was assigned to them is unassigned. By members who may manage members, and by admins; members may leave by themselves. Fails with `not-permitted`, `project-not-found`, `person-not-found`, `last-admin`, `project-archived`. */
  removeMember(projectId: string, personId: string, options?: CallOptions): Promise<AnswerOf<'removeMember'>> {
    return this.call('removeMember', { path: { projectId, personId } }, options)
  }

  /** List the roles of a project. For members and admins. Fails with `project-not-found`. */
  listRoles(projectId: string, options?: CallOptions): Promise<AnswerOf<'listRoles'>> {
    return this.call('listRoles', { path: { projectId } }, options)
  }

  /** Make a role, or change one. By members who may manage roles. The role of an admin is fixed. Fails with `not-permitted`, `project-not-found`, `name-taken`, `in-use`, `project-archived`. */
  setRole(projectId: string, roleId: string, body: BodyOf<'setRole'>, options?: CallOptions): Promise<AnswerOf<'setRole'>> {
    return this.call('setRole', { path: { projectId, roleId }, body }, options)
  }

  /** Remove a role. By members who may manage roles. A role that somebody has is `in-use`. Fails with `not-permitted`, `project-not-found`, `role-not-found`, `in-use`, `project-archived`. */
  removeRole(projectId: string, roleId: string, options?: CallOptions): Promise<AnswerOf<'removeRole'>> {
    return this.call('removeRole', { path: { projectId, roleId } }, options)
  }

  /** Who did what, and when. Newest first. Admins see everything; members whose role may see the audit log see that of their project, and name it. Fails with `not-permitted`, `project-not-found`. */
  listAudit(query: QueryOf<'listAudit'> = {}, options?: CallOptions): Promise<AnswerOf<'listAudit'>> {
    return this.call('listAudit', { query }, options)
  }

  /** The whole audit log. One JSON object per line, oldest first, with the fields of an entry of `listAudit`. Permissions as there. Fails with `not-permitted`, `project-not-found`. */
  exportAudit(query: QueryOf<'exportAudit'> = {}, options?: CallOptions): Promise<AsyncIterable<Uint8Array>> {
    return this.call('exportAudit', { query }, options)
  }

  /** Everything after a revision. Entities as they are now whose revision is above `after`, in order of revision. Fails with `project-not-found`, `protocol-mismatch`. */
  pullChanges(projectId: string, query: QueryOf<'pullChanges'>, options?: CallOptions): Promise<AnswerOf<'pullChanges'>> {
    return this.call('pullChanges', { path: { projectId }, query }, options)
  }

  /** Send edits. Each is authorised and applied by itself, and answered by itself, in the order of the request. A change that was answered before gets the same answer. Fails as a whole only with `epoch-changed` when the batch belongs to another epoch, and with `project-archived`. Fails with `project-not-found`, `project-archived`, `epoch-changed`, `protocol-mismatch`. */
  pushChanges(projectId: string, body: BodyOf<'pushChanges'>, options?: CallOptions): Promise<AnswerOf<'pushChanges'>> {
    return this.call('pushChanges', { path: { projectId }, body }, options)
  }

  /** Entities by kind and id. As they are now. What the studio has never heard of is left out. Fails with `project-not-found`, `protocol-mismatch`. */
  lookUpEntities(projectId: string, body: BodyOf<'lookUpEntities'>, options?: CallOptions): Promise<AnswerOf<'lookUpEntities'>> {
    return this.call('lookUpEntities', { path: { projectId }, body }, options)
  }

  /** Say what was not sent. A client tells at the end of a sync what its copy of the project still holds that the studio did not get or take. `clst-server usage` shows it by person and device. Fails with `project-not-found`, `protocol-mismatch`. */
  tellUnsent(projectId: string, body: BodyOf<'tellUnsent'>, options?: CallOptions): Promise<AnswerOf<'tellUnsent'>> {
    return this.call('tellUnsent', { path: { projectId }, body }, options)
  }

  /** Offer contents. The answer says which chunks of each have to be uploaded: those that are not among what the sender may see or has uploaded. With none missing the studio has the contents. Fails with `project-not-found`, `project-archived`, `not-permitted`, `not-visible`, `content-damaged`, `protocol-mismatch`. */
  offerManifests(projectId: string, body: BodyOf<'offerManifests'>, options?: CallOptions): Promise<AnswerOf<'offerManifests'>> {
    return this.call('offerManifests', { path: { projectId }, body }, options)
  }

  /** Manifests by id. Segments may name the manifests in `known` instead of chunks. Fails with `project-not-found`, `not-visible`, `protocol-mismatch`. */
  getManifests(projectId: string, body: BodyOf<'getManifests'>, options?: CallOptions): Promise<AnswerOf<'getManifests'>> {
    return this.call('getManifests', { path: { projectId }, body }, options)
  }

  /** Upload chunks. The body is a pack: frames of chunks. It is named by its SHA-256, and each chunk in it is decoded and hashed before the pack counts. Uploading the same pack again changes nothing. Fails with `project-not-found`, `project-archived`, `not-permitted`, `pack-damaged`, `storage-full`, `protocol-mismatch`. */
  putPack(projectId: string, hash: string, bytes: Uint8Array, options?: CallOptions): Promise<AnswerOf<'putPack'>> {
    return this.call('putPack', { path: { projectId, hash }, bytes }, options)
  }

  /** Download chunks of contents. Frames of the chunks of one manifest, by ranges of positions in it, in that order. The answer is a stream; when it breaks off, ask for what is missing. Fails with `project-not-found`, `not-visible`, `chunk-missing`, `protocol-mismatch`. */
  getChunks(projectId: string, body: BodyOf<'getChunks'>, options?: CallOptions): Promise<AsyncIterable<Uint8Array>> {
    return this.call('getChunks', { path: { projectId }, body }, options)
  }

  /** A picture. Its size in pixels is in the head of the answer. Fails with `project-not-found`, `preview-not-found`, `not-visible`, `protocol-mismatch`. */
  getPreview(projectId: string, hash: string, options?: CallOptions): Promise<Picture> {
    return this.call('getPreview', { path: { projectId, hash } }, options)
  }

  /** Upload a picture. The body is the picture, named by its SHA-256. Uploading the same picture again changes nothing. Fails with `project-not-found`, `project-archived`, `not-permitted`, `preview-invalid`, `preview-too-large`, `protocol-mismatch`. */
  putPreview(projectId: string, hash: string, bytes: Uint8Array, mediaType: 'image/png' | 'image/jpeg' | 'image/webp', query: QueryOf<'putPreview'>, options?: CallOptions): Promise<AnswerOf<'putPreview'>> {
    return this.call('putPreview', { path: { projectId, hash }, bytes, mediaType, query }, options)
  }
}
