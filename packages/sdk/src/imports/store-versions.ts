/** Stores the files of an import. Their chunks are durable then, and nothing names them yet. */
import { automaticPreview } from '../checkpoints/automatic-preview.js'
import type { ChunkLease } from '../checkpoints/chunk-lease.js'
import { type StoredFile, storeWorkingFile } from '../checkpoints/store-working-file.js'
import type { Context } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import type { PreviewData } from '../types.js'
import { isEqual } from '../working-files/tracked-file.js'
import type { PlannedAsset, PlannedVersion } from './plan-import.js'

export interface StoredVersion extends PlannedVersion {
  stored: StoredFile
  preview: PreviewData | undefined
}

export interface StoredAsset {
  path: string
  /** Oldest first. */
  versions: StoredVersion[]
  /** The working file that lies there, and its content. */
  workingFile: StoredFile | undefined
}

/**
 * Reads every file once. A file that cannot be read ends the whole import: a history with a hole would not be that of the
 * files. Errors: those of storing a working file.
 */
export async function storeVersions(
  context: Context,
  planned: readonly PlannedAsset[],
  meter: ProgressMeter,
  lease: ChunkLease,
  signal: AbortSignal | undefined,
): Promise<StoredAsset[]> {
  const inserter = new ChunkInserter(context.store, lease)
  const assets: StoredAsset[] = []
  for (const plan of planned) {
    const versions: StoredVersion[] = []
    let workingFile: StoredFile | undefined
    for (const version of plan.versions) {
      throwIfAborted(signal)
      meter.file(version.path)
      let preview: PreviewData | undefined
      const { absolutePath, path } = version
      const stored = await storeWorkingFile(
        context,
        absolutePath,
        { inserter, signal, onBytes: meter.addBytes },
        async (file) => {
          preview = await automaticPreview(file, path, signal)
        },
      )
      if (version.isWorkingFile) workingFile = stored
      if (!isRepetition(version, stored, versions)) versions.push({ ...version, stored, preview })
      meter.addFile()
    }
    assets.push({ path: plan.path, versions, workingFile })
  }
  await inserter.flush()
  failpoint('import:stored')
  return assets
}

/** A working file that holds what the newest version does is no version of its own. */
function isRepetition(
  version: PlannedVersion,
  stored: StoredFile,
  before: readonly StoredVersion[],
): boolean {
  const last = before[before.length - 1]
  return version.isWorkingFile && last !== undefined && isEqual(last.stored.contentHash, stored.contentHash)
}
