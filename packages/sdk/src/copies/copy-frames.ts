/** What a copy of a sequence gets: its frames as they lie there, or those of its newest version where there are none. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinPath, splitFolder } from '../paths.js'
import { listFrames, placeOf, sequenceFolder } from '../sequences/list-frames.js'
import { storeSequence } from '../sequences/store-sequence.js'
import { membersToWrite, totalSize } from '../sequences/version-members.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findByContent, findVersion, getCheckpoint } from '../store/checkpoint-rows.js'
import { findManifestId, putManifest } from '../store/manifest-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { PlannedAsset } from './plan-copy.js'
import type { CopyContent, CopyContentOptions } from './types.js'

/** Frames that nothing proves to be unchanged are read. Undefined without frames and versions. Throws what storing throws. */
export async function framesToCopy(
  context: Context,
  planned: PlannedAsset,
  options: CopyContentOptions,
): Promise<CopyContent | undefined> {
  const { store } = context
  const { asset, to } = planned
  const place = placeOf(context, asset)
  const target = splitFolder(to).folder
  const present = new Map(listFrames(context, place).map(({ fileName, stat }) => [fileName, stat]))
  if (present.size === 0) {
    const head = findVersion(store, asset.headId)
    if (head === undefined) return undefined
    const members = membersToWrite(context, head)
    return {
      manifestId: head.manifestId,
      contentHash: head.contentHash,
      sizeBytes: totalSize(members),
      storedBytes: 0,
      version: getCheckpoint(store, head.id),
      files: members.map((member) => ({ to: joinPath(target, member.fileName), ...member })),
    }
  }
  const { inserter, signal, onBytes } = options
  const resembles = workedOn(context, asset)
  const stored = await storeSequence(context, place, { inserter, signal, onBytes, resembles })
  const manifestId = await store.write(() => putManifest(store, { ...stored, runs: stored.runs() }), signal)
  const folder = sequenceFolder(context, place.path)
  return {
    manifestId,
    contentHash: stored.contentHash,
    sizeBytes: stored.totalBytes,
    storedBytes: stored.storedBytes(),
    version: findByContent(store, asset.id, manifestId),
    files: stored.members.map(({ fileName, contentHash, sizeBytes }) => {
      const stat = present.get(fileName)
      const like = stat && { absolutePath: nodePath.join(folder, fileName), stat }
      const file = { to: joinPath(target, fileName), contentHash, sizeBytes, like }
      return { ...file, manifestId: storedContent(context, fileName, contentHash) }
    }),
  }
}

function storedContent({ store }: Context, fileName: string, contentHash: Uint8Array): number {
  const id = findManifestId(store, contentHash)
  if (id !== undefined) return id
  throw new ClstError('chunk-missing', `"${fileName}" disappeared from the project while it was copied.`)
}

/** The version that the working file probably resembles. */
export function workedOn({ store }: Context, asset: AssetRow) {
  return findVersion(store, findWorkingFile(store, asset.id)?.baseId ?? asset.headId)
}
