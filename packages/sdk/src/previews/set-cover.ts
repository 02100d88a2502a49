import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { putPreview } from '../store/preview-rows.js'
import type { OperationOptions } from '../types.js'
import { ownerAt, type PictureOwner } from './find-picture.js'

export interface CoverResult {
  path: string
  kind: PictureOwner
  mediaType: string
  width: number
  height: number
  /** As it is kept. */
  sizeBytes: number
  /** It was the cover already. */
  unchanged: boolean
}

/**
 * A picture becomes the one that stands for an asset, a collection, or the project (path ''); kept once however often it
 * is used. Can be taken back. Throws `asset-not-found`, `preview-invalid`, `preview-too-large`.
 */
export async function setCover(
  context: Context,
  path: string,
  picture: Uint8Array,
  options: OperationOptions = {},
): Promise<CoverResult> {
  const { name } = ownerAt(context, path)
  const { makePreview } = await import('./preview.js')
  const preview = await makePreview(picture, options.signal)
  const description = `set the cover of ${name.replace(/^The /, 'the ')}`
  return edit(context, { description, signal: options.signal }, (current) => {
    const owner = ownerAt(context, path)
    const { id } = putPreview(context.store, preview)
    const fields = owner.kind === 'asset' ? { cover_id: id } : { preview_id: id }
    const unchanged = !current.update(owner.kind, owner.id, fields)
    const { mediaType, width, height, data } = preview
    return { path: owner.path, kind: owner.kind, mediaType, width, height, sizeBytes: data.length, unchanged }
  })
}
