import type { Context } from '../context.js'
import { rebuildContent } from '../engine/rebuild-content.js'
import { ClstError } from '../errors.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findByContent, getVersion } from '../store/checkpoint-rows.js'
import { findManifestId, getManifest } from '../store/manifest-rows.js'
import { remember } from '../working-files/remember.js'
import { inspectSequence } from './inspect-sequence.js'
import { contentsOf } from './keep-frames.js'
import { listFrames, placeOf, sequenceFolder } from './list-frames.js'
import { membersToWrite, totalSize } from './version-members.js'
import { writeSequence } from './write-sequence.js'

/**
 * Removes the frames of a sequence when they are a version of it that can be put together again: every file is read back
 * first. Answers the bytes that were freed. Throws `unsaved-work`.
 */
export async function freeSequence(
  context: Context,
  asset: AssetRow,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const { store } = context
  const place = placeOf(context, asset)
  const present = listFrames(context, place)
  const { members, contentHash, update } = await inspectSequence(context, asset, place.path, present, {
    signal,
  })
  if (update !== undefined) await remember(context, [update])
  const manifestId = contentHash && findManifestId(store, contentHash)
  const found = manifestId === undefined ? undefined : findByContent(store, asset.id, manifestId)
  if (members === undefined || found === undefined) {
    const message = `"${place.path}" holds work that is in no checkpoint.`
    throw new ClstError('unsaved-work', message, { details: { path: place.path } })
  }
  for (const member of membersToWrite(context, getVersion(store, found.id))) {
    const manifest = getManifest(store, member.manifestId)
    const engine = context.engineFor(manifest.sizeBytes)
    await rebuildContent({ store, engine, manifest, write: () => {}, signal, onBytes })
  }
  const folder = sequenceFolder(context, place.path)
  await writeSequence(context, {
    folder,
    target: [],
    present,
    ...contentsOf(members),
    before: async () => {},
    signal,
  })
  return totalSize(members)
}
