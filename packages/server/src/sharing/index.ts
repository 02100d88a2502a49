/** One project, as its members share it. */
export { findCaller, findMember, listMembers, type Member } from './members/member-rows.js'
export { addMember, removeMember, setRole } from './members/members.js'
export { openAsMember } from './members/open-as-member.js'
export { createSharedProject, insertProject, type NewProject } from './projects/create-project.js'
export { findProject, type ProjectRow } from './projects/project-rows.js'
export {
  type AuditEntry,
  type Caller,
  makeSharingServices,
  type SharingServices,
  type WriteAudit,
} from './services.js'
export { openSharedProject } from './shared-project.js'
