/** One thing that arrived becomes a row, or changes one. Everything here runs inside the caller's transaction. */
import type { Context } from '../context.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { WireFields } from '../protocol/wire.js'
import { markCreated, openChangesOf } from '../store/change-rows.js'
import { getCheckpoint } from '../store/checkpoint-rows.js'
import { parentIds } from '../store/collection-rows.js'
import { type Fields, getEntity, insertEntity, updateEntity } from '../store/entity-rows.js'
import { type IncomingRow, setReason, settleIncoming } from '../store/incoming-rows.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import { applyCheckpoint, knownManifest } from './apply-checkpoint.js'
import { applyDeletion } from './apply-deletion.js'
import { applyPerson } from './apply-person.js'
import { applyProject } from './apply-project.js'
import { holdsFiles } from './holds-files.js'
import { holderOf, leavesItsName } from './names-held.js'
import type { Paused } from './paused.js'
import { missingReference } from './references.js'
import { fromWire, keyOf } from './wire-fields.js'

/** Columns that move or remove files: they wait where working files lie. */
const PLACE: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  asset: ['collection_id', 'name', 'extension', 'name_key', 'trashed_at', 'trashed_by'],
  collection: ['parent_id', 'name', 'name_key', 'trashed_at', 'trashed_by'],
}

export interface Applying {
  context: Context
  paused: Paused
  /** `update` moves the files itself. */
  movesFiles?: boolean
}

/** Whether it is applied as a whole; where it is not, the row says why it waits. */
export function applyEntity(applying: Applying, incoming: IncomingRow): boolean {
  const { store } = applying.context
  const reason = tryToApply(applying, incoming)
  // The studio has it: an answer that was lost, or another copy of the project, need not be waited for.
  if (reason === undefined && incoming.fields !== null) markCreated(store, incoming.kind, incoming.id)
  if (reason === undefined) settleIncoming(store, incoming)
  else setReason(store, incoming, reason)
  return reason === undefined
}

function tryToApply(applying: Applying, { kind, id, fields }: IncomingRow): string | undefined {
  const { context, paused } = applying
  const { store } = context
  if (paused.has(kind, id, fields ?? {})) return 'paused'
  if (fields === null) return applyDeletion(context, kind, id)
  if (kind === 'project') return applyProject(context, fields)
  if (kind === 'checkpoint') {
    const missing = missingReference(store, kind, fromWire(store, kind, { ...fields, groupId: null }))
    return missing === undefined ? applyCheckpoint(store, id, fields) : 'missing'
  }
  const row = withoutPending(context, kind, id, fields)
  if (missingReference(store, kind, row) !== undefined) return 'missing'
  if (kind === 'person') return applyPerson(context, id, row)
  return applyRow(applying, kind, id, row, fields)
}

function applyRow(
  applying: Applying,
  kind: EntityKind,
  id: string,
  row: Record<string, Value>,
  fields: WireFields,
): string | undefined {
  const { context } = applying
  const { store } = context
  const before = getEntity(store, kind, id)
  if (before === undefined) {
    if (isDeletedHere(context, kind, id)) return undefined
    if (holderOf(store, kind, id, row) !== undefined) return 'name-held'
    insertEntity(store, kind, kind === 'asset' ? { ...row, head_id: null } : row)
    return kind === 'asset' ? applyHead(context, id, fields) : undefined
  }
  if (leavesItsName(kind, before, row)) {
    const after = { ...before, ...row }
    const waits =
      applying.movesFiles !== true && holdsFiles(context, kind, id)
        ? 'working-files'
        : kind === 'collection' && isInsideItself(store, id, after)
          ? 'circle'
          : holderOf(store, kind, id, after) === undefined
            ? undefined
            : 'name-held'
    if (waits !== undefined) {
      const rest = Object.entries(row).filter(([column]) => PLACE[kind]?.includes(column) !== true)
      if (PLACE[kind] !== undefined) change(context, kind, id, before, Object.fromEntries(rest))
      if (kind === 'asset') applyHead(context, id, fields)
      return waits
    }
  }
  change(context, kind, id, before, row)
  return kind === 'asset' ? applyHead(context, id, fields) : undefined
}

/** Mine was moved into it meanwhile: that is a conflict, and until it is settled this move waits. */
function isInsideItself(store: Store, id: string, { parent_id }: Fields): boolean {
  return typeof parent_id === 'string' && parentIds(store, parent_id).includes(id)
}

function change({ store }: Context, kind: EntityKind, id: string, before: Fields, row: Fields): void {
  const changed = Object.entries(row).filter(([column, value]) => before[column] !== value)
  if (changed.length > 0) updateEntity(store, kind, id, Object.fromEntries(changed))
}

/** The head moves with a checkpoint that is here, unless own ones wait to be sent on top of the one before. */
function applyHead({ store }: Context, assetId: string, fields: WireFields): string | undefined {
  if (!('headId' in fields)) return undefined
  const own = `SELECT 1 FROM checkpoint WHERE asset_id = ? AND number IS NOT NULL AND is_number_confirmed = 0
    AND trashed_at IS NULL`
  if (store.get(own, assetId) !== undefined) return undefined
  const headId = typeof fields.headId === 'string' ? fields.headId : null
  if (headId !== null && getCheckpoint(store, headId)?.assetId !== assetId) return 'head'
  store.run('UPDATE asset SET head_id = ? WHERE id = ? AND head_id IS NOT ?', headId, assetId, headId)
  return undefined
}

/** Fields with an edit that the studio has not answered keep the local value. */
function withoutPending(
  { store }: Context,
  kind: EntityKind,
  id: string,
  fields: WireFields,
): Record<string, Value> {
  const pending = new Set<string>()
  for (const change of openChangesOf(store, kind, id)) {
    if (change.action !== 'update' || change.outcome !== null) continue
    for (const field of Object.keys(change.fields)) pending.add(field)
  }
  const rest = Object.fromEntries(Object.entries(fields).filter(([field]) => !pending.has(field)))
  const row = fromWire(store, kind, rest)
  const { contentHash, manifestId, sizeBytes } = rest
  if (kind === 'template' && typeof contentHash === 'string' && typeof manifestId === 'string') {
    row.manifest_id = knownManifest(store, Buffer.from(contentHash, 'hex'), Number(sizeBytes), manifestId)
  }
  // A name of which one half is mine is compared as a whole.
  const before = pending.size === 0 ? undefined : getEntity(store, kind, id)
  if (before !== undefined && 'name_key' in before) row.name_key = keyOf(kind, { ...before, ...row })
  return row
}

/** Deleted for good here, and the studio was not told yet. */
function isDeletedHere({ store }: Context, kind: EntityKind, id: string): boolean {
  return openChangesOf(store, kind, id).some(({ action, outcome }) => action === 'delete' && outcome === null)
}
