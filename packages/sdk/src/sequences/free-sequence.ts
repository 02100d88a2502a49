import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findByContent, getVersion, type Version } from '../store/checkpoint-rows.js'
import { findManifestId } from '../store/manifest-rows.js'
import type { WorkingMemberRow } from '../store/sequence-rows.js'
import { readBack } from '../working-files/read-back.js'
import { remember } from '../working-files/remember.js'
import { inspectSequence } from './inspect-sequence.js'
import { contentsOf } from './keep-frames.js'
import { type FrameFile, listFrames, placeOf, sequenceFolder } from './list-frames.js'
import { partOfVersion } from './part-of-version.js'
import { membersToWrite, totalSize } from './version-members.js'
import { writeSequence } from './write-sequence.js'

/**
 * Removes the frames of a sequence when they are a version of it, or a part of the one that the work started from, that
 * can be put together again: every file is read back first. Answers the bytes that were freed. Throws `unsaved-work`.
 */
export async function freeSequence(
  context: Context,
  asset: AssetRow,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const place = placeOf(context, asset)
  const present = listFrames(context, place)
  const found = await findKept(context, asset, place.path, present, signal)
  if (found === undefined) {
    const message = `"${place.path}" holds work that is in no checkpoint.`
    throw new ClstError('unsaved-work', message, { details: { path: place.path } })
  }
  for (const { manifestId } of membersToWrite(context, found.version)) {
    await readBack(context, manifestId, { signal, onBytes })
  }
  await writeSequence(context, {
    folder: sequenceFolder(context, place.path),
    target: [],
    present,
    ...contentsOf(found.members),
    before: async () => {},
    signal,
  })
  return totalSize(found.members)
}

interface KeptSequence {
  version: Version
  members: readonly WorkingMemberRow[]
}

async function findKept(
  context: Context,
  asset: AssetRow,
  path: string,
  present: readonly FrameFile[],
  signal: AbortSignal | undefined,
): Promise<KeptSequence | undefined> {
  const { store } = context
  const inspection = await inspectSequence(context, asset, path, present, { signal })
  const { members, contentHash, update, base } = inspection
  if (update !== undefined) await remember(context, [update])
  const manifestId = contentHash && findManifestId(store, contentHash)
  const whole = manifestId === undefined ? undefined : findByContent(store, asset.id, manifestId)
  const found =
    members !== undefined && whole !== undefined
      ? { version: getVersion(store, whole.id), members }
      : await partOfVersion(context, asset, present, { signal })
  // A safety copy is pruned some day, unless the work rests on it.
  const isKept = found !== undefined && (found.version.number !== null || found.version.id === base?.id)
  return isKept ? found : undefined
}
