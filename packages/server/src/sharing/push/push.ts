import { ClstError, isClstError } from '@clst/sdk/errors'
import {
  type ChangeAnswer,
  failpoint,
  type PushAnswer,
  type PushBatch,
  type WireChange,
} from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { nextTurn } from '../next-turn.js'
import { findProject } from '../projects/project-rows.js'
import type { Access } from '../services.js'
import { applyChange } from './apply-change.js'
import { checkBatch } from './check-batch.js'
import { entityKey, type Outcome, PushSession } from './push-session.js'

/** Others get their turn after this much. */
const SLICE_MS = 40

/** Failures that are not about the change: the whole push is to be repeated. */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  'storage-full',
  'io-error',
  'store-corrupt',
  'permission-denied',
])

/**
 * Applies each change by itself, in order. Throws `epoch-changed`, `project-archived`, `project-not-found`,
 * `invalid-argument`; what was applied until then is answered in the same way when it is sent again.
 */
export async function push(access: Access, batch: PushBatch): Promise<PushAnswer> {
  checkBatch(batch)
  const { services, projectId } = access
  const answers: ChangeAnswer[] = []
  const failed = new Map<string, string>()
  let state = { epoch: '', revision: 0 }
  do {
    await services.database.transaction(async (transaction) => {
      const project = await findProject(transaction, projectId)
      if (batch.epoch !== null && batch.epoch !== project.epoch) throw epochChanged()
      if (project.isArchived) throw new ClstError('project-archived', `"${project.name}" is archived.`)
      const session = new PushSession(access, transaction, project, { failed, replicaId: batch.replicaId })
      const end = performance.now() + SLICE_MS
      while (answers.length < batch.changes.length) {
        answers.push(await answerChange(session, batch.changes[answers.length] as WireChange))
        if (performance.now() >= end) break
      }
      await session.saveRevision()
      failpoint('studio:push-before-commit')
      state = { epoch: project.epoch, revision: session.revision }
    })
    failpoint('studio:push-committed')
    if (answers.length < batch.changes.length) await nextTurn()
  } while (answers.length < batch.changes.length)
  return { ...state, answers }
}

async function answerChange(session: PushSession, change: WireChange): Promise<ChangeAnswer> {
  const { transaction, projectId } = session
  const { operationId } = change
  const known = await findAnswer(transaction, projectId, operationId)
  if (known !== undefined) return known
  const before = session.revision
  let outcome: Outcome
  try {
    outcome = await transaction.attempt(async () => {
      const result = await applyChange(session, change)
      if (result.outcome === 'applied') await keepAnswer(session, { operationId, ...result })
      return result
    })
  } catch (error) {
    if (isClstError(error) && OF_THE_SERVER.has(error.code)) throw error
    session.revision = before
    outcome = await refusalOf(session, change, error)
  }
  if (outcome.outcome !== 'applied') session.failed.set(entityKey(change.kind, change.id), operationId)
  return { operationId, ...outcome }
}

/** A change that the server cannot deal with stops no other one. */
async function refusalOf(session: PushSession, change: WireChange, error: unknown): Promise<Outcome> {
  const { code, message } = isClstError(error)
    ? error
    : new ClstError('internal', 'The studio could not deal with this change.', { cause: error })
  if (code === 'internal') session.report(error, change)
  return { outcome: 'refused', code, message, entity: await session.wire(change.kind, change.id) }
}

async function findAnswer(
  transaction: SqlTransaction,
  projectId: string,
  operationId: string,
): Promise<ChangeAnswer | undefined> {
  const sql = 'SELECT answer FROM operation WHERE project_id = ? AND id = ?'
  const row = await transaction.get<{ answer: string }>(sql, projectId, operationId)
  return row === undefined ? undefined : (JSON.parse(row.answer) as ChangeAnswer)
}

async function keepAnswer({ transaction, projectId, now }: PushSession, answer: ChangeAnswer): Promise<void> {
  const sql = 'INSERT INTO operation (project_id, id, answer, at) VALUES (?, ?, ?, ?)'
  await transaction.run(sql, projectId, answer.operationId, JSON.stringify(answer), now)
}

function epochChanged(): ClstError {
  return new ClstError('epoch-changed', 'The studio was restored from a backup. Sync again.')
}
