/** A sync of some files alone: which of the project they are, and which edits are about others. */
import { findAssetAt } from '../assets/find-asset.js'
import { getCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import type { ChangeRow } from '../store/change-rows.js'
import type { Store } from '../store/store.js'
import { assetsBelow } from '../store/subtree.js'
import { assetOf } from './paused.js'

/** Undefined: all of them. Throws `collection-not-found` for a path that is neither a file nor a collection. */
export function chosenAssets(
  context: Context,
  paths: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (paths === undefined || paths.length === 0) return undefined
  const chosen = new Set<string>()
  for (const path of paths) {
    const asset = path === '' ? undefined : findAssetAt(context, path)
    if (asset !== undefined) {
      chosen.add(asset.id)
      continue
    }
    const found = getCollectionAt(context, path)
    for (const { id } of assetsBelow(context.store, found.id, found.path)) chosen.add(id)
  }
  return chosen
}

/** Whether an edit goes: what is about no file, such as collections and people, always does. */
export function isChosen(store: Store, chosen: ReadonlySet<string> | undefined, row: ChangeRow): boolean {
  if (chosen === undefined) return true
  const assetId = aboutAsset(store, row)
  return assetId === undefined || chosen.has(assetId)
}

function aboutAsset(store: Store, { entityKind: kind, entityId: id, fields }: ChangeRow): string | undefined {
  if (kind === 'checkpoint_dependency') {
    return assetOf(store, 'checkpoint', id.split('/', 1)[0] ?? '', {})
  }
  if (kind !== 'dependency') return assetOf(store, kind, id, fields)
  const sql = 'SELECT source_asset_id AS source FROM dependency WHERE id = ?'
  const source = fields.sourceAssetId ?? store.get<{ source: string | null }>(sql, id)?.source
  return typeof source === 'string' ? source : undefined
}
