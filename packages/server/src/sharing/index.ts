/** One project, as its members share it. */
export { findEntity } from './entities/entity-rows.js'
export { writeEntity } from './entities/write-entity.js'
export {
  findCaller,
  findMember,
  listMembers,
  listMemberships,
  type Member,
  setDisabled,
} from './members/member-rows.js'
export { addMember, assertNotLastAdmin, findRole, removeMember, setRole } from './members/members.js'
export { openAsMember } from './members/open-as-member.js'
export { reassign } from './members/reassign.js'
export { createSharedProject, insertProject } from './projects/create-project.js'
export { findProject, type ProjectRow } from './projects/project-rows.js'
export { startRecovery } from './projects/recovery.js'
export { type Pruned, pruneProject } from './pruning/prune.js'
export { verifyPacks } from './pruning/verify-packs.js'
export {
  type AuditEntry,
  type Caller,
  makeSharingServices,
  type SharingServices,
} from './services.js'
export { openSharedProject } from './shared-project.js'
