/** The bytes that a copy of an asset gets: those of its working file, or of its newest version where there is no file. */

import { workingFilePath } from '../assets/find-asset.js'
import { storeWorkingFile } from '../checkpoints/store-working-file.js'
import type { Context } from '../context.js'
import type { ChunkInserter } from '../engine/chunk-inserter.js'
import { ClstError } from '../errors.js'
import { isUntouched } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import type { AssetRow } from '../store/asset-rows.js'
import { type CheckpointRow, findByContent, findVersion, getCheckpoint } from '../store/checkpoint-rows.js'
import { findManifestId, hasRuns, putManifest } from '../store/manifest-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { OperationOptions } from '../types.js'

export interface CopyContent {
  manifestId: number
  contentHash: Uint8Array
  sizeBytes: number
  /** Coded bytes that had to be added for it. */
  storedBytes: number
  /** The version of the original that holds these bytes. */
  version: CheckpointRow | undefined
  /** The working file that they were found in. */
  file: { absolutePath: string; stat: FileStat } | undefined
}

/** Not read when size, times and inode prove what it holds. Throws `checkpoint-not-found`, and what storing throws. */
export async function contentToCopy(
  context: Context,
  source: { asset: AssetRow; path: string },
  inserter: ChunkInserter,
  options: OperationOptions & { onBytes: (bytes: number) => void },
): Promise<CopyContent> {
  const { store, fs } = context
  const { asset, path } = source
  const absolutePath = workingFilePath(context, path, asset)
  const stat = fs.stat(absolutePath)
  if (stat?.kind !== 'file') return newestContent(context, asset, path)
  const row = findWorkingFile(store, asset.id)
  const known = row?.contentHash != null && isUntouched(row, stat) ? row.contentHash : undefined
  const manifestId = known === undefined ? undefined : findManifestId(store, known)
  if (known !== undefined && manifestId !== undefined && hasRuns(store, manifestId)) {
    const version = findByContent(store, asset.id, manifestId)
    const file = { absolutePath, stat }
    return { manifestId, contentHash: known, sizeBytes: stat.sizeBytes, storedBytes: 0, version, file }
  }
  return storeContent(context, asset, absolutePath, inserter, options)
}

function newestContent({ store }: Context, asset: AssetRow, path: string): CopyContent {
  const head = findVersion(store, asset.headId)
  if (head === undefined) {
    const message = `"${path}" is not on the disk and has no version, so there is nothing to copy.`
    throw new ClstError('checkpoint-not-found', message, { details: { path } })
  }
  const { manifestId, contentHash, sizeBytes } = head
  const version = getCheckpoint(store, head.id)
  return { manifestId, contentHash, sizeBytes, storedBytes: 0, version, file: undefined }
}

async function storeContent(
  context: Context,
  asset: AssetRow,
  absolutePath: string,
  inserter: ChunkInserter,
  { signal, onBytes }: OperationOptions & { onBytes: (bytes: number) => void },
): Promise<CopyContent> {
  const { store } = context
  const resembles = findVersion(store, findWorkingFile(store, asset.id)?.baseId ?? asset.headId)
  const stored = await storeWorkingFile(context, absolutePath, { inserter, signal, onBytes, resembles })
  await inserter.flush()
  const manifestId = await store.write(() => putManifest(store, { ...stored, runs: stored.runs() }), signal)
  return {
    manifestId,
    contentHash: stored.contentHash,
    sizeBytes: stored.sizeBytes,
    storedBytes: stored.storedBytes(),
    version: findByContent(store, asset.id, manifestId),
    file: { absolutePath, stat: stored.stat },
  }
}
