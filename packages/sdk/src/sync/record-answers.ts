/** What the studio answered is written down in the transaction that does what it says. */
import { type Context, makeId } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import type { ChangeAnswer, WireChange, WireFields } from '../protocol/wire.js'
import { type ChangeRow, setOutcome } from '../store/change-rows.js'
import { putConflict } from '../store/conflict-rows.js'
import { putIncoming } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { pullAgain } from '../store/studio-rows.js'
import { confirmNumber } from './checkpoint-numbers.js'
import { itemPath } from './item-path.js'
import { assetOf } from './paused.js'
import { rehash } from './rehash.js'
import { keepAside } from './side-copy.js'
import type { SyncResult } from './types.js'

interface Sent {
  row: ChangeRow
  change: WireChange
}

export async function recordAnswers(
  context: Context,
  sent: readonly Sent[],
  answers: readonly ChangeAnswer[],
  report: SyncResult,
  onApplied?: (change: WireChange) => void,
): Promise<void> {
  const byOperation = new Map(answers.map((answer) => [answer.operationId, answer]))
  const notes = await context.store.write(() => {
    const notes: ((report: SyncResult) => void)[] = []
    for (const each of sent) {
      const answer = byOperation.get(each.change.operationId)
      if (answer !== undefined) notes.push(recordOne(context, each, answer))
    }
    failpoint('push:before-commit')
    return notes
  })
  for (const note of notes) note(report)
  for (const { change } of sent) {
    if (byOperation.get(change.operationId)?.outcome === 'applied') onApplied?.(change)
  }
}

type Note = (report: SyncResult) => void

function recordOne(context: Context, sent: Sent, answer: ChangeAnswer): Note {
  const { store } = context
  const { row, change } = sent
  const path = itemPath(store, change.kind, change.id, change.fields)
  switch (answer.outcome) {
    case 'applied': {
      setOutcome(store, row.sequence, 'applied', answer.overwritten)
      takeStamps(store, change, answer.fields ?? {})
      const overwritten = (answer.overwritten ?? []).map((field) => ({ ...field, path }))
      return (report) => {
        report.pushed.changes++
        report.overwritten.push(...overwritten)
      }
    }
    case 'refused': {
      const { code, message, entity } = answer
      setOutcome(store, row.sequence, 'refused', { code, message })
      let sideCopy: number | undefined
      if (code === 'not-assignee' && change.kind === 'checkpoint' && change.action === 'create') {
        sideCopy = keepAside(context, change.id, { code, message })
        setOutcome(store, row.sequence, 'kept', { code, message })
      }
      confirmAssignment(store, change)
      // What was purged here and stays there comes again with all that hangs on it.
      if (change.action === 'delete' && entity !== null) pullAgain(store)
      if (change.action !== 'create' && entity !== null) putIncoming(store, entity)
      const refusal = { path, code, message, ...(sideCopy === undefined ? {} : { sideCopy }) }
      return (report) => report.refused.push(refusal)
    }
    case 'conflict': {
      const { conflict: kind, message, theirs } = answer
      setOutcome(store, row.sequence, 'conflict', { kind, message })
      const assetId = assetOf(store, change.kind, change.id, change.fields)
      putConflict(store, {
        id: makeId(context),
        kind,
        entityKind: change.kind,
        entityId: change.id,
        mine: { operationId: change.operationId, message, ...(assetId === undefined ? {} : { assetId }) },
        theirs,
        detectedAt: context.clock.now(),
      })
      return () => {}
    }
    case 'waiting':
      setOutcome(store, row.sequence, null, { waitsFor: answer.waitsFor })
      return () => {}
  }
}

/** The studio has decided who has the asset: as it was wished, or as it was before. */
function confirmAssignment(store: Store, { kind, id, fields }: WireChange): void {
  if (kind !== 'asset' || !('assigneeId' in fields)) return
  store.run('UPDATE asset SET is_assignment_confirmed = 1 WHERE id = ?', id)
}

/** What the studio gave other values than were sent. */
function takeStamps(store: Store, change: WireChange, fields: WireFields): void {
  confirmAssignment(store, change)
  if (change.kind !== 'checkpoint' || change.action !== 'create') return
  const { number, authorId, receivedAt } = fields
  confirmNumber(store, change.id, typeof number === 'number' ? number : Number(change.fields.number))
  if (typeof receivedAt === 'number') {
    store.run('UPDATE checkpoint SET received_at = ? WHERE id = ?', receivedAt, change.id)
  }
  const isThere = typeof authorId === 'string' && store.get('SELECT 1 FROM person WHERE id = ?', authorId)
  if (!isThere || authorId === change.fields.authorId) return
  store.run('UPDATE checkpoint SET author_id = ? WHERE id = ?', authorId as string, change.id)
  rehash(store, change.id)
}
