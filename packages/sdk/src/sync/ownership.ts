/** Who may make versions of a file. Where the studio can be asked it decides at once; else the wish waits, not confirmed. */
import { getAssetByPath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { ClstError, ERRORS, type ErrorCode } from '../errors.js'
import { type FoundPerson, findOrAddPerson, findPerson } from '../people/find-person.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { lastSequence, listUnsent, openChangesOf, setOutcome } from '../store/change-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { findPersonId } from '../store/project-rows.js'
import { getStudioRow } from '../store/studio-rows.js'
import { applyIncoming } from './apply.js'
import { pushRows } from './push.js'
import { receive } from './receive.js'
import { emptyReport } from './report.js'

export interface Ownership {
  path: string
  /** Name of who has the file now; null for nobody. */
  assignee: string | null
  /** The studio has taken it. */
  isConfirmed: boolean
}

export interface AssignOptions {
  /** Takes for oneself also what somebody else has. Whether a role may is for the studio to say, and it notes it down. */
  force?: boolean
}

/**
 * Gives a file to a person (`me`, an id or a name), or to nobody. Throws `asset-not-found`, `not-assignee` for taking what
 * somebody else has without `force`, in a project of a studio `person-not-found` for a name that nobody has there, and, where
 * the studio was asked, what it refuses with (`not-assignee`, `not-permitted`): then all is as before.
 */
export async function assign(
  context: Context,
  path: string,
  person: string | null,
  link?: StudioLink,
  { force = false }: AssignOptions = {},
): Promise<Ownership> {
  const { store } = context
  const asset = getAssetByPath(context, path)
  if (link !== undefined) {
    await receive(context, link, {})
    await applyIncoming(context)
  }
  if (!force) assertNotTaken(context, path, asset.id, person)
  const last = lastSequence(store)
  const description = person === null ? `took ${path} from everybody` : `gave ${path} to ${person}`
  await edit(context, { description }, (current) => {
    const isShared = getStudioRow(store).url !== null
    const id = person === null ? null : (isShared ? getPerson : findOrAddPerson)(context, person).id
    if (getEntity(store, 'asset', asset.id)?.assignee_id === id) return
    const isChanged = current.update('asset', asset.id, { assignee_id: id, assigned_by: current.personId })
    if (isChanged && isShared) {
      store.run('UPDATE asset SET is_assignment_confirmed = 0 WHERE id = ?', asset.id)
    }
  })
  if (link !== undefined) await askNow(context, link, asset.id, last)
  return ownershipOf(context, path, asset.id)
}

/** Throws `not-assignee`. */
function assertNotTaken(
  { store, personName }: Context,
  path: string,
  assetId: string,
  person: string | null,
): void {
  const meId = findPersonId(store, personName)
  if (person !== 'me' && (person === null || findPersonId(store, person) !== meId)) return
  const sql = 'SELECT p.id, p.name FROM asset a JOIN person p ON p.id = a.assignee_id WHERE a.id = ?'
  const owner = store.get<{ id: string; name: string }>(sql, assetId)
  if (owner === undefined || owner.id === meId) return
  const message = `"${path}" is ${owner.name}’s. Ask for it, or take it all the same where your role may.`
  throw new ClstError('not-assignee', message, { details: { path, assignee: owner.name } })
}

/** A slip of the keyboard must not give a file to somebody who is not there: nobody could hand it back. */
function getPerson(context: Context, text: string): FoundPerson {
  const found = findPerson(context, text)
  if (found !== undefined) return found
  throw new ClstError('person-not-found', `Nobody in this project is called "${text}".`, {
    details: { name: text },
  })
}

/** The wish goes alone, without what else waits; of people that were made for it, first. */
async function askNow(context: Context, link: StudioLink, assetId: string, after: number): Promise<void> {
  const { store } = context
  const rows = listUnsent(store, after, 10).filter(
    ({ entityKind, entityId, fields }) =>
      entityKind === 'person' || (entityId === assetId && 'assigneeId' in fields),
  )
  // An asset that the studio does not know yet takes its assignee along.
  const isUnsent = openChangesOf(store, 'asset', assetId).some(({ action }) => action === 'create')
  if (rows.length === 0 || isUnsent) return
  const report = emptyReport()
  await pushRows(context, link, rows, report, {})
  await applyIncoming(context)
  const [refusal] = report.refused
  if (refusal === undefined) return
  // Whoever asked is told now. It is not listed as something that is still to be decided.
  const asked = rows.filter(({ entityKind }) => entityKind === 'asset')
  await store.write(() => {
    for (const { sequence } of asked) setOutcome(store, sequence, 'discarded', undefined)
  })
  const code = Object.hasOwn(ERRORS, refusal.code) ? (refusal.code as ErrorCode) : 'not-permitted'
  throw new ClstError(code, refusal.message, { details: { path: refusal.path } })
}

function ownershipOf({ store }: Context, path: string, assetId: string): Ownership {
  const sql = `SELECT p.name AS assignee, a.is_assignment_confirmed AS isConfirmed FROM asset a
    LEFT JOIN person p ON p.id = a.assignee_id WHERE a.id = ?`
  const row = store.get<{ assignee: string | null; isConfirmed: number }>(sql, assetId)
  return { path, assignee: row?.assignee ?? null, isConfirmed: row?.isConfirmed === 1 }
}
