/** What the SDK and a studio answer, as the contract of the bridge says it. */
import type { Schemas as StudioSchemas } from '@clst/client/studio'
import type { OpenChange, SyncResult } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'

export function syncDocument({ overwritten, ...result }: SyncResult): Schemas['SyncResult'] {
  return { ...result, overwritten: overwritten.map(({ at, ...lost }) => ({ ...lost, at: iso(at) })) }
}

export function changeDocument({ createdAt, ...change }: OpenChange): Schemas['OpenChange'] {
  return { ...change, createdAt: iso(createdAt) }
}

export function memberDocument(member: StudioSchemas['Member']): Schemas['Member'] {
  const { personId, name, role, isDisabled } = member
  return { personId, name, role, isDisabled }
}

export function auditDocument(entry: StudioSchemas['AuditEntry']): Schemas['AuditEntry'] {
  const { id, at, action, actor, subject, details } = entry
  return { id, at, action, actor, subject, details }
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
