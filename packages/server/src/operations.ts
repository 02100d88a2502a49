import { deviceSignInOperations } from './accounts/device-sign-in-operations.js'
import { invitationOperations } from './accounts/invitation-operations.js'
import { peopleOperations } from './accounts/people-operations.js'
import { sessionOperations } from './accounts/session-operations.js'
import { tokenOperations } from './accounts/token-operations.js'
import { auditOperations } from './audit/audit-operations.js'
import type { Operations } from './http/api-request.js'
import { memberOperations } from './projects/member-operations.js'
import { projectOperations } from './projects/project-operations.js'
import { roleOperations } from './projects/role-operations.js'
import { syncOperations } from './projects/sync-operations.js'
import type { StudioServices } from './services.js'

/** What answers each operation of the document; one that is missing does not compile. */
export function operationsOf(services: StudioServices): Operations {
  return {
    ...sessionOperations(services),
    ...deviceSignInOperations(services),
    ...tokenOperations(services),
    ...peopleOperations(services),
    ...invitationOperations(services),
    ...projectOperations(services),
    ...memberOperations(services),
    ...roleOperations(services),
    ...auditOperations(services),
    ...syncOperations(services),
  }
}
