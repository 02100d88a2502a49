/** The bytes that a copy of an asset gets: those of its working file, or of its newest version where there is no file. */
import { workingFilePath } from '../assets/find-asset.js'
import { storeWorkingFile } from '../checkpoints/store-working-file.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { isUntouched } from '../ports/file-stamp.js'
import { isSequence } from '../sequences/list-frames.js'
import { findByContent, findVersion, getCheckpoint } from '../store/checkpoint-rows.js'
import { findManifestId, hasRuns, putManifest } from '../store/manifest-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { framesToCopy, workedOn } from './copy-frames.js'
import type { PlannedAsset } from './plan-copy.js'
import type { CopyContent, CopyContentOptions } from './types.js'

/** Not read when size, times and inode prove what it holds. Throws `checkpoint-not-found`, and what storing throws. */
export async function contentToCopy(
  context: Context,
  planned: PlannedAsset,
  options: CopyContentOptions,
): Promise<CopyContent> {
  const { store, fs } = context
  const { asset, path, to } = planned
  if (isSequence(asset)) return (await framesToCopy(context, planned, options)) ?? fail(path)
  const absolutePath = workingFilePath(context, path, asset)
  const stat = fs.stat(absolutePath)
  if (stat?.kind !== 'file') return newestContent(context, planned)
  const row = findWorkingFile(store, asset.id)
  const known = row?.contentHash != null && isUntouched(row, stat) ? row.contentHash : undefined
  const manifestId = known === undefined ? undefined : findManifestId(store, known)
  if (known !== undefined && manifestId !== undefined && hasRuns(store, manifestId)) {
    const content = { manifestId, contentHash: known, sizeBytes: stat.sizeBytes }
    const version = findByContent(store, asset.id, manifestId)
    return { ...content, storedBytes: 0, version, files: [{ to, ...content, like: { absolutePath, stat } }] }
  }
  return storeContent(context, planned, absolutePath, options)
}

function newestContent({ store }: Context, { asset, path, to }: PlannedAsset): CopyContent {
  const head = findVersion(store, asset.headId) ?? fail(path)
  const { manifestId, contentHash, sizeBytes } = head
  const content = { manifestId, contentHash, sizeBytes }
  return { ...content, storedBytes: 0, version: getCheckpoint(store, head.id), files: [{ to, ...content }] }
}

function fail(path: string): never {
  const message = `"${path}" is not on the disk and has no version, so there is nothing to copy.`
  throw new ClstError('checkpoint-not-found', message, { details: { path } })
}

async function storeContent(
  context: Context,
  { asset, to }: PlannedAsset,
  absolutePath: string,
  { inserter, signal, onBytes }: CopyContentOptions,
): Promise<CopyContent> {
  const { store } = context
  const resembles = workedOn(context, asset)
  const stored = await storeWorkingFile(context, absolutePath, { inserter, signal, onBytes, resembles })
  await inserter.flush()
  const manifestId = await store.write(() => putManifest(store, { ...stored, runs: stored.runs() }), signal)
  const { contentHash, sizeBytes, stat } = stored
  const content = { manifestId, contentHash, sizeBytes }
  return {
    ...content,
    storedBytes: stored.storedBytes(),
    version: findByContent(store, asset.id, manifestId),
    files: [{ to, ...content, like: { absolutePath, stat } }],
  }
}
