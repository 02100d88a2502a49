/** Who may do what in a project, beside pushing to it. */
import { ADMIN_ROLE, nameKey, type Permission, parsePermissions } from '@clst/sdk/protocol'
import type { Caller } from '../accounts/caller.js'
import type { SqlReader } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'
import {
  findCaller,
  findProject,
  findRole,
  type Caller as MemberCaller,
  type ProjectRow,
} from '../sharing/index.js'

/** A member of a project. Throws `project-not-found` for everybody else, so that a stranger learns nothing. */
export async function asMember(reader: SqlReader, caller: Caller, projectId: string): Promise<MemberCaller> {
  const project = await findProject(reader, projectId)
  const member = await findCaller(reader, project.id, caller.accountId)
  if (member !== undefined) return member
  if (!caller.isAdmin) throw noProject()
  throw new StudioFailure('not-permitted', 'You are no member of this project. Make yourself one first.')
}

/** A member or an admin of the studio. `member`: undefined for an admin who is none. Throws `project-not-found`. */
export async function asReader(
  reader: SqlReader,
  caller: Caller,
  projectId: string,
): Promise<{ project: ProjectRow; member: MemberCaller | undefined }> {
  const project = await findProject(reader, projectId)
  const member = await findCaller(reader, project.id, caller.accountId)
  if (member === undefined && !caller.isAdmin) throw noProject()
  return { project, member }
}

/** An admin of the studio, or a member whose role has the permission. Throws `not-permitted`, `project-not-found`. */
export async function asManager(
  reader: SqlReader,
  caller: Caller,
  projectId: string,
  permission: Permission,
): Promise<{ project: ProjectRow; member: MemberCaller | undefined }> {
  const found = await asReader(reader, caller, projectId)
  if (caller.isAdmin || found.member?.isAdmin || found.member?.permissions.has(permission)) return found
  throw new StudioFailure('not-permitted', `Your role in this project lacks the permission "${permission}".`)
}

/** Nobody gives a role that may do what they may not do themselves. Throws `not-permitted`, `role-not-found`. */
export async function assertMayGive(
  reader: SqlReader,
  caller: Caller,
  member: MemberCaller | undefined,
  projectId: string,
  role: string,
): Promise<void> {
  const { fields } = await findRole(reader, projectId, role)
  if (caller.isAdmin || member?.isAdmin) return
  const isAdminRole = nameKey(String(fields?.name)) === nameKey(ADMIN_ROLE)
  const wanted = [...parsePermissions(fields?.permissions)]
  if (!isAdminRole && wanted.every((each) => member?.permissions.has(each))) return
  throw new StudioFailure('not-permitted', 'You cannot give somebody a role that may do more than yours.')
}

/** Throws `project-archived`. */
export function assertOpen({ isArchived }: ProjectRow): void {
  if (isArchived)
    throw new StudioFailure('project-archived', 'The project is archived, and takes no changes.')
}

function noProject(): StudioFailure {
  return new StudioFailure('project-not-found', 'The studio has no such project.')
}
