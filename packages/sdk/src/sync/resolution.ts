import type { Context } from '../context.js'
import { makeId } from '../context.js'
import { ClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { WireFields } from '../protocol/wire.js'
import { type ChangeRow, findChange } from '../store/change-rows.js'
import type { ConflictRow } from '../store/conflict-rows.js'
import { getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import { toWire } from './wire-fields.js'

/** How a person settles a conflict. Names as `rename` takes them. */
export type Resolution =
  /** Mine gets another name and keeps its history; theirs has the name. */
  | { how: 'rename'; name: string }
  /** Both become one: my versions lie on top of theirs. */
  | { how: 'merge' }
  /** My versions, made beside a newer one, follow it. */
  | { how: 'stack' }
  /** My versions become a file of their own. */
  | { how: 'keep-as-new'; name: string }
  /** Theirs stands; my versions stay as safety copies. */
  | { how: 'discard' }

export interface ResolveOptions {
  /** Where theirs has to be asked for; without it the next sync does that. */
  link?: StudioLink | undefined
}

/** What all ways of settling work with. */
export interface Resolving {
  context: Context
  conflict: ConflictRow
  /** The change that the studio did not take; undefined when it was discarded meanwhile. */
  change: ChangeRow | undefined
}

export function resolvingOf(context: Context, conflict: ConflictRow): Resolving {
  return { context, conflict, change: findChange(context.store, conflict.mine.operationId) }
}

/** Throws `invalid-argument`. */
export function notThisWay({ kind }: ConflictRow, ways: string): ClstError {
  return new ClstError(
    'invalid-argument',
    `This conflict (${kind}) cannot be settled like this. Possible: ${ways}.`,
  )
}

/**
 * The change is sent again, as another operation, with the values that its row has now; `besides`: columns that it said nothing
 * of. Inside a transaction.
 */
export function sendAgain(context: Context, change: ChangeRow, besides: readonly string[] = []): void {
  const { store } = context
  const row = getEntity(store, change.entityKind, change.entityId)
  if (row === undefined) return
  const now = toWire(store, change.entityKind, row)
  const fields = change.action === 'create' ? now : only(now, [...Object.keys(change.fields), ...besides])
  reopen(context, change, fields)
}

/** Inside a transaction. */
export function reopen(context: Context, { sequence }: ChangeRow, fields?: WireFields): void {
  const { store } = context
  const sql = `UPDATE change SET outcome = NULL, outcome_details = NULL, operation_id = ?,
    base_revision = (SELECT revision FROM project), fields = coalesce(?, fields) WHERE sequence = ?`
  store.run(sql, makeId(context), fields === undefined ? null : JSON.stringify(fields), sequence)
}

function only(fields: WireFields, names: readonly string[]): WireFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => names.includes(field)))
}

/** One thing has become another one: what named it, and what is still to be sent. Inside a transaction. */
export function replaceInChanges(store: Store, from: string, to: string): void {
  const sql = `UPDATE change SET fields = replace(fields, ?, ?), entity_id = replace(entity_id, ?, ?)
    WHERE (outcome IS NULL OR outcome IN ('refused', 'conflict')) AND (instr(fields, ?) > 0 OR instr(entity_id, ?) > 0)`
  store.run(sql, from, to, from, to, from, from)
}

export function versionsAside(): ClstError {
  return new ClstError(
    'edited-since',
    'More was done at the studio meanwhile. Sync once more, then settle it.',
  )
}
