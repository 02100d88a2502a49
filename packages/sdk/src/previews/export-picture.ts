import nodePath from 'node:path'
import type { Context } from '../context.js'
import { throwIfAborted } from '../errors.js'
import { splitName } from '../names.js'
import type { OperationOptions } from '../types.js'
import { assertFree, assertUsable, writeOutput } from '../working-files/output-file.js'
import { assertEdge, convertPicture, pictureTypeOf } from './convert-picture.js'
import { findPicture, type PictureChoice, type PictureOwner } from './find-picture.js'

export interface ExportPictureOptions extends OperationOptions, PictureChoice {
  /** Absolute path of the file to write; its extension says what kind: png, jpg, jpeg or webp. */
  output: string
  /** Longer edge in pixels, at most 512; a smaller picture is not enlarged. */
  size?: number
  /** Replace a file that is there. */
  overwrite?: boolean
}

export interface ExportedPicture {
  path: string
  kind: PictureOwner
  checkpointId?: string
  number?: number
  isSafety?: boolean
  outputPath: string
  mediaType: string
  width: number
  height: number
  sizeBytes: number
}

/**
 * Writes a picture to a file. Throws `preview-not-found`, `asset-not-found`, `checkpoint-not-found`, `file-exists`,
 * `invalid-argument` for a kind of file or a size that cannot be, and what writing throws.
 */
export async function exportPicture(
  context: Context,
  path: string,
  options: ExportPictureOptions,
): Promise<ExportedPicture> {
  const { output, size, signal } = options
  const mediaType = pictureTypeOf(splitName(nodePath.basename(output)).extension)
  assertEdge(size)
  assertUsable(context, output)
  assertFree(context, output, options.overwrite === true)
  const { kind, picture, version } = findPicture(context, path, options)
  const { data, width, height } = await convertPicture(picture, mediaType, size)
  throwIfAborted(signal)
  await writeOutput(context, output, data, options)
  const facts = { outputPath: output, mediaType, width, height, sizeBytes: data.length }
  return { path, kind, ...version, ...facts }
}
