import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { findOnDisk, splitFolder, toAbsolute } from '../paths.js'
import { type AssetRow, findAssetByPath } from '../store/asset-rows.js'

/** Throws `asset-not-found`, with what to do when the file exists but is not tracked yet. */
export function getAssetByPath(context: Context, path: string): AssetRow {
  const asset = findAssetByPath(context.store, path)
  if (asset !== undefined) return asset
  const isFile = context.fs.stat(toAbsolute(context.root, path))?.kind === 'file'
  const message = isFile
    ? `"${path}" is not tracked yet. Make its first checkpoint to track it.`
    : `There is no tracked file "${path}" in this project.`
  throw new ClstError('asset-not-found', message, { details: { path } })
}

/**
 * Where the asset's file is. A disk may spell the name in another way than the project (other case, other Unicode
 * form); what lies there is meant all the same.
 */
export function workingFilePath(context: Context, path: string, asset: AssetRow): string {
  const found = findOnDisk(context.fs, context.root, path)
  if (found !== undefined) return found
  const { folder } = splitFolder(path)
  const place = findOnDisk(context.fs, context.root, folder) ?? toAbsolute(context.root, folder)
  return nodePath.join(place, joinName(asset.name, asset.extension))
}
