/** The picture of a version, or the one that stands for an asset, a collection or the project. */
import { getItemByPath } from '../assets/find-item.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { getAsset } from '../store/asset-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { findPreview } from '../store/preview-rows.js'
import type { PreviewData } from '../types.js'

export interface PictureChoice {
  /** v012, 12, s3, a label or an id; the newest version when absent. */
  to?: string
  /** The cover of the asset instead of a version. */
  cover?: boolean
}

export interface FoundPicture {
  kind: PictureOwner
  picture: PreviewData
  /** Of a version. */
  version?: { checkpointId: string; number: number; isSafety: boolean }
}

export type PictureOwner = 'asset' | 'collection' | 'project'

/**
 * Of a tracked file the picture of a version or its cover; of a collection or the project (path '') its cover. Throws
 * `asset-not-found`, `checkpoint-not-found`, `invalid-argument`, and `preview-not-found` when there is none.
 */
export function findPicture(context: Context, path: string, choice: PictureChoice): FoundPicture {
  const owner = ownerAt(context, path)
  if (owner.kind === 'asset' && choice.cover !== true) return pictureOfVersion(context, owner, choice.to)
  if (choice.to !== undefined) {
    const message = 'Only the versions of a tracked file have numbers: leave the version away.'
    throw new ClstError('invalid-argument', message, { details: { path } })
  }
  const row = getEntity(context.store, owner.kind, owner.id)
  const id = row?.[owner.kind === 'asset' ? 'cover_id' : 'preview_id']
  return { kind: owner.kind, picture: load(context, id, `${owner.name} has no cover.`, { path }) }
}

export interface Owner {
  kind: PictureOwner
  id: string
  path: string
  /** In a sentence. */
  name: string
}

/** Throws `asset-not-found`. */
export function ownerAt(context: Context, path: string): Owner {
  if (path === '') return { kind: 'project', id: '1', path, name: 'The project' }
  const item = getItemByPath(context, path)
  return { ...item, name: item.kind === 'asset' ? `"${item.path}"` : `The collection "${item.path}"` }
}

function pictureOfVersion(context: Context, owner: Owner, to: string | undefined): FoundPicture {
  const { id, path } = owner
  const asset = getAsset(context.store, id)
  if (asset === undefined)
    throw new ClstError('asset-not-found', 'It was deleted just now.', { details: { path } })
  const row = resolveVersion(context, asset, path, to)
  const number = row.number ?? row.safetyNumber ?? 0
  const isSafety = row.number === null
  const name = isSafety ? `s${number}` : `v${String(number).padStart(3, '0')}`
  const details = { path, to: name }
  const picture = load(context, row.previewId, `${name} of "${path}" has no picture.`, details)
  return { kind: 'asset', picture, version: { checkpointId: row.id, number, isSafety } }
}

function load(
  context: Context,
  id: unknown,
  message: string,
  details: Readonly<Record<string, string>>,
): PreviewData {
  const found = typeof id === 'number' ? findPreview(context.store, id) : undefined
  if (found !== undefined) return found
  throw new ClstError('preview-not-found', message, { details })
}
