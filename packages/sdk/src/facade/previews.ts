import type { Context } from '../context.js'
import { type ChosenPicture, choosePictures } from '../previews/choose-pictures.js'
import { type ExportedPicture, type ExportPictureOptions, exportPicture } from '../previews/export-picture.js'
import { type FoundPicture, findPicture, type PictureChoice } from '../previews/find-picture.js'
import { type CoverResult, setCover } from '../previews/set-cover.js'
import type { OperationOptions, PreviewData } from '../types.js'
import type { Guard } from './guard.js'

/** The small pictures of versions, assets, collections and the project: `project.previews`. */
export class Previews {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** Throws `preview-not-found`, `asset-not-found`, `checkpoint-not-found`. */
  get(path: string, choice: PictureChoice = {}): Promise<FoundPicture> {
    return this.guard.within([path], () => findPicture(this.context, path, choice))
  }

  /** Which picture stands for each of these assets, by their ids; nothing for those that have none. */
  choose(assetIds: readonly string[]): Promise<Map<string, ChosenPicture>> {
    return this.guard.within([], async () => choosePictures(this.context.store, assetIds))
  }

  /** A picture with a longer edge of at most so many pixels, of the same kind. Throws `invalid-argument`. */
  shrink(picture: PreviewData, edgePx: number): Promise<PreviewData> {
    return this.guard.within([], async () => {
      const { assertEdge, convertPicture, isPictureType } = await import('../previews/convert-picture.js')
      assertEdge(edgePx)
      const { mediaType } = picture
      return convertPicture(picture, isPictureType(mediaType) ? mediaType : 'image/png', edgePx)
    })
  }

  /** Writes a picture to a file anywhere, as PNG, JPEG or WebP. */
  export(path: string, options: ExportPictureOptions): Promise<ExportedPicture> {
    return this.guard.within([path], () => exportPicture(this.context, path, options))
  }

  /** A picture becomes the cover of an asset, a collection, or the project (path ''). */
  setCover(path: string, picture: Uint8Array, options: OperationOptions = {}): Promise<CoverResult> {
    return this.guard.writing([path], () => setCover(this.context, path, picture, options))
  }
}
