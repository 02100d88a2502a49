import type { WireChange } from '@clst/sdk/protocol'
import { applyCreate } from './apply-create.js'
import { applyDelete } from './apply-delete.js'
import { applyUpdate } from './apply-update.js'
import type { Outcome, PushSession } from './push-session.js'

/** Decides about one change, and does it. What it throws takes back what it did, and refuses the change. */
export function applyChange(session: PushSession, change: WireChange): Promise<Outcome> {
  switch (change.action) {
    case 'create':
      return applyCreate(session, change)
    case 'update':
      return applyUpdate(session, change)
    case 'delete':
      return applyDelete(session, change)
  }
}
