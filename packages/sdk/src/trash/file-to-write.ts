import type { Context } from '../context.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findVersion } from '../store/checkpoint-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { versionWith } from '../working-files/keep-bytes.js'
import type { MissingFile } from '../working-files/write-missing.js'

export type WantedFile = MissingFile

/**
 * What the working file of an asset held when it was removed, else the version it was reverted to, else its
 * newest one. Undefined for an asset without versions.
 */
export function fileToWrite(context: Context, asset: AssetRow, path: string): WantedFile | undefined {
  const { store } = context
  const row = findWorkingFile(store, asset.id)
  const held = row?.contentHash == null ? undefined : versionWith(context, asset.id, row.contentHash)
  const isPinned = row?.isPinned === 1
  const content = held ?? findVersion(store, isPinned ? row.baseId : null) ?? findVersion(store, asset.headId)
  if (content === undefined) return undefined
  const base = (held && findVersion(store, row?.baseId ?? null)) ?? content
  return { path, asset, content, base, isPinned: isPinned && base.id !== asset.headId }
}
