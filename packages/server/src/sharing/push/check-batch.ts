import { ClstError } from '@clst/sdk/errors'
import { ENTITY_KEYS, MAX_CHANGES, type PushBatch, type WireChange } from '@clst/sdk/protocol'

const MAX_ID_CHARACTERS = 600

/** Of one change as JSON: the largest are scaffolds and checkpoints of sequences with thousands of files. */
const MAX_FIELDS_CHARACTERS = 4 << 20

const ACTIONS: ReadonlySet<unknown> = new Set(['create', 'update', 'delete'])

/** Throws `invalid-argument` for what no client sends. */
export function checkBatch(batch: PushBatch): void {
  if (!Array.isArray(batch.changes) || batch.changes.length > MAX_CHANGES) {
    throw unusable(`A push has at most ${MAX_CHANGES} changes.`)
  }
  const seen = new Set<string>()
  for (const change of batch.changes as readonly WireChange[]) {
    checkChange(change)
    if (seen.has(change.operationId)) throw unusable('Two changes of a push have the same operation id.')
    seen.add(change.operationId)
  }
}

function checkChange(change: WireChange): void {
  const { operationId, kind, id, action, fields, baseRevision, createdAt } = change
  if (!isId(operationId) || !isId(id)) throw unusable('A change has no id.')
  if (!Object.hasOwn(ENTITY_KEYS, kind)) throw unusable('A change is about an unknown kind of thing.')
  if (!ACTIONS.has(action)) throw unusable('A change does nothing that is known.')
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw unusable('A change has no fields.')
  if (!Number.isSafeInteger(baseRevision) || !Number.isSafeInteger(createdAt))
    throw unusable('A change has no time.')
  if (JSON.stringify(fields).length > MAX_FIELDS_CHARACTERS) throw unusable('A change is too large.')
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_CHARACTERS
}

function unusable(message: string): ClstError {
  return new ClstError('invalid-argument', message)
}
