import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { assertNoLink, assertProjectPath, findOnDisk, splitFolder, splitPath, toAbsolute } from '../paths.js'
import { isSequence, sequenceAt } from '../sequences/list-frames.js'
import { type AssetRow, assetPath, findAssetByPath } from '../store/asset-rows.js'

/** The asset that a path means; undefined for a second file in another spelling beside it. */
export function findAssetAt(context: Context, path: string): AssetRow | undefined {
  const found = findAssetByPath(context.store, path) ?? sequenceAt(context, path)?.asset
  return found && trackedFileBeside(context, path, found) === undefined ? found : undefined
}

/** Throws `asset-not-found`, with what to do when the file exists but is not tracked yet. */
export function getAssetByPath(context: Context, path: string): AssetRow {
  const asset = findAssetByPath(context.store, path)
  if (asset !== undefined) return asset
  const sequence = sequenceAt(context, path)?.asset
  if (sequence !== undefined) return sequence
  const isFile = context.fs.stat(toAbsolute(context.root, path))?.kind === 'file'
  const message = isFile
    ? `"${path}" is not tracked yet. Make its first checkpoint to track it.`
    : `There is no tracked file "${path}" in this project.`
  throw new ClstError('asset-not-found', message, { details: { path } })
}

/**
 * Where the asset's file is. A disk may spell the name in another way than the project (other case, other Unicode
 * form); what lies there is meant all the same. Throws `not-a-regular-file` for a sequence, `path-outside-project` where
 * a link lies on the way to it, and what `assertProjectPath` throws: a record can hold any name.
 */
export function workingFilePath(context: Context, path: string, asset: AssetRow): string {
  // Its content is a listing, which must never be taken for a file.
  if (isSequence(asset)) {
    const message = `"${path}" is a sequence of files. This works only with single files.`
    throw new ClstError('not-a-regular-file', message, { details: { path } })
  }
  const { fs, root } = context
  assertProjectPath(fs, root, path)
  const found = findOnDisk(fs, root, path)
  if (found !== undefined) return found
  const { folder } = splitFolder(path)
  const place = findOnDisk(fs, root, folder) ?? toAbsolute(root, folder)
  assertNoLink(fs, root, place, path)
  return nodePath.join(place, joinName(asset.name, asset.extension))
}

/**
 * Beside a tracked file, or in a folder beside its folder, a file in another spelling is a second one, not that asset's:
 * then the path of the tracked file. Undefined where the path means the asset's own file.
 */
export function trackedFileBeside(context: Context, path: string, asset: AssetRow): string | undefined {
  const tracked = assetPath(context.store, asset.id)
  return liesBeside(context, path, tracked) ? tracked : undefined
}

/** Whether two spellings of one path lead to two places: somewhere on the way both names lie in one folder. */
export function liesBeside({ fs, root }: Context, path: string, tracked: string): boolean {
  if (tracked === path) return false
  const names = splitPath(path)
  return splitPath(tracked).some((name, depth) => {
    const other = names[depth] ?? ''
    const folder = toAbsolute(root, names.slice(0, depth).join('/'))
    if (name === other || fs.stat(folder)?.kind !== 'folder') return false
    const there = fs.list(folder).map((entry) => entry.name)
    return there.includes(name) && there.includes(other)
  })
}

/** Throws `name-clash` for a second file. */
export function assertSameFile(context: Context, path: string, asset: AssetRow): void {
  const other = trackedFileBeside(context, path, asset)
  if (other === undefined) return
  const message = `"${path}" and the tracked file "${other}" are the same name on other systems. Rename one of them.`
  throw new ClstError('name-clash', message, { details: { path, other } })
}
