/** Theirs becomes part of this project in the transaction that settles a conflict. */
import type { Context } from '../context.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { WireEntity } from '../protocol/wire.js'
import { getEntity } from '../store/entity-rows.js'
import { findIncoming, listIncoming, putIncoming } from '../store/incoming-rows.js'
import { type Applying, applyEntity } from './apply-entity.js'
import { readPaused } from './paused.js'
import { versionsAside } from './resolution.js'

/** Throws `edited-since` when it cannot be applied yet. Inside a transaction, after the conflict is marked as settled. */
export function takeTheirs(context: Context, theirs: WireEntity | null): void {
  if (theirs === null) throw versionsAside()
  const { store } = context
  const { kind, id } = theirs
  if (findIncoming(store, kind, id) === undefined && getEntity(store, kind, id) === undefined)
    putIncoming(store, theirs)
  applyNow(context, kind, id)
  if (getEntity(store, kind, id) === undefined) throw versionsAside()
}

/** Versions of an asset that wait, and its head. Answers the head at the studio. Inside a transaction. */
export function takeVersions(context: Context, assetId: string, headId: unknown): string | null {
  const { store } = context
  const applying: Applying = { context, paused: readPaused(store) }
  for (const row of listIncoming(store, 'checkpoint')) {
    if (row.fields?.assetId === assetId) applyEntity(applying, row)
  }
  const newest = findIncoming(store, 'asset', assetId)?.fields?.headId ?? headId
  if (typeof newest !== 'string') return null
  if (store.get('SELECT 1 FROM checkpoint WHERE id = ? AND asset_id = ?', newest, assetId) === undefined) {
    throw versionsAside()
  }
  return newest
}

function applyNow(context: Context, kind: EntityKind, id: string): void {
  const row = findIncoming(context.store, kind, id)
  if (row !== undefined) applyEntity({ context, paused: readPaused(context.store) }, row)
}
