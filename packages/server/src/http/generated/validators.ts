// Made from openapi.yaml by "npm run generate". Do not edit.
import type { OperationId } from './routes.js'

/** One thing that is wrong with a request. */
export interface ValidationError {
  /** JSON pointer to the value. */
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

export interface Validate {
  (data: unknown): boolean
  errors?: ValidationError[] | null
}

/**
 * What checks a request. `path` and `query` take objects of texts, several values of one name as an array; they turn
 * texts into numbers, truth values and arrays in place, and `query` fills in what is left out.
 */
export interface OperationValidators {
  path: Validate
  query: Validate
  /** Absent where there is no body. */
  body?: Validate
}

/** Loads the validators of one operation, so that none of the others costs anything. */
export const VALIDATORS: Record<OperationId, () => Promise<OperationValidators>> = {
  getStudio: () => import('./validators/get-studio.js'),
  setUpStudio: () => import('./validators/set-up-studio.js'),
  signIn: () => import('./validators/sign-in.js'),
  beginDeviceSignIn: () => import('./validators/begin-device-sign-in.js'),
  finishDeviceSignIn: () => import('./validators/finish-device-sign-in.js'),
  lookUpDeviceSignIn: () => import('./validators/look-up-device-sign-in.js'),
  decideDeviceSignIn: () => import('./validators/decide-device-sign-in.js'),
  signOut: () => import('./validators/sign-out.js'),
  getMe: () => import('./validators/get-me.js'),
  changePassword: () => import('./validators/change-password.js'),
  resetPassword: () => import('./validators/reset-password.js'),
  listTokens: () => import('./validators/list-tokens.js'),
  revokeToken: () => import('./validators/revoke-token.js'),
  createServiceToken: () => import('./validators/create-service-token.js'),
  listPeople: () => import('./validators/list-people.js'),
  editPerson: () => import('./validators/edit-person.js'),
  disablePerson: () => import('./validators/disable-person.js'),
  enablePerson: () => import('./validators/enable-person.js'),
  createPasswordReset: () => import('./validators/create-password-reset.js'),
  listInvitations: () => import('./validators/list-invitations.js'),
  createInvitation: () => import('./validators/create-invitation.js'),
  revokeInvitation: () => import('./validators/revoke-invitation.js'),
  acceptInvitation: () => import('./validators/accept-invitation.js'),
  listProjects: () => import('./validators/list-projects.js'),
  createProject: () => import('./validators/create-project.js'),
  getProject: () => import('./validators/get-project.js'),
  editProject: () => import('./validators/edit-project.js'),
  listMembers: () => import('./validators/list-members.js'),
  setMember: () => import('./validators/set-member.js'),
  removeMember: () => import('./validators/remove-member.js'),
  listRoles: () => import('./validators/list-roles.js'),
  setRole: () => import('./validators/set-role.js'),
  removeRole: () => import('./validators/remove-role.js'),
  listAudit: () => import('./validators/list-audit.js'),
  exportAudit: () => import('./validators/export-audit.js'),
  pullChanges: () => import('./validators/pull-changes.js'),
  pushChanges: () => import('./validators/push-changes.js'),
  lookUpEntities: () => import('./validators/look-up-entities.js'),
  tellUnsent: () => import('./validators/tell-unsent.js'),
  offerManifests: () => import('./validators/offer-manifests.js'),
  getManifests: () => import('./validators/get-manifests.js'),
  putPack: () => import('./validators/put-pack.js'),
  getChunks: () => import('./validators/get-chunks.js'),
  getPreview: () => import('./validators/get-preview.js'),
  putPreview: () => import('./validators/put-preview.js'),
}
