/** What would be sent, and how single items of it are taken back. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { StudioLink } from '../protocol/studio-link.js'
import {
  type ChangeRow,
  findChange,
  listOpenChanges,
  openChangesOf,
  setOutcome,
} from '../store/change-rows.js'
import { putIncoming } from '../store/incoming-rows.js'
import { pullAgain } from '../store/studio-rows.js'
import { applyIncoming } from './apply.js'
import { itemPath } from './item-path.js'
import { keepAside } from './side-copy.js'

export interface OpenChange {
  id: string
  kind: EntityKind
  action: ChangeRow['action']
  path: string
  /** Names of the fields that change. */
  fields: string[]
  /** Milliseconds since 1970. */
  createdAt: number
  /** Set when the studio did not take it. */
  refusal?: { code: string; message: string }
}

export function listChanges({ store }: Context): OpenChange[] {
  return listOpenChanges(store).map((row) => ({
    id: row.operationId,
    kind: row.entityKind,
    action: row.action,
    path: itemPath(store, row.entityKind, row.entityId, row.fields),
    fields: Object.keys(row.fields),
    createdAt: row.createdAt,
    ...(row.outcome === null ? {} : { refusal: refusalOf(row) }),
  }))
}

function refusalOf({ outcomeDetails }: ChangeRow): { code: string; message: string } {
  const details = JSON.parse(outcomeDetails ?? '{}') as { code?: string; kind?: string; message?: string }
  return { code: details.code ?? details.kind ?? '', message: details.message ?? '' }
}

/**
 * A change is not sent: the studio's values come back, and a version stays as a safety copy. Throws `not-found` for one that
 * is not open, `in-use` for the creation of something that others build on.
 */
export async function discardChange(context: Context, id: string, link: StudioLink): Promise<void> {
  const { store } = context
  const row = findChange(store, id)
  if (row === undefined || (row.outcome !== null && !['refused', 'conflict'].includes(row.outcome))) {
    throw new ClstError('not-found', 'There is no such change that was not sent.', { details: { id } })
  }
  const { entityKind: kind, entityId } = row
  if (row.action === 'create' && kind !== 'checkpoint') {
    const message = 'What is new here cannot be taken back by itself. Delete it, or undo what made it.'
    throw new ClstError('in-use', message, { details: { id } })
  }
  const theirs = row.action === 'create' ? [] : await link.entities([{ kind, id: entityId }])
  await store.write(() => {
    setOutcome(store, row.sequence, 'discarded', undefined)
    if (row.action === 'create') {
      for (const open of openChangesOf(store, kind, entityId))
        setOutcome(store, open.sequence, 'discarded', undefined)
      keepAside(context, entityId, { code: 'discarded', message: 'It was not to be sent.' })
    }
    for (const entity of theirs) putIncoming(store, entity)
    if (kind === 'asset' && 'assigneeId' in row.fields) {
      store.run('UPDATE asset SET is_assignment_confirmed = 1 WHERE id = ?', entityId)
    }
    // With all that hung on it.
    if (row.action === 'delete') pullAgain(store)
  })
  await applyIncoming(context)
}
